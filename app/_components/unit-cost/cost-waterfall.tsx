"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { costWaterfallSpec } from "@/lib/charts/cost/cost-waterfall-spec";
import { formatQuantity } from "@/lib/format/format-quantity";
import { costLines } from "@/lib/model/unit-cost/cost-line";
import type { UnitCost } from "@/lib/model/unit-cost/unit-cost";
import { ChartFigure } from "../charts/chart-figure";
import type { SourceCitation } from "@/lib/charts/source-citation";
import { useCostWaterfallWords } from "./use-cost-waterfall-words";

type CostWaterfallProps = {
  mtok: UnitCost["mtok"];
  /** Quantity, unit and what capital is charged by. */
  unitLine: string;
  /** A second half of the finding, e.g. what another way to charge capital would give. */
  contrast?: string;
  sources: readonly SourceCitation[];
};

/** Where the money of a million tokens goes, line by line. */
export function CostWaterfall({ mtok, unitLine, contrast, sources }: CostWaterfallProps) {
  const t = useTranslations("cost");
  const locale = useLocale();
  const words = useCostWaterfallWords();
  const { lines, totalUsd } = mtok;
  const panels = useMemo(
    () => [{ key: "waterfall", title: null, spec: costWaterfallSpec(lines, totalUsd, words) }],
    [lines, totalUsd, words],
  );
  const largest = costLines.reduce((a, b) => (lines[b] > lines[a] ? b : a));
  return (
    <ChartFigure
      id="waterfall"
      finding={`${t("waterfall.finding", {
        line: t(`line.${largest}`),
        share: formatQuantity(lines[largest] / totalUsd, "fraction", locale, { fractionDigits: 0 }),
        cost: formatQuantity(totalUsd, "usd", locale, { significantDigits: 3 }),
      })}${contrast ?? ""}`}
      unitLine={unitLine}
      panels={panels}
      sources={sources}
      fileName="cost-of-a-million-tokens"
      aspect={{ desk: "5 / 3", phone: "4 / 5" }}
    />
  );
}
