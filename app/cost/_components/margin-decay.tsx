"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import type { UnitCostRequest } from "@/lib/contracts/unit-cost-request";
import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { SoftwareCompetition } from "@/lib/model/unit-cost/software-competition";
import { ChartFigure } from "../../_components/charts/chart-figure";
import type { SourceCitation } from "@/lib/charts/source-citation";

const TICK_FRACTION = 0.05; // a line may leave zero out

type MarginDecayProps = {
  competition: SoftwareCompetition;
  terms: Pick<UnitCostRequest, "lever" | "competition">;
  sources: readonly SourceCitation[];
};

/** Gross margin after the gain, fading to where it was as rivals adopt the same software. */
export function MarginDecay({ competition, terms, sources }: MarginDecayProps) {
  const t = useTranslations("cost.lever.decay");
  const locale = useLocale();
  const { marginByYear } = competition;
  const { grossMarginFraction } = terms.lever;
  const { adoptionLagYears } = terms.competition;
  const panels = useMemo(() => {
    const margins = [grossMarginFraction, ...marginByYear.map((at) => at.grossMarginFraction)];
    const spec: ChartSpec = {
      kind: "lines",
      range: {
        min: Math.floor(Math.min(...margins) / TICK_FRACTION - 1) * TICK_FRACTION,
        max: Math.ceil(Math.max(...margins) / TICK_FRACTION) * TICK_FRACTION,
      },
      unit: "fraction",
      periods: marginByYear.map(({ year }) => formatNumber(year, locale, { fractionDigits: 1 })),
      lines: [{ scenario: null, label: t("line"), values: marginByYear.map((at) => at.grossMarginFraction) }],
      references: [{ value: grossMarginFraction, label: t("before") }],
    };
    return [{ key: "decay", title: null, spec }];
  }, [marginByYear, grossMarginFraction, locale, t]);
  const percent = (fraction: number | undefined) =>
    formatQuantity(fraction ?? null, "fraction", locale, { significantDigits: 3 });
  const years = (value: number) =>
    formatQuantity(value, "years", locale, { significantDigits: 2, trimZeros: true });
  return (
    <ChartFigure
      id="margin-decay"
      finding={t("finding", {
        first: percent(marginByYear[0]?.grossMarginFraction),
        half: years(adoptionLagYears * Math.LN2),
        last: percent(marginByYear.at(-1)?.grossMarginFraction),
        before: percent(grossMarginFraction),
      })}
      unitLine={t("unit", { lag: years(adoptionLagYears) })}
      panels={panels}
      sources={sources}
      fileName="margin-while-rivals-adopt"
      aspect={{ desk: "5 / 2", phone: "4 / 3" }}
    />
  );
}
