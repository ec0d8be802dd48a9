"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { UnitCostUncertainty } from "@/lib/model/unit-cost/unit-cost-uncertainty";
import { ChartFigure } from "../../_components/charts/chart-figure";
import type { SourceCitation } from "@/lib/charts/source-citation";
import { displayUnitOf } from "./unit-cost-field-display";

const ROWS_SHOWN = 10;

type UncertaintyTornadoProps = {
  tornado: UnitCostUncertainty["tornado"];
  sources: readonly SourceCitation[];
};

/** What moves the cost most: each input at P10 and P90 of its distribution, the others at their median. */
export function UncertaintyTornado({ tornado, sources }: UncertaintyTornadoProps) {
  const t = useTranslations("uncertainty.tornado");
  const fieldName = useTranslations("cost.field");
  const locale = useLocale();
  const { median, effects } = tornado;
  const panels = useMemo(() => {
    const spec: ChartSpec = {
      kind: "tornado",
      unit: "usdPerMtok",
      baseline: median.usdPerMtok,
      lowLabel: t("low"),
      highLabel: t("high"),
      rows: effects.slice(0, ROWS_SHOWN).map(({ field, p10, p90 }) => {
        const write = (value: number) =>
          formatQuantity(value, displayUnitOf(field), locale, { significantDigits: 3, trimZeros: true });
        return {
          label: fieldName(field),
          low: { input: write(p10.input), result: p10.usdPerMtok },
          high: { input: write(p90.input), result: p90.usdPerMtok },
        };
      }),
    };
    return [{ key: "tornado", title: null, spec }];
  }, [effects, median, fieldName, locale, t]);
  const [first] = effects;
  if (first === undefined) return null;
  const electricity = effects.findIndex(({ field }) => field === "electricityPriceUsdPerMwh");
  const usd = (value: number) => formatQuantity(value, "usd", locale, { significantDigits: 2 });
  const ends = [first.p10.usdPerMtok, first.p90.usdPerMtok];
  const finding = t("finding", {
    field: fieldName(first.field),
    low: usd(Math.min(...ends)),
    high: usd(Math.max(...ends)),
  });
  return (
    <ChartFigure
      id="tornado"
      finding={
        electricity < 0
          ? finding
          : `${finding}; ${t("electricity", { rank: electricity + 1, of: effects.length })}`
      }
      unitLine={t("unit")}
      panels={panels}
      sources={sources}
      fileName="what-moves-the-cost"
      aspect={{ desk: "2 / 1", phone: "3 / 4" }}
    />
  );
}
