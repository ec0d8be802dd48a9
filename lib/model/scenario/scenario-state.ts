import { allocateChargeProfile, type ChargeProfile } from "./asset-lives";
import { FIRST_YEAR, INDEX_YEAR, YEAR_COUNT, yearIndex } from "./horizon";
import type { ScenarioContext } from "./scenario-context";
import type { ScenarioOptions } from "./scenario-options";
import type { ScenarioParameters } from "./scenario-parameters";
import { allocateScenarioPaths, type ScenarioPaths } from "./scenario-paths";

/** Working memory of one projection, allocated once and reused by every draw. */
export type ScenarioState = {
  context: ScenarioContext;
  options: ScenarioOptions;
  parameters: ScenarioParameters;
  paths: ScenarioPaths;
  charges: ChargeProfile;
  /** Index of the first year that no filing overwrites. */
  firstProjectedIndex: number;
  /** Cash cost of running one GW of IT for a year at 2026 prices, USD bn. */
  energyPerGwYear2026UsdBn: number;
  operationsPerGwYear2026UsdBn: number;
  /** Price level of year t, 1 in 2026. */
  priceLevel: Float64Array;
  wallet2026UsdBn: number;
  /** Such that the saturated revenue of 2026 is the parameter itself. */
  unsaturatedRevenue2026UsdBn: number;
  /** Of the year under way before any policy reacts, GW: a cut this year does not lower next year's plan. */
  plannedAddsGw: number;
  /** Optics bought in the year under way, in GW of the accelerators they connect. */
  networkAddsGw: number;
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
  return {
    context,
    options,
    parameters,
    paths: allocateScenarioPaths(),
    charges: allocateChargeProfile(),
    firstProjectedIndex: context.filedYears.length,
    energyPerGwYear2026UsdBn: 0,
    operationsPerGwYear2026UsdBn: 0,
    priceLevel: new Float64Array(YEAR_COUNT),
    wallet2026UsdBn: 0,
    unsaturatedRevenue2026UsdBn: 0,
    plannedAddsGw: 0,
    networkAddsGw: 0,
    taxLossCarriedForwardUsdBn: 0,
  };
}
