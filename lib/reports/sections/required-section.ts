import { frontierSpec } from "@/lib/charts/scenario/frontier-spec";
import { parameterDisplay } from "@/lib/charts/scenario/parameter-display";
import { requiredRevenueSpec } from "@/lib/charts/scenario/required-revenue-spec";
import { scenarioOfSlug } from "@/lib/charts/scenario/scenario-slug";
import type { BreakEvenFrontier } from "@/lib/model/scenario/break-even-frontier";
import { frontierFinding, type FrontierFinding } from "@/lib/model/scenario/frontier-finding";
import type { FrontierOdds } from "@/lib/model/scenario/frontier-odds";
import { MODAL_CONSTRAINT_LAST_YEAR } from "@/lib/model/scenario/modal-constraint";
import type { GoalWay } from "@/lib/model/scenario/rank-goal-seeks";
import type { RequiredRevenueComparison } from "@/lib/model/scenario/required-revenue-by-year";
import {
  scenarioParameterDefinitions,
  type ScenarioParameterKey,
} from "@/lib/model/scenario/scenario-parameters";
import { subjectOf } from "../report-analysis";
import type { ReportContext } from "../report-context";
import type { DrawnChart, ReportBlock, ReportSection, ReportTable } from "../scenario-report";
import { chartBlock, partBlocks } from "./chart-block";
import { scenarioSourceLine } from "./source-line";
import type { TwinTables } from "./twin-tables";

const REVENUE_YEAR = 2030;
const WAYS_SHOWN = 7;

/** Revenue the capital needs, the nearest single assumptions that would bring it, and pairs that break even. */
export function requiredSection(context: ReportContext, twins: TwinTables): ReportSection {
  const { t, analysis } = context;
  return {
    id: "required",
    number: 10,
    heading: t("reportCases.required.heading"),
    scenario: null,
    startsPage: false,
    blocks: [
      ...partBlocks(
        context,
        t("reportCases.required.revenue"),
        analysis.requiredRevenue,
        (required): ReportBlock[] => [
          chartBlock(
            context,
            twins,
            { id: "required-revenue", title: t("reportCases.required.revenue") },
            () => requiredChart(context, required),
          ),
          { kind: "paragraph", text: checkText(context, required) },
        ],
      ),
      ...partBlocks(context, t("scenarioTargets.goal.title"), analysis.goals, (ways) => [
        { kind: "table", table: wayTable(context, ways) },
      ]),
      ...partBlocks(context, t("scenarioTargets.frontier.title"), analysis.frontier, ({ frontier, odds }) => [
        chartBlock(
          context,
          twins,
          { id: "break-even-frontier", title: t("scenarioTargets.frontier.title") },
          () => frontierChart(context, frontier, odds),
        ),
      ]),
      ...partBlocks(
        context,
        t("reportCases.required.otherPairs"),
        analysis.otherFrontiers,
        (answers): ReportBlock[] => [
          { kind: "heading", text: t("reportCases.required.otherPairs") },
          { kind: "list", items: answers.map((answer) => `${frontierText(context, answer, answer)}.`) },
        ],
      ),
    ],
  };
}

function requiredChart(context: ReportContext, { years }: RequiredRevenueComparison): DrawnChart {
  const { t, subject, usdBn, bundle } = context;
  const in2030 = years.find(({ year }) => year === REVENUE_YEAR);
  const observed = bundle.inputs.context.filedYears.at(-1);
  const needed = in2030?.solvedUsdBn ?? null;
  return {
    finding: t(`scenarioFrameworks.required.${needed === null ? "titleNone" : "titleShort"}`, {
      required: usdBn(needed),
      projected: usdBn(in2030?.projectedUsdBn ?? null),
      observed: usdBn(observed?.revenueUsdBn ?? null),
      observedYear: String(observed?.year ?? ""),
    }),
    unitLine: t("scenarioFrameworks.required.unit"),
    source: scenarioSourceLine(context),
    spec: requiredRevenueSpec(years, scenarioOfSlug(subject.slug), {
      observed: t("scenarioFrameworks.required.line.observed"),
      formula: t("scenarioFrameworks.required.line.formula"),
      needed: t("scenarioFrameworks.required.line.needed"),
      projected: t("scenarioFrameworks.required.line.projected"),
      today: t("scenarioFrameworks.required.line.today"),
    }),
    aspect: 0.26,
  };
}

function checkText(
  { t, subject, percent, usdBn }: ReportContext,
  { closedFormToSolvedRatio, years }: RequiredRevenueComparison,
): string {
  if (closedFormToSolvedRatio === null) return t("scenarioFrameworks.required.checkNone");
  const in2030 = years.find(({ year }) => year === REVENUE_YEAR);
  return t("reportCases.required.check", {
    ratio: percent(closedFormToSolvedRatio),
    year: String(subject.projection.firstProjectedYear),
    sunk: usdBn(in2030?.closedFormWithSunkUsdBn ?? null),
  });
}

/** Nearest first, in spreads between the published cases: what one assumption alone would have to be. */
function wayTable(context: ReportContext, ways: readonly GoalWay[]): ReportTable {
  const { t, bundle, subject, figure, words, parameterValue, times } = context;
  const { published } = bundle.inputs;
  const reached = ways.filter(({ nearest }) => nearest !== null).slice(0, WAYS_SHOWN);
  const isMet = subject.projection.outputs.npvForwardUsdBn >= 0;
  const shown = (key: ScenarioParameterKey, value: number | null) =>
    figure(value, value === null ? "—" : parameterValue(key, value));
  return {
    caption: t(`reportCases.required.${isMet ? "waysMet" : "ways"}`, {
      scenario: context.scenarioWord(subject.slug),
    }),
    columns: [
      { head: t("scenarioTargets.goal.column.parameter"), kind: "name", share: 2 },
      { head: t("scenarioTargets.goal.column.current"), kind: "figure", share: 0.9 },
      {
        head: t(`scenarioTargets.goal.column.${isMet ? "neededMet" : "needed"}`),
        kind: "figure",
        share: 1.2,
      },
      { head: t("figure.scenario.bear"), kind: "figure", share: 0.8 },
      { head: t("figure.scenario.bull"), kind: "figure", share: 0.8 },
      { head: t("scenarioTargets.goal.column.distance"), kind: "figure", share: 0.8 },
    ],
    rows: reached.map(({ key, value, nearest }) => [
      words(context.gradedParameterLabel(key)),
      shown(key, value),
      nearest === null
        ? words("—")
        : figure(
            nearest.value,
            t(`scenarioTargets.goal.${nearest.metOn}`, { value: parameterValue(key, nearest.value) }),
          ),
      shown(key, published[key].bear),
      shown(key, published[key].bull),
      figure(
        nearest?.placement.distanceInSpreads ?? null,
        nearest?.placement.distanceInSpreads == null
          ? t("scenarioTargets.goal.noSpread")
          : times(nearest.placement.distanceInSpreads),
      ),
    ]),
    note: t("reportCases.required.waysNote", {
      count: ways.filter(({ nearest }) => nearest === null).length,
      shown: reached.length,
    }),
  };
}

function frontierChart(context: ReportContext, frontier: BreakEvenFrontier, odds: FrontierOdds): DrawnChart {
  const { t, bundle, subject, percent, usdBn, parameterLabel } = context;
  const year = String(MODAL_CONSTRAINT_LAST_YEAR);
  const axisOf = (key: ScenarioParameterKey) => ({
    ...parameterDisplay(scenarioParameterDefinitions[key].unit),
    label: parameterLabel(key),
    published: bundle.inputs.published[key],
    value: subject.projection.parameters[key],
  });
  const hasOddsLines = odds.lines.some(({ lines }) => lines.length > 0);
  const unit = hasOddsLines
    ? t("scenarioTargets.frontier.unit", { year, draws: odds.draws })
    : t(`scenarioTargets.frontier.${frontier.lines.length > 0 ? "unitWithoutOdds" : "unitLevels"}`, { year });
  return {
    finding: frontierText(
      context,
      { x: frontier.x.key, y: frontier.y.key },
      frontierFinding(frontier, subjectOf(bundle.inputs.scenarios)),
    ),
    unitLine: unit,
    source: scenarioSourceLine(context),
    spec: frontierSpec(
      frontier,
      odds,
      { x: axisOf(frontier.x.key), y: axisOf(frontier.y.key) },
      {
        line: t("scenarioTargets.frontier.line"),
        odds: (probability) => t("scenarioTargets.frontier.odds", { odds: percent(probability) }),
        level: (npvUsdBn) => usdBn(npvUsdBn),
        above: t("scenarioTargets.frontier.above"),
        below: t("scenarioTargets.frontier.below"),
        here: t("scenarioTargets.frontier.here"),
        cases: {
          bear: t("figure.scenario.bear"),
          base: t("figure.scenario.base"),
          bull: t("figure.scenario.bull"),
        },
        binding: t("scenarioTargets.frontier.binding", { year }),
        constraints: {
          accelerators: t("scenarioTargets.frontier.constraint.accelerators"),
          power: t("scenarioTargets.frontier.constraint.power"),
          cooling: t("scenarioTargets.frontier.constraint.cooling"),
          network: t("scenarioTargets.frontier.constraint.network"),
        },
        refused: t("scenarioTargets.frontier.refused"),
      },
    ),
    aspect: 0.36,
  };
}

function frontierText(
  { t, subject, usdBn, parameterWord, parameterValue }: ReportContext,
  { x, y }: { x: ScenarioParameterKey; y: ScenarioParameterKey },
  { kind, point, npvForwardUsdBn }: FrontierFinding,
): string {
  if (kind === "refused") return t("scenarioTargets.frontier.finding.refused");
  const { parameters } = subject.projection;
  return t(`scenarioTargets.frontier.finding.${kind}`, {
    x: parameterWord(x),
    y: parameterWord(y),
    xValue: parameterValue(x, point.x),
    yValue: parameterValue(y, point.y),
    xCurrent: parameterValue(x, parameters[x]),
    yCurrent: parameterValue(y, parameters[y]),
    npv: usdBn(npvForwardUsdBn),
  });
}
