import { FIRST_YEAR, yearIndex } from "../scenario/horizon";
import { netPresentValue } from "../scenario/net-present-value";
import { projectScenario } from "../scenario/project-scenario";
import { requiredRevenue } from "../scenario/required-revenue";
import type { ScenarioContext } from "../scenario/scenario-context";
import type { ScenarioOptions } from "../scenario/scenario-options";
import { assertScenarioParameters, type ScenarioParameters } from "../scenario/scenario-parameters";
import type { ScenarioPathName } from "../scenario/scenario-paths";
import { allocateScenarioState, type ScenarioState } from "../scenario/scenario-state";

/** The base case and the world it runs in. */
export type FrameworkEngine = {
  context: ScenarioContext;
  base: ScenarioParameters;
  options: ScenarioOptions;
  /** The base case as it stands. */
  baseline: ScenarioState;
};

/** Publishers fix their spending and speak of straight-line lives and whole years; so does this, whatever the reader chose. */
export function frameworkEngine(
  context: ScenarioContext,
  base: ScenarioParameters,
  options: ScenarioOptions,
): FrameworkEngine {
  const asPublished: ScenarioOptions = {
    ...options,
    grid: "annual",
    capexPolicy: "plan",
    economicDepreciation: "straight-line",
    writedownRule: "end-of-life",
    revenueMultiplier: 1,
  };
  return { context, base, options: asPublished, baseline: project(context, base, asPublished) };
}

/**
 * The base case with the framework's inputs laid over it.
 * @throws {RangeError} when an override is outside what the engine accepts.
 */
export function runWith(
  { context, base, options }: FrameworkEngine,
  overrides: Partial<ScenarioParameters>,
): ScenarioState {
  return project(context, { ...base, ...overrides }, options);
}

function project(
  context: ScenarioContext,
  parameters: ScenarioParameters,
  options: ScenarioOptions,
): ScenarioState {
  assertScenarioParameters(parameters);
  const state = allocateScenarioState(context, options, parameters);
  projectScenario(state);
  return state;
}

export function forwardNpvUsdBn(run: ScenarioState): number {
  return netPresentValue(run, FIRST_YEAR + run.firstProjectedIndex).npvUsdBn;
}

/** External revenue of 2030 on the path at which forward NPV is zero; null when there is none. */
export function requiredRevenue2030UsdBn(run: ScenarioState): number | null {
  return requiredRevenue(run).revenueUsdBn?.[yearIndex(2030)] ?? null;
}

/** Sum of one path over calendar years, both included. */
export function sumOverYears(
  { paths }: ScenarioState,
  path: ScenarioPathName,
  firstYear: number,
  lastYear: number,
): number {
  return paths[path]
    .slice(yearIndex(firstYear), yearIndex(lastYear) + 1)
    .reduce((total, value) => total + value, 0);
}

export function valueInYear({ paths }: ScenarioState, path: ScenarioPathName, year: number): number {
  return paths[path][yearIndex(year)] ?? Number.NaN;
}

/** Running one GW of IT for a year at 2026 prices, USD bn. */
export function cashCostPerGwYearUsdBn(run: ScenarioState): number {
  return run.energyPerGwYear2026UsdBn + run.operationsPerGwYear2026UsdBn;
}

/** Spending is proportional to the capacity bought in 2026, so one factor brings the plan to a published total. */
export function scaledAdds({ base }: FrameworkEngine, factor: number): { grossAdds2026Gw: number } {
  return { grossAdds2026Gw: base.grossAdds2026Gw * factor };
}
