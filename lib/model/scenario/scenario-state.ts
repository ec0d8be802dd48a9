import { allocateChargeProfile, type ChargeProfile } from "./asset-lives";
import { FIRST_YEAR, INDEX_YEAR, YEAR_COUNT, yearIndex } from "./horizon";
import type { ScenarioContext } from "./scenario-context";
import type { ScenarioOptions } from "./scenario-options";
import type { ScenarioParameters } from "./scenario-parameters";
import { allocateScenarioPaths, type ScenarioPaths } from "./scenario-paths";
import { allocateScenarioPlan, type ScenarioPlan } from "./scenario-plan";
import { timeGrid, type TimeGrid } from "./time-grid";

/** Working memory of one projection, allocated once and reused by every draw. */
export type ScenarioState = {
  context: ScenarioContext;
  options: ScenarioOptions;
  parameters: ScenarioParameters;
  grid: TimeGrid;
  plan: ScenarioPlan;
  /** By year, whatever the grid. */
  paths: ScenarioPaths;
  /** By period of the grid; the same arrays as `paths` on the annual grid. */
  periodPaths: ScenarioPaths;
  /** By year: what is bought of the published plan, 1 where no policy reacts. */
  budgetShareOfPlan: Float64Array;
  /** The annual projection that sets the budgets of a finer grid; null on the annual grid. */
  yearly: ScenarioState | null;
  charges: ChargeProfile;
  /** Share of a vintage in service by periods since it was bought. */
  survival: Float64Array;
  /** Index of the first year that no filing overwrites. */
  firstProjectedIndex: number;
  /** Cash cost of running one GW of IT for a year at 2026 prices, USD bn. */
  energyPerGwYear2026UsdBn: number;
  operationsPerGwYear2026UsdBn: number;
  /** At the middle of 2026 on either grid: supply and cost indices are 1 there. */
  energised2026Gw: number;
  /** A year's, such that the saturated revenue of 2026 is the parameter itself. */
  unsaturatedRevenue2026UsdBn: number;
  /** Shell and power equipment not yet depreciated at the end of 2040, USD bn. */
  runOffUsdBn: number;
  /** Unabsorbed tax loss of a stand-alone payer, USD bn. */
  taxLossCarriedForwardUsdBn: number;
};

/** @throws {RangeError} unless the filed years are 2022 to 2025: the parameters' 2026 would fall in another year. */
export function allocateScenarioState(
  context: ScenarioContext,
  options: ScenarioOptions,
  parameters: ScenarioParameters,
): ScenarioState {
  const filedYears = context.filedYears.map(({ year }) => year);
  if (filedYears.length !== yearIndex(INDEX_YEAR) || filedYears.some((year, t) => year !== FIRST_YEAR + t)) {
    throw new RangeError(
      `filedYears must be ${FIRST_YEAR} to ${INDEX_YEAR - 1}, got ${filedYears.join(", ") || "none"}`,
    );
  }
  const grid = timeGrid(options.grid);
  const plan = allocateScenarioPlan(context, grid);
  const paths = allocateScenarioPaths(plan.yearly);
  return {
    context,
    options,
    parameters,
    grid,
    plan,
    paths,
    periodPaths: grid.name === "annual" ? paths : allocateScenarioPaths(plan.perPeriod),
    budgetShareOfPlan: new Float64Array(YEAR_COUNT).fill(1),
    yearly:
      grid.name === "annual"
        ? null
        : allocateScenarioState(context, { ...options, grid: "annual" }, parameters),
    charges: allocateChargeProfile(grid),
    survival: new Float64Array(grid.periodCount),
    firstProjectedIndex: context.filedYears.length,
    energyPerGwYear2026UsdBn: 0,
    operationsPerGwYear2026UsdBn: 0,
    energised2026Gw: 0,
    unsaturatedRevenue2026UsdBn: 0,
    runOffUsdBn: 0,
    taxLossCarriedForwardUsdBn: 0,
  };
}
