import { sharedAxisRange } from "@/lib/charts/axis-range";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import { scenarioOfSlug } from "@/lib/charts/scenario/scenario-slug";
import { weakestEvidence } from "@/lib/model/evidence";
import { LAST_OUTCOME_YEAR, type CapitalOutcome } from "@/lib/model/scenario/capital-outcome";
import { LAST_YEAR } from "@/lib/model/scenario/horizon";
import type { ReportContext } from "../report-context";
import type { DrawnChart, ReportBlock, ReportCell, ReportSection, ReportTable } from "../scenario-report";
import { chartBlock, partBlocks } from "./chart-block";
import { scenarioSourceLine } from "./source-line";
import type { TwinTables } from "./twin-tables";

const LAST_VINTAGE_SHOWN = 2034;
const YEARS_OF_CHARGES = [2025, 2026, 2028, 2030] as const;

type OutcomeOf = { slug: string } & CapitalOutcome;

/** What was spent and earned, what each year's purchases return, and what of them is stranded or waits. */
export function capitalSection(context: ReportContext, twins: TwinTables): ReportSection {
  const { t, analysis } = context;
  return {
    id: "capital",
    number: 7,
    heading: t("report.capital.heading"),
    scenario: null,
    startsPage: false,
    blocks: [
      { kind: "table", table: filedTable(context) },
      ...partBlocks(
        context,
        t("reportCases.capital.outcome"),
        analysis.capital,
        (outcomes): ReportBlock[] => [{ kind: "paragraph", text: wearText(context, outcomes) }],
      ),
      chartBlock(context, twins, { id: "vintage-return", title: t("report.capital.vintages") }, () =>
        vintageChart(context),
      ),
      ...partBlocks(
        context,
        t("reportCases.capital.outcome"),
        analysis.capital,
        (outcomes): ReportBlock[] => [{ kind: "table", table: outcomeTable(context, outcomes) }],
      ),
    ],
  };
}

function filedTable(context: ReportContext): ReportTable {
  const { t, bundle, locale, plainUsdBn, inUsdBn, percent, figure, words } = context;
  const { filedYears } = bundle.provenance;
  const evidence = (status: (typeof filedYears)[number]["capexEvidence"]) => t(`figure.evidence.${status}`);
  const filedEvidence = weakestEvidence(filedYears.map((year) => year.bigFiveCapexEvidence));
  return {
    caption: inUsdBn(t("report.capital.filed")),
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
      figure(filed.bigFiveCapexUsdBn, plainUsdBn(filed.bigFiveCapexUsdBn)),
      figure(filed.aiShareFraction, percent(filed.aiShareFraction)),
      figure(filed.capexUsdBn, plainUsdBn(filed.capexUsdBn)),
      figure(filed.revenueUsdBn, plainUsdBn(filed.revenueUsdBn)),
      figure(filed.revenueUsdBn / filed.capexUsdBn, percent(filed.revenueUsdBn / filed.capexUsdBn, 1)),
      words(evidence(weakestEvidence([filed.capexEvidence, filed.revenueEvidence]))),
    ]),
    note: t("report.capital.filedNote", { filedEvidence: evidence(filedEvidence).toLocaleLowerCase(locale) }),
  };
}

function vintageChart(context: ReportContext): DrawnChart {
  const { t, comparison, subject, percent, scenarioName, scenarioWord } = context;
  const { scenarios } = comparison;
  const years = [
    ...new Set(scenarios.flatMap(({ projection }) => projection.vintages.map(({ year }) => year))),
  ]
    .filter((year) => year <= LAST_VINTAGE_SHOWN)
    .toSorted((a, b) => a - b);
  const returnsOf = ({ projection }: (typeof scenarios)[number]) =>
    years.map(
      (year) => projection.vintages.find((each) => each.year === year)?.returnOnCapitalFraction ?? null,
    );
  const { waccFraction } = subject.projection.parameters;
  const year = subject.projection.firstProjectedYear;
  const first = (scenario: (typeof scenarios)[number]) =>
    t("reportCases.capital.returnOf", {
      scenario: scenarioWord(scenario.slug),
      value: percent(returnsOf(scenario)[years.indexOf(year)] ?? null, 1),
    });
  const spec: ChartSpec = {
    kind: "lines",
    unit: "fraction",
    periods: years.map(String),
    lines: scenarios.map((scenario) => ({
      scenario: scenarioOfSlug(scenario.slug),
      label: scenarioName(scenario.slug),
      values: returnsOf(scenario),
    })),
    references: [
      { value: waccFraction, label: t("reportCases.capital.cost", { wacc: percent(waccFraction, 1) }) },
    ],
    today: { index: years.indexOf(year) - 0.5, label: t("verdict.capex.today") },
    range: sharedAxisRange([waccFraction, ...scenarios.flatMap(returnsOf)]) ?? undefined,
  };
  return {
    finding: t("reportCases.capital.finding", {
      year: String(year),
      returns: context.list(scenarios.map(first)),
      wacc: percent(waccFraction, 1),
    }),
    unitLine: t("reportCases.capital.unit", { lastYear: String(LAST_YEAR) }),
    source: scenarioSourceLine(context),
    spec,
    aspect: 0.27,
  };
}

function wearText(
  { t, subject, usdBn, scenarioWord }: ReportContext,
  outcomes: readonly OutcomeOf[],
): string {
  const outcome = outcomes.find(({ slug }) => slug === subject.slug);
  const isMatched = outcome === undefined || outcome.writedownUsdBn === 0;
  return t(`reportCases.capital.${isMatched ? "wearMatched" : "wear"}`, {
    scenario: scenarioWord(subject.slug),
    firstYear: String(subject.projection.firstProjectedYear),
    lastYear: String(LAST_OUTCOME_YEAR),
    book: usdBn(outcome?.bookDepreciationUsdBn ?? null),
    writedown: usdBn(outcome?.writedownUsdBn ?? null),
    wear: usdBn(outcome?.economicDepreciationUsdBn ?? null),
  });
}

function outcomeTable(context: ReportContext, outcomes: readonly OutcomeOf[]): ReportTable {
  const { t, percent, usdBn, gw, quantity, figure, words, scenarioName } = context;
  const row = (name: string, cell: (outcome: OutcomeOf) => ReportCell) => [
    words(name),
    ...outcomes.map(cell),
  ];
  const charge = (pick: "bookToRevenueFraction" | "economicToRevenueFraction", year: number) =>
    row(t(`reportCases.capital.${pick}`, { year: String(year) }), ({ depreciation }) => {
      const value = depreciation.find((each) => each.year === year)?.[pick] ?? null;
      return figure(value, percent(value));
    });
  const lastYear = String(LAST_OUTCOME_YEAR);
  return {
    caption: t("reportCases.capital.outcome"),
    columns: [
      { head: t("verdict.table.measure"), kind: "name", share: 2.2 },
      ...outcomes.map(({ slug }) => ({ head: scenarioName(slug), kind: "figure" as const, share: 1 })),
    ],
    rows: [
      ...YEARS_OF_CHARGES.map((year) => charge("bookToRevenueFraction", year)),
      charge("economicToRevenueFraction", 2030),
      row(t("reportCases.capital.stranded", { lastYear }), ({ writedownUsdBn }) =>
        figure(writedownUsdBn, usdBn(writedownUsdBn)),
      ),
      row(t("reportCases.capital.idle", { lastYear }), ({ peakIdleGw, peakIdleYear }) => {
        const inYear = peakIdleYear === null ? "" : ` (${peakIdleYear})`;
        return figure(peakIdleGw, `${gw(peakIdleGw)}${inYear}`);
      }),
      row(t("reportCases.capital.idleShare"), ({ peakIdleFraction }) =>
        figure(peakIdleFraction, percent(peakIdleFraction)),
      ),
      row(t("scenarioParameter.bookLifeComputeYears.label"), ({ bookLifeYears }) =>
        figure(bookLifeYears, quantity(bookLifeYears, "years", { trimZeros: true })),
      ),
      row(t("scenarioParameter.economicLifeComputeYears.label"), ({ economicLifeYears }) =>
        figure(economicLifeYears, quantity(economicLifeYears, "years", { trimZeros: true })),
      ),
    ],
    note: t("reportCases.capital.note"),
  };
}
