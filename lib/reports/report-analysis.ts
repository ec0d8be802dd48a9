import type { ReportPart } from "@/lib/contracts/report-part";
import type { ScenarioBundle } from "@/lib/contracts/scenario-bundle";
import { breakEvenFrontier, type BreakEvenFrontier } from "@/lib/model/scenario/break-even-frontier";
import { capitalOutcome, type CapitalOutcome } from "@/lib/model/scenario/capital-outcome";
import type { ProjectedScenario, ScenarioComparison } from "@/lib/model/scenario/compare-scenarios";
import { frontierFinding, type FrontierFinding } from "@/lib/model/scenario/frontier-finding";
import { createFrontierOdds, type FrontierOdds } from "@/lib/model/scenario/frontier-odds";
import { createGoalSeeker } from "@/lib/model/scenario/goal-seek";
import { createNpvShapleyEffects, type NpvShapleyEffects } from "@/lib/model/scenario/npv-shapley-effects";
import { npvTornado, type NpvTornado } from "@/lib/model/scenario/npv-tornado";
import { onePercentOfLimits } from "@/lib/model/scenario/one-percent-of-limits";
import { rankGoalSeeks, type GoalWay } from "@/lib/model/scenario/rank-goal-seeks";
import {
  requiredRevenueByYear,
  type RequiredRevenueComparison,
} from "@/lib/model/scenario/required-revenue-by-year";
import type { ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { valueParameterKeys, type ScenarioParameterKey } from "@/lib/model/scenario/scenario-parameters";
import type { UnitCostInput } from "@/lib/model/unit-cost/unit-cost-fields";
import { attemptPart, partFromInput } from "./attempt-part";
import { regionCosts, type RegionCost } from "./region-cost";

/** A report is one request: fewer orders, points and draws than the page, each stated beside its figure. */
const SHAPLEY_ORDERS = 1024;
const FRONTIER_POINT_COUNT = 32;
const FRONTIER_ODDS_SIZE = { pointCount: 16, draws: 64 } as const;
const OTHER_FRONTIER_POINT_COUNT = 20;

/** What investors argue about first; its chart has the odds. */
export const frontierPair = { x: "demandGrowth2027Fraction", y: "priceElasticity" } as const;

const otherPairs = [
  { x: "economicLifeComputeYears", y: "tokensPerGwGrowth2027Fraction" },
  { x: "demandGrowth2027Fraction", y: "capexPerGw2026UsdBn" },
  { x: "electricityPriceUsdPerMwh", y: "itLoadFactorFraction" },
] as const;

export type FrontierAnswer = { x: ScenarioParameterKey; y: ScenarioParameterKey } & FrontierFinding;

/** What the quantitative sections show beyond the projections: each part stands or falls by itself. */
export type ReportAnalysis = {
  tornado: ReportPart<NpvTornado>;
  /** Null where nothing has a range. */
  effects: ReportPart<NpvShapleyEffects | null>;
  requiredRevenue: ReportPart<RequiredRevenueComparison>;
  goals: ReportPart<GoalWay[]>;
  frontier: ReportPart<{ frontier: BreakEvenFrontier; odds: FrontierOdds }>;
  otherFrontiers: ReportPart<FrontierAnswer[]>;
  /** Of each scenario, USD bn of forward NPV. */
  limits: ReportPart<{ slug: string; onePercentUsdBn: ReturnType<typeof onePercentOfLimits> }[]>;
  capital: ReportPart<({ slug: string } & CapitalOutcome)[]>;
  regions: ReportPart<RegionCost[]>;
};

type AnalysisInputs = ScenarioInputs & {
  unitCost: UnitCostInput;
  analysis?: ScenarioBundle["inputs"]["analysis"];
};

/** The scenario a report dwells on: base in a comparison, else its only one. */
export function subjectOf<Scenario extends { slug: string }>(scenarios: readonly Scenario[]): Scenario {
  const subject = scenarios.find(({ slug }) => slug === "base") ?? scenarios[0];
  if (subject === undefined) throw new RangeError("a report needs at least one scenario");
  return subject;
}

export function computeAnalysis(inputs: AnalysisInputs, { scenarios }: ScenarioComparison): ReportAnalysis {
  const subject = subjectOf(inputs.scenarios);
  const { projection } = subjectOf(scenarios);
  const perScenario = <Result extends object>(compute: (scenario: ProjectedScenario) => Result) =>
    attemptPart(() => scenarios.map((scenario) => ({ slug: scenario.slug, ...compute(scenario) })));
  return {
    tornado: attemptPart(() => npvTornado(inputs, subject)),
    effects: attemptPart(() => {
      const run = createNpvShapleyEffects(inputs, subject);
      run?.advance(SHAPLEY_ORDERS);
      return run?.summarise() ?? null;
    }),
    requiredRevenue: attemptPart(() => requiredRevenueByYear(projection, inputs.context.filedYears)),
    goals: attemptPart(() => {
      const seeker = createGoalSeeker(inputs, subject, { kind: "npv", span: "forward" });
      return rankGoalSeeks(valueParameterKeys.map((key) => seeker.seek(key)));
    }),
    frontier: attemptPart(() => {
      const odds = createFrontierOdds(inputs, subject, frontierPair, FRONTIER_ODDS_SIZE);
      odds.advance(odds.placeCount);
      return {
        frontier: breakEvenFrontier(inputs, subject, frontierPair, FRONTIER_POINT_COUNT),
        odds: odds.summarise(),
      };
    }),
    otherFrontiers: attemptPart(() =>
      otherPairs.map((pair) => ({
        ...pair,
        ...frontierFinding(breakEvenFrontier(inputs, subject, pair, OTHER_FRONTIER_POINT_COUNT), subject),
      })),
    ),
    limits: perScenario(({ projection: { parameters, options } }) => ({
      onePercentUsdBn: onePercentOfLimits(inputs.context, options, parameters),
    })),
    capital: perScenario((scenario) => capitalOutcome(scenario.projection)),
    regions: partFromInput("regional power prices", inputs.analysis?.regions, (regions) =>
      regionCosts(inputs.unitCost, regions),
    ),
  };
}
