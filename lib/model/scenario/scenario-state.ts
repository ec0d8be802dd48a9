import { allocateChargeProfile, type ChargeProfile } from "./asset-lives";
import { YEAR_COUNT } from "./horizon";
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
  /** Optics bought in the year under way, in GW of the accelerators they connect. */
  networkAddsGw: number;
  /** Unabsorbed tax loss of a stand-alone payer, USD bn. */
  taxLossCarriedForwardUsdBn: number;
};

export function allocateScenarioState(
  context: ScenarioContext,
  options: ScenarioOptions,
  parameters: ScenarioParameters,
): ScenarioState {
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
    networkAddsGw: 0,
    taxLossCarriedForwardUsdBn: 0,
  };
}
