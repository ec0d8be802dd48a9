import { formatNumber } from "@/lib/format/format-number";
import type { ReportContext } from "../report-context";
import type { ReportBlock } from "../scenario-report";

const MOST_PAIRS = 20;

/** The matrix of rank correlations by its entries, strongest first: all others are zero. */
export function dependenceBlock(context: ReportContext): ReportBlock {
  const { t, bundle, locale, figure, words, parameterLabel, parameterWord } = context;
  const { kind, spearman } = bundle.inputs.dependence;
  if (kind === "independent" || spearman.length === 0) {
    return { kind: "paragraph", text: t("scenarioUncertainty.dependence.independent") };
  }
  const strongest = spearman.toSorted((a, b) => Math.abs(b.rho) - Math.abs(a.rho)).slice(0, MOST_PAIRS);
  return {
    kind: "table",
    table: {
      caption: t("reportCases.uncertainty.dependence"),
      columns: [
        { head: t("reportCases.uncertainty.pair"), kind: "name", share: 3.2 },
        { head: t("reportCases.uncertainty.rho"), kind: "figure", share: 0.8 },
      ],
      rows: strongest.map(({ a, b, rho }) => [
        words(t("reportCases.uncertainty.pairOf", { first: parameterLabel(a), second: parameterWord(b) })),
        figure(rho, formatNumber(rho, locale, { significantDigits: 2, trimZeros: true })),
      ]),
      note: t("reportCases.uncertainty.dependenceNote", {
        kind: t(`reportCases.uncertainty.copula.${kind === "student-t" ? "studentT" : "gaussian"}`),
        omitted: spearman.length - strongest.length,
      }),
    },
  };
}
