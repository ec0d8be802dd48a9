import { costLines, type CostByLine } from "@/lib/model/unit-cost/cost-line";
import type { ChartSpec } from "../chart-spec";

export type CostWaterfallWords = {
  value: string;
  total: string;
  lines: Record<keyof CostByLine, string>;
};

/** Every line of a million tokens, from the server to egress, up to their total. */
export function costWaterfallSpec(
  lines: CostByLine,
  totalUsdPerMtok: number,
  words: CostWaterfallWords,
): ChartSpec {
  return {
    kind: "waterfall",
    unit: "usdPerMtok",
    valueLabel: words.value,
    orientation: "lying",
    items: [
      ...costLines.map((line) => ({ label: words.lines[line], kind: "change" as const, value: lines[line] })),
      { label: words.total, kind: "total", value: totalUsdPerMtok },
    ],
  };
}
