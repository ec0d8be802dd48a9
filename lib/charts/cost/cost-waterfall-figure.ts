import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import { recordOf } from "@/lib/model/capacity/record-of";
import { costLines } from "@/lib/model/unit-cost/cost-line";
import type { UnitCost } from "@/lib/model/unit-cost/unit-cost";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import type { SourceCitation } from "../source-citation";
import { costWaterfallSpec, type CostWaterfallWords } from "./cost-waterfall-spec";

type Waterfall = {
  mtok: UnitCost["mtok"];
  /** Quantity, unit and what capital is charged by. */
  unitLine: string;
  /** A second half of the finding, such as what another way to charge capital would give; empty for none. */
  contrast: string;
  sources: readonly SourceCitation[];
};

/** Where the money of a million tokens goes, line by line. */
export function costWaterfallFigure(
  { mtok: { lines, totalUsd }, unitLine, contrast, sources }: Waterfall,
  { t, locale }: { t: FigureWords<"cost">; locale: Locale },
): NamedFigure {
  const largest = costLines.reduce((a, b) => (lines[b] > lines[a] ? b : a));
  const finding = t("waterfall.finding", {
    line: t(`line.${largest}`),
    share: formatQuantity(lines[largest] / totalUsd, "fraction", locale, { fractionDigits: 0 }),
    cost: formatQuantity(totalUsd, "usd", locale, { significantDigits: 3 }),
  });
  return {
    id: "waterfall",
    finding: `${finding}${contrast}`,
    unitLine,
    panels: [
      { key: "waterfall", title: null, spec: costWaterfallSpec(lines, totalUsd, costWaterfallWords(t)) },
    ],
    sources,
    fileName: "cost-of-a-million-tokens",
    aspect: { desk: "5 / 3", phone: "4 / 5" },
  };
}

/** Names of lines and subtotals in the reader's language. */
export function costWaterfallWords(t: FigureWords<"cost">): CostWaterfallWords {
  return {
    value: t("waterfall.value"),
    total: t("waterfall.total"),
    lines: recordOf(costLines, (line) => t(`line.${line}`)),
    groups: {
      capital: t("waterfall.group.capital"),
      energy: t("waterfall.group.energy"),
      running: t("waterfall.group.running"),
    },
  };
}
