import type { SweepWithResults } from "@/lib/contracts/sweep";
import { sweepNodeCount, valuesOfNode } from "@/lib/model/scenario/sweep/sweep-grid";
import { sweepOutputNames } from "@/lib/model/scenario/sweep/sweep-results";
import { csvCell } from "./csv-cell";

const BYTE_ORDER_MARK = "\ufeff"; // without it Excel reads UTF-8 as the local code page

/** One line per node: its values, what came out, and why nothing did. Units are in the names. */
export function sweepCsv({ axes, results }: Pick<SweepWithResults, "axes" | "results">): string {
  const reasons = new Map(results.refusals.map(({ node, reason }) => [node, reason]));
  const lines = [
    ["node", ...axes.map(({ parameter }) => parameter), ...sweepOutputNames, "refusal"],
    ...Array.from({ length: sweepNodeCount(axes) }, (_, node) => [
      node,
      ...valuesOfNode(axes, node),
      ...sweepOutputNames.map((name) => results.outputs[name][node] ?? null),
      reasons.get(node) ?? null,
    ]),
  ];
  return `${BYTE_ORDER_MARK}${lines.map((cells) => cells.map(csvCell).join(",")).join("\r\n")}\r\n`;
}
