import { triangularQuantile } from "../distribution/triangular";
import { createRandom } from "../monte-carlo/random";
import { log } from "../numeric/deterministic-log";
import { power } from "../numeric/deterministic-power";
import { FIRST_YEAR, INDEX_YEAR, LAST_YEAR, yearIndex } from "../scenario/horizon";
import { projectScenario } from "../scenario/project-scenario";
import { scenarioRanges, type NamedScenario, type ScenarioInputs } from "../scenario/scenario-inputs";
import type { ParameterRange } from "../scenario/parameter-range";
import { scenarioParameterKeys, type ScenarioParameters } from "../scenario/scenario-parameters";
import { createScenarioSampler } from "../scenario/scenario-sampler";
import { allocateScenarioState, type ScenarioState } from "../scenario/scenario-state";
import { quarterName } from "./calendar-quarter";
import type { IndicatorKey, PathEnsemble, TrackedScenario } from "./indicators";

/** The last filed year starts the paths, so that the first projected quarter has one before it. */
const FIRST_TRACKED_YEAR = INDEX_YEAR - 1;
const QUARTERS_PER_YEAR = 4;
const QUARTER_COUNT = (LAST_YEAR - FIRST_TRACKED_YEAR + 1) * QUARTERS_PER_YEAR;

/** What the engine has a counterpart of. */
export const engineIndicators = [
  "filedCapex",
  "aiRevenue",
  "acceleratorRevenue",
  "capexToOperatingCashFlow",
] as const satisfies readonly IndicatorKey[];

/** Why an indicator that may have data has no path in the engine. */
export const engineOmissions: Partial<
  Record<IndicatorKey, "other-perimeter" | "same-in-every-scenario" | "chosen-sites">
> = {
  depreciationToRevenue: "other-perimeter", // the engine's is of the AI programme, the filings' of whole companies
  powerPrice: "same-in-every-scenario", // its real price never changes, so every scenario forecasts the same
  energisedPower: "chosen-sites", // the tracked sites were chosen for their size: they grow as no fleet does
};

/** Drawn here alone: they move no cash flow, so the engine's own sample leaves them at their modes. */
const fundingKeys = ["capexToOperatingCashFlow2026Fraction", "operatingCashFlowGrowthFraction"] as const;

export type EnginePathRun = {
  /** Runs up to `count` more draws; returns how many are done in all. */
  advance: (count: number) => number;
  /** Of the draws done so far. */
  ensemble: () => PathEnsemble;
};

/**
 * Draws of one scenario on the quarterly grid, as the indicators see them: capex of the big five is the modelled capex
 * (perimeter C) over `modelledOverBigFiveCapex`; AI revenue is R1; accelerators are their share of modelled capex; operating
 * cash flow is the spenders', 2026 capex over its stated ratio and growing at its stated rate.
 */
export function createEnginePathRun(
  inputs: ScenarioInputs,
  scenario: NamedScenario & { slug: TrackedScenario },
  modelledOverBigFiveCapex: number,
): EnginePathRun {
  const ranges = scenarioRanges(scenario, inputs.published);
  const { seed, draws, replicateCount, dependence, context } = inputs;
  const sampler = createScenarioSampler({ ranges, dependence, seed, replicateCount });
  const parameters = Object.fromEntries(
    scenarioParameterKeys.map((key) => [key, ranges[key].mode]),
  ) as ScenarioParameters;
  const state = allocateScenarioState(context, { ...inputs.options, grid: "quarterly" }, parameters);
  const uniforms = fundingKeys.map((key) => ({ key, next: createRandom(`${seed} ${key}`) }));
  const perDraw = QUARTER_COUNT * engineIndicators.length;
  const values = new Float64Array(draws * perDraw);
  const logBigFive = log(modelledOverBigFiveCapex);
  let done = 0;
  return {
    advance(count) {
      const end = Math.min(draws, done + count);
      for (; done < end; done += 1) {
        sampler.fill(done % replicateCount, Math.floor(done / replicateCount), parameters);
        for (const { key, next } of uniforms) parameters[key] = triangular(ranges[key], next());
        projectScenario(state);
        readIndicators(state, logBigFive, values.subarray(done * perDraw, (done + 1) * perDraw));
      }
      return done;
    },
    ensemble: () => ({
      scenario: scenario.slug,
      quarters: Array.from({ length: QUARTER_COUNT }, (_, q) =>
        quarterName(FIRST_TRACKED_YEAR * QUARTERS_PER_YEAR + q),
      ),
      indicators: engineIndicators,
      draws: done,
      values: values.slice(0, done * perDraw),
    }),
  };
}

/** One draw's quarters, indicator by indicator, on their scale. */
function readIndicators(state: ScenarioState, logBigFive: number, into: Float64Array): void {
  const { parameters, paths, periodPaths } = state;
  const capex2026UsdBn = paths.capexUsdBn[yearIndex(INDEX_YEAR)] ?? Number.NaN;
  const cashFlow2026UsdBn = capex2026UsdBn / parameters.capexToOperatingCashFlow2026Fraction;
  const logAcceleratorShare = log(parameters.acceleratorShareFraction);
  for (let q = 0; q < QUARTER_COUNT; q += 1) {
    const t = yearIndex(FIRST_TRACKED_YEAR) * QUARTERS_PER_YEAR + q;
    const yearsFromMid2026 = (t + 0.5) / QUARTERS_PER_YEAR - (INDEX_YEAR - FIRST_YEAR + 0.5);
    const cashFlowUsdBn =
      (cashFlow2026UsdBn / QUARTERS_PER_YEAR) *
      power(1 + parameters.operatingCashFlowGrowthFraction, yearsFromMid2026);
    const logCapex = log(periodPaths.capexUsdBn[t] ?? Number.NaN);
    const place = q * engineIndicators.length;
    into[place] = logCapex - logBigFive;
    into[place + 1] = log(periodPaths.revenueUsdBn[t] ?? Number.NaN);
    into[place + 2] = logCapex + logAcceleratorShare;
    into[place + 3] = logCapex - log(cashFlowUsdBn);
  }
}

function triangular({ low, mode, high }: ParameterRange, uniform: number): number {
  return low < high ? triangularQuantile(uniform, low, mode, high) : mode;
}
