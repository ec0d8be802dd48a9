import { LAST_YEAR } from "@/lib/model/scenario/horizon";
import { weakestEvidence } from "@/lib/model/evidence";
import type { ReportContext } from "../report-context";
import type { ReportSection, ReportTable } from "../scenario-report";

const LAST_VINTAGE_SHOWN = 2034;

/** What was spent and earned in the filed years, and what each year's purchases return in each case. */
export function capitalSection(context: ReportContext): ReportSection {
  return {
    id: "capital",
    number: 7,
    heading: context.t("report.capital.heading"),
    scenario: null,
    startsPage: context.comparison.bridge === null,
    blocks: [
      { kind: "table", table: filedTable(context) },
      { kind: "table", table: vintageTable(context) },
    ],
  };
}

function filedTable({ t, bundle, usdBn, percent, figure, words }: ReportContext): ReportTable {
  const { filedYears } = bundle.provenance;
  const evidence = (status: (typeof filedYears)[number]["capexEvidence"]) => t(`figure.evidence.${status}`);
  const filedEvidence = weakestEvidence(filedYears.map((year) => year.bigFiveCapexEvidence));
  return {
    caption: t("report.capital.filed"),
    columns: [
      { head: t("report.capital.year"), kind: "name", share: 0.6 },
      { head: t("report.capital.bigFive"), kind: "figure", share: 1.1 },
      { head: t("report.capital.aiShare"), kind: "figure", share: 0.7 },
      { head: t("report.capital.aiCapex"), kind: "figure", share: 1.1 },
      { head: t("report.capital.aiRevenue"), kind: "figure", share: 1 },
      { head: t("report.capital.coverage"), kind: "figure", share: 1 },
      { head: t("report.capital.evidence"), kind: "words", share: 1 },
    ],
    rows: filedYears.map((filed) => [
      words(String(filed.year)),
      figure(filed.bigFiveCapexUsdBn, usdBn(filed.bigFiveCapexUsdBn)),
      figure(filed.aiShareFraction, percent(filed.aiShareFraction)),
      figure(filed.capexUsdBn, usdBn(filed.capexUsdBn)),
      figure(filed.revenueUsdBn, usdBn(filed.revenueUsdBn)),
      figure(filed.revenueUsdBn / filed.capexUsdBn, percent(filed.revenueUsdBn / filed.capexUsdBn, 1)),
      words(evidence(weakestEvidence([filed.capexEvidence, filed.revenueEvidence]))),
    ]),
    note: t("report.capital.filedNote", { filedEvidence: evidence(filedEvidence).toLowerCase() }),
  };
}

function vintageTable(context: ReportContext): ReportTable {
  const { t, comparison, percent, usdBn, figure, words, scenarioName } = context;
  const years = [
    ...new Set(comparison.scenarios.flatMap(({ projection }) => projection.vintages.map(({ year }) => year))),
  ]
    .filter((year) => year <= LAST_VINTAGE_SHOWN)
    .toSorted((a, b) => a - b);
  return {
    caption: t("report.capital.vintages"),
    columns: [
      { head: t("report.capital.vintageYear"), kind: "name", share: 0.8 },
      ...comparison.scenarios.flatMap(({ slug }) => [
        {
          head: `${scenarioName(slug)}: ${t("report.capital.vintageCapex")}`,
          kind: "figure" as const,
          share: 1,
        },
        { head: t("report.capital.vintageColumn"), kind: "figure" as const, share: 0.9 },
      ]),
    ],
    rows: years.map((year) => [
      words(String(year)),
      ...comparison.scenarios.flatMap(({ projection }) => {
        const vintage = projection.vintages.find((candidate) => candidate.year === year);
        const capex = vintage?.capexUsdBn ?? null;
        const returned = vintage?.returnOnCapitalFraction ?? null;
        return [figure(capex, usdBn(capex)), figure(returned, percent(returned, 1))];
      }),
    ]),
    note: t("report.capital.vintageNote", {
      lastYear: String(LAST_YEAR),
      shown: String(LAST_VINTAGE_SHOWN),
    }),
  };
}
