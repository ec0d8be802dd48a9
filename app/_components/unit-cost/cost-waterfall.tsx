"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { costWaterfallSpec } from "@/lib/charts/cost/cost-waterfall-spec";
import { formatQuantity } from "@/lib/format/format-quantity";
import { costLines, type CostLine } from "@/lib/model/unit-cost/cost-line";
import type { UnitCost } from "@/lib/model/unit-cost/unit-cost";
import { ChartFigure } from "../charts/chart-figure";
import type { SourceCitation } from "../figures/source-line";

type CostWaterfallProps = {
  mtok: UnitCost["mtok"];
  waccFraction: number;
  sources: readonly SourceCitation[];
};

/** Where the money of a million tokens goes, line by line. */
export function CostWaterfall({ mtok, waccFraction, sources }: CostWaterfallProps) {
  const t = useTranslations("cost");
  const locale = useLocale();
  const { lines, totalUsd } = mtok;
  const panels = useMemo(() => {
    const names = Object.fromEntries(costLines.map((line) => [line, t(`line.${line}`)])) as Record<
      CostLine,
      string
    >;
    const words = { value: t("waterfall.value"), total: t("waterfall.total"), lines: names };
    return [{ key: "waterfall", title: null, spec: costWaterfallSpec(lines, totalUsd, words) }];
  }, [lines, totalUsd, t]);
  const largest = costLines.reduce((a, b) => (lines[b] > lines[a] ? b : a));
  return (
    <ChartFigure
      id="waterfall"
      finding={t("waterfall.finding", {
        line: t(`line.${largest}`),
        share: formatQuantity(lines[largest] / totalUsd, "fraction", locale, { fractionDigits: 0 }),
        cost: formatQuantity(totalUsd, "usd", locale, { significantDigits: 3 }),
      })}
      unitLine={t("waterfall.unit", {
        wacc: formatQuantity(waccFraction, "fraction", locale),
      })}
      panels={panels}
      sources={sources}
      fileName="cost-of-a-million-tokens"
      aspect={{ desk: "5 / 3", phone: "4 / 5" }}
    />
  );
}
