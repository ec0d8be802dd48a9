import { formatNumber } from "@/lib/format/format-number";
import type { ScenarioParameterKey } from "@/lib/model/scenario/scenario-parameters";
import type { ReportContext } from "../report-context";
import type { ReportBlock, ReportTable } from "../scenario-report";

const MOST_ROWS = 16; // a matrix of more is no longer read on paper

/** The matrix of rank correlations, upper half, of the parameters that have any; a sentence where none does. */
export function dependenceTable(context: ReportContext): ReportBlock[] {
  const { t, bundle } = context;
  const { kind, spearman } = bundle.inputs.dependence;
  if (kind === "independent" || spearman.length === 0) {
    return [{ kind: "paragraph", text: t("scenarioUncertainty.dependence.independent") }];
  }
  return [{ kind: "table", table: matrix(context) }];
}

function matrix({ t, bundle, locale, figure, words, parameterLabel }: ReportContext): ReportTable {
  const { kind, spearman } = bundle.inputs.dependence;
  const strength = new Map<ScenarioParameterKey, number>();
  for (const { a, b, rho } of spearman) {
    for (const key of [a, b]) strength.set(key, Math.max(strength.get(key) ?? 0, Math.abs(rho)));
  }
  const keys = [...strength]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, MOST_ROWS)
    .map(([key]) => key);
  const rhoOf = (a: ScenarioParameterKey, b: ScenarioParameterKey): number | null =>
    spearman.find((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a))?.rho ?? null;
  return {
    caption: t("reportCases.uncertainty.dependence"),
    columns: [
      { head: t("scenarioTargets.goal.column.parameter"), kind: "name", share: 4.4 },
      ...keys.slice(1).map((_, column) => ({
        head: String(column + 2),
        kind: "figure" as const,
        share: 0.66,
      })),
    ],
    rows: keys.map((key, row) => [
      words(`${row + 1} ${parameterLabel(key)}`),
      ...keys.slice(1).map((other, column) => {
        const rho = column + 1 > row ? rhoOf(key, other) : null;
        return rho === null
          ? words("")
          : figure(rho, formatNumber(rho, locale, { significantDigits: 2, trimZeros: true }));
      }),
    ]),
    note: t("reportCases.uncertainty.dependenceNote", {
      kind: t(`reportCases.uncertainty.copula.${kind === "student-t" ? "studentT" : "gaussian"}`),
      omitted: strength.size - keys.length,
    }),
  };
}
