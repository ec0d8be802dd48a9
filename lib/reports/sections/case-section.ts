import { scenarioOfSlug } from "@/lib/charts/scenario/scenario-slug";
import { formatPartialDate } from "@/lib/format/format-date";
import { writeOdds } from "@/lib/format/write-odds";
import type { ProjectedScenario } from "@/lib/model/scenario/compare-scenarios";
import { FIRST_YEAR, LAST_YEAR, yearIndex } from "@/lib/model/scenario/horizon";
import {
  scenarioParameterDefinitions,
  type ScenarioParameterKey,
} from "@/lib/model/scenario/scenario-parameters";
import { claimsOf } from "@/lib/model/tracking/arguments";
import { scenarioBounds } from "@/lib/model/tracking/scenario-bounds";
import { parameterPhrase } from "../parameter-text";
import type { ReportContext } from "../report-context";
import type { ReportBlock, ReportSection, ReportTable } from "../scenario-report";
import { paybackText } from "./answer-section";
import { caseYearTable } from "./case-year-table";
import { caseCapexSpec, caseCashSpec } from "./case-charts";
import { chartBlock } from "./chart-block";
import { scenarioSourceLine } from "./source-line";
import type { TwinTables } from "./twin-tables";

/** The same five for every case, all named in its thesis, so that no case chooses its evidence. */
const carryingParameters = [
  "demandGrowth2027Fraction",
  "priceElasticity",
  "wallet2030UsdBn",
  "capexPerGw2026UsdBn",
  "economicLifeComputeYears",
] as const satisfies readonly ScenarioParameterKey[];

/** One case in its strongest version: every case has the same blocks, tables and charts. */
export function caseSection(
  context: ReportContext,
  scenario: ProjectedScenario,
  twins: TwinTables,
): ReportSection {
  const { t, locale } = context;
  const word = context.scenarioWord(scenario.slug);
  const { parameters } = scenario.projection;
  const phrase = (key: ScenarioParameterKey) =>
    parameterPhrase(parameters[key], scenarioParameterDefinitions[key].unit, locale);
  return {
    id: `case-${scenario.slug}`,
    number: caseNumber(scenario.slug),
    heading: t("report.case.heading", { scenario: word }),
    scenario: scenarioOfSlug(scenario.slug),
    startsPage: true,
    blocks: [
      {
        kind: "lead",
        text: t(`report.case.thesis.${scenarioOfSlug(scenario.slug)}`, {
          demand: phrase("demandGrowth2027Fraction"),
          elasticity: phrase("priceElasticity"),
          wallet: phrase("wallet2030UsdBn"),
          power: phrase("powerGrowth2027Fraction"),
          tokens: phrase("tokensPerGwGrowth2027Fraction"),
          capexPerGw: phrase("capexPerGw2026UsdBn"),
          life: phrase("economicLifeComputeYears"),
          wacc: phrase("waccFraction"),
        }),
      },
      { kind: "paragraph", text: resultText(context, scenario) },
      { kind: "heading", text: t("report.case.mustBeTrue") },
      { kind: "list", items: mustBeTrue(context, scenario) },
      ...claimTable(context, scenario.slug),
      ...charts(context, scenario, twins),
      { kind: "table", table: caseYearTable(context, scenario) },
      { kind: "table", table: carryingTable(context, scenario) },
    ],
  };
}

/** A saved scenario takes the place of the base case. */
function caseNumber(slug: string): number {
  if (slug === "bull") return 4;
  return slug === "bear" ? 5 : 6;
}

function resultText(context: ReportContext, { slug, projection }: ProjectedScenario): string {
  const { t, usdBn, percent, whole, ensembleOf } = context;
  const { outputs } = projection;
  const ensemble = ensembleOf(slug);
  return t("report.case.result", {
    npv: usdBn(outputs.npvForwardUsdBn),
    programme: usdBn(outputs.npvProgrammeUsdBn),
    trough: usdBn(outputs.troughCashUsdBn),
    troughYear: String(outputs.troughYear),
    payback: paybackText(context, outputs.paybackYear),
    probability:
      ensemble === null
        ? t("report.case.noProbability")
        : t("report.case.probability", {
            kind: extremeOf(ensemble.probabilityNpvForwardPositive.value),
            draws: whole(ensemble.draws),
            value: writeOdds(ensemble.probabilityNpvForwardPositive.value, context.locale),
            error: percent(ensemble.probabilityNpvForwardPositive.standardError, 2),
          }),
  });
}

function extremeOf(probability: number): "none" | "every" | "some" {
  if (probability === 0) return "none";
  return probability === 1 ? "every" : "some";
}

function mustBeTrue(context: ReportContext, { projection }: ProjectedScenario): string[] {
  const { t, usdBn } = context;
  const { outputs } = projection;
  return [
    t("report.case.true.revenue", {
      revenue: usdBn(outputs.revenue2030UsdBn),
      required: usdBn(outputs.requiredRevenue2030UsdBn),
    }),
    t("report.case.true.coverage", coverageWords(context, projection)),
    t("report.case.true.capex", { capex: usdBn(outputs.cumulativeCapex2026To2031UsdBn) }),
  ];
}

function coverageWords({ percent }: ReportContext, projection: ProjectedScenario["projection"]) {
  const { paths, firstProjectedYear } = projection;
  const coverage = (index: number) => {
    const revenue = paths.revenueUsdBn[index] ?? null;
    const capex = paths.capexUsdBn[index] ?? null;
    return percent(revenue === null || capex === null ? null : revenue / capex);
  };
  const lastFiledYear = firstProjectedYear - 1;
  return {
    coverage: coverage(yearIndex(2030)),
    filed: coverage(lastFiledYear - FIRST_YEAR),
    year: String(lastFiledYear),
  };
}

function carryingTable(context: ReportContext, { slug, projection }: ProjectedScenario): ReportTable {
  const { t, bundle, locale, words, figure } = context;
  const overridden: readonly string[] =
    bundle.inputs.scenarios.find((scenario) => scenario.slug === slug)?.overridden ?? [];
  return {
    caption: t("report.case.assumptionsCaption", { scenario: context.scenarioWord(slug) }),
    columns: [
      { head: t("report.assumptions.parameter"), kind: "name", share: 1.75 },
      { head: t("report.assumptions.value"), kind: "figure", share: 0.8 },
      { head: t("report.assumptions.grade"), kind: "words", share: 0.38 },
      { head: t("report.assumptions.source"), kind: "words", share: 2.9 },
      { head: t("report.assumptions.date"), kind: "words", share: 0.66 },
    ],
    rows: carryingParameters.map((key) => {
      const source = bundle.provenance.parameterSources.find((candidate) => candidate.key === key);
      const isOverridden = overridden.includes(key);
      return [
        words(t(`scenarioParameter.${key}.label`)),
        figure(projection.parameters[key], context.parameterValue(key, projection.parameters[key])),
        words(isOverridden ? "—" : (source?.grade ?? "—")),
        words(isOverridden ? t("report.verification.overridden") : (source?.source ?? "—")),
        words(isOverridden ? "—" : formatPartialDate(source?.asOf ?? null, locale)),
      ];
    }),
    note: null,
  };
}

function charts(context: ReportContext, scenario: ProjectedScenario, twins: TwinTables): ReportBlock[] {
  const { t, usdBn } = context;
  const { slug, projection } = scenario;
  const word = context.scenarioWord(slug);
  const source = scenarioSourceLine(context);
  return [
    chartBlock(
      context,
      twins,
      { id: `${slug}-cash`, title: t("report.case.cashTitle", { scenario: word }) },
      () => {
        const spec = caseCashSpec(context, scenario);
        return {
          finding: t("report.case.fan", {
            scenario: word,
            trough: usdBn(projection.outputs.troughCashUsdBn),
            year: String(projection.outputs.troughYear),
            end: usdBn(projection.paths.cumulativeCashUsdBn.at(-1) ?? null),
            lastYear: String(LAST_YEAR),
          }),
          unitLine: spec.kind === "fan" ? t("verdict.fan.unit") : t("report.case.cashUnit"),
          source,
          spec,
          aspect: 0.27,
        };
      },
    ),
    chartBlock(
      context,
      twins,
      { id: `${slug}-capex-revenue`, title: t("report.case.capexTitle", { scenario: word }) },
      () => ({
        finding: t("report.case.capex", { scenario: word, ...coverageWords(context, projection) }),
        unitLine: t("report.case.capexUnit"),
        source,
        spec: caseCapexSpec(context, scenario),
        aspect: 0.25,
      }),
    ),
  ];
}

/** Who makes the case in public, as many on each side; none for a case that nobody argues. */
function claimTable(context: ReportContext, slug: string): ReportBlock[] {
  if (slug !== "bull" && slug !== "bear") return [];
  const { t, bundle, words } = context;
  const { published } = bundle.inputs;
  const bounds = {
    bear: scenarioBounds(published, "bear"),
    base: scenarioBounds(published, "base"),
    bull: scenarioBounds(published, "bull"),
  };
  const claims = claimsOf(bounds).filter(({ side }) => side === slug);
  return [
    {
      kind: "table",
      table: {
        caption: t("reportCases.claims.caption", { scenario: context.scenarioWord(slug) }),
        columns: [
          { head: t("reportCases.claims.claim"), kind: "name", share: 1.9 },
          { head: t("report.assumptions.source"), kind: "words", share: 2 },
        ],
        rows: claims.map(({ key, source: { publisher, title } }) => [
          words(t(`realisedFiled.argument.claim.${key}`)),
          words(title === null ? publisher : `${publisher}: ${title}`),
        ]),
        note: null,
      },
    },
  ];
}
