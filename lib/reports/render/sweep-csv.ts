import type { SweepWithResults } from "@/lib/contracts/sweep";
import type { CsvCell } from "@/lib/format/csv-cell";
import { csvText } from "@/lib/format/csv-text";
import { sweepNodeCount, valuesOfNode } from "@/lib/model/scenario/sweep/sweep-grid";
import { sweepOutputNames } from "@/lib/model/scenario/sweep/sweep-results";
import { exportNotes } from "./export-notes";

type SweepFile = { address: string; generatedAt: string; byteOrderMark: boolean };

/** One line per node: its values, what came out, and why nothing did. Units are in the names. */
export function sweepCsv(
  { axes, results, scenario }: Pick<SweepWithResults, "axes" | "results" | "scenario">,
  { address, generatedAt, byteOrderMark }: SweepFile,
): string {
  const reasons = new Map(results.refusals.map(({ node, reason }) => [node, reason]));
  const lines: CsvCell[][] = [
    ["node", ...axes.map(({ parameter }) => parameter), ...sweepOutputNames, "refusal"],
    ...Array.from({ length: sweepNodeCount(axes) }, (_, node) => [
      node,
      ...valuesOfNode(axes, node),
      ...sweepOutputNames.map((name) => results.outputs[name][node] ?? null),
      reasons.get(node) ?? null,
    ]),
  ];
  const notes = exportNotes({
    title: `Sweep of ${scenario.slug} over ${axes.map(({ parameter }) => parameter).join(" and ")}`,
    unit: "named at the end of each column: UsdBn, Fraction 0 to 1, Gw, Years",
    sources: [],
    asOf: undefined,
    generatedAt,
    address,
    notes: [],
  });
  return csvText({ notes, lines, byteOrderMark });
}
