import {
  costLineGroups,
  sumCostGroup,
  type CostByLine,
  type CostLine,
  type CostLineGroup,
} from "@/lib/model/unit-cost/cost-line";
import type { AxisRange } from "../axis-range";
import type { ChartSpec } from "../chart-spec";
import type { WaterfallItem } from "../waterfall-chart";

export type CostWaterfallWords = {
  value: string;
  total: string;
  lines: Record<CostLine, string>;
  groups: Record<CostLineGroup, string>;
};

const groups: readonly CostLineGroup[] = ["capital", "energy", "running"];

/** Every line of a million tokens, from the server to egress, each kind of money summed, up to their total. */
export function costWaterfallSpec(
  lines: CostByLine,
  totalUsdPerMtok: number,
  words: CostWaterfallWords,
  range?: AxisRange,
): ChartSpec {
  return {
    kind: "waterfall",
    unit: "usdPerMtok",
    valueLabel: words.value,
    orientation: "lying",
    range,
    items: [
      ...groups.flatMap((group): WaterfallItem[] => [
        ...costLineGroups[group].map((line) => ({
          label: words.lines[line],
          kind: "change" as const,
          value: lines[line],
        })),
        { label: words.groups[group], kind: "subtotal", value: sumCostGroup(lines, group) },
      ]),
      { label: words.total, kind: "total", value: totalUsdPerMtok },
    ],
  };
}
