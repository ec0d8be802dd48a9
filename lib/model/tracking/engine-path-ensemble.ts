import { triangularQuantile } from "../distribution/triangular";
import { createRandom } from "../monte-carlo/random";
import { log } from "../numeric/deterministic-log";
import { power } from "../numeric/deterministic-power";
import { FIRST_YEAR, INDEX_YEAR, LAST_YEAR, yearIndex } from "../scenario/horizon";
import { projectScenario } from "../scenario/project-scenario";
import { scenarioRanges, type NamedScenario, type ScenarioInputs } from "../scenario/scenario-inputs";
import {
  scenarioParameterKeys,
  type ScenarioParameterKey,
  type ScenarioParameters,
} from "../scenario/scenario-parameters";
import { createScenarioSampler } from "../scenario/scenario-sampler";
import { allocateScenarioState } from "../scenario/scenario-state";
import { quarterName } from "./calendar-quarter";
import type { IndicatorKey, PathEnsemble, TrackedScenario } from "./indicators";

/** The last filed year starts the paths, so that the first projected quarter has one before it. */
const FIRST_TRACKED_YEAR = INDEX_YEAR - 1;
const QUARTERS_PER_YEAR = 4;

/** What the engine has a counterpart of. The others: no path, or one of another thing; see the list of what is unresolved. */
export const engineIndicators = [
  "filedCapex",
  "aiRevenue",
  "acceleratorRevenue",
  "capexToOperatingCashFlow",
] as const satisfies readonly IndicatorKey[];

/** Drawn here alone: they move no cash flow, so the engine's own sample leaves them at their modes. */
const fundingKeys = ["capexToOperatingCashFlow2026Fraction", "operatingCashFlowGrowthFraction"] as const;

/**
 * Draws of one scenario on the quarterly grid, as the indicators see them: capex of the big five is the modelled capex
 * (perimeter C) over `modelledOverBigFiveCapex`; AI revenue is R1; accelerators are their share of modelled capex; operating
 * cash flow is the spenders', 2026 capex over its stated ratio and growing at its stated rate.
 */
export function enginePathEnsemble(
  inputs: ScenarioInputs,
  scenario: NamedScenario & { slug: TrackedScenario },
  modelledOverBigFiveCapex: number,
): PathEnsemble {
  const ranges = scenarioRanges(scenario, inputs.published);
  const { seed, draws, replicateCount, dependence, context } = inputs;
  const sampler = createScenarioSampler({ ranges, dependence, seed, replicateCount });
  const parameters = Object.fromEntries(
    scenarioParameterKeys.map((key) => [key, ranges[key].mode]),
  ) as ScenarioParameters;
  const state = allocateScenarioState(context, { ...inputs.options, grid: "quarterly" }, parameters);
  const uniforms = fundingKeys.map((key) => ({ key, next: createRandom(`${seed} ${key}`) }));
  const start = yearIndex(FIRST_TRACKED_YEAR) * QUARTERS_PER_YEAR;
  const quarterCount = (LAST_YEAR - FIRST_TRACKED_YEAR + 1) * QUARTERS_PER_YEAR;
  const values = new Float64Array(draws * quarterCount * engineIndicators.length);
  const logBigFive = log(modelledOverBigFiveCapex);
  let place = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    sampler.fill(draw % replicateCount, Math.floor(draw / replicateCount), parameters);
    for (const { key, next } of uniforms) parameters[key] = triangular(ranges, key, next());
    projectScenario(state);
    const { capexUsdBn, revenueUsdBn } = state.periodPaths;
    const capex2026UsdBn = state.paths.capexUsdBn[yearIndex(INDEX_YEAR)] ?? Number.NaN;
    const cashFlow2026UsdBn = capex2026UsdBn / parameters.capexToOperatingCashFlow2026Fraction;
    const logAcceleratorShare = log(parameters.acceleratorShareFraction);
    for (let t = start; t < start + quarterCount; t += 1) {
      const yearsFrom2026 = (t + 0.5) / QUARTERS_PER_YEAR - (INDEX_YEAR - FIRST_YEAR + 0.5);
      const logCapex = log(capexUsdBn[t] ?? Number.NaN);
      const cashFlowUsdBn =
        (cashFlow2026UsdBn / QUARTERS_PER_YEAR) *
        power(1 + parameters.operatingCashFlowGrowthFraction, yearsFrom2026);
      values[place] = logCapex - logBigFive;
      values[place + 1] = log(revenueUsdBn[t] ?? Number.NaN);
      values[place + 2] = logCapex + logAcceleratorShare;
      values[place + 3] = logCapex - log(cashFlowUsdBn);
      place += engineIndicators.length;
    }
  }
  return {
    scenario: scenario.slug,
    quarters: Array.from({ length: quarterCount }, (_, q) =>
      quarterName(FIRST_TRACKED_YEAR * QUARTERS_PER_YEAR + q),
    ),
    indicators: engineIndicators,
    draws,
    values,
  };
}

function triangular(
  ranges: Record<ScenarioParameterKey, { low: number; mode: number; high: number }>,
  key: ScenarioParameterKey,
  uniform: number,
): number {
  const { low, mode, high } = ranges[key];
  return low < high ? triangularQuantile(uniform, low, mode, high) : mode;
}
