import type { SampleDimension } from "../monte-carlo/sobol-replicate";
import type { ScenarioParameterKey } from "./scenario-parameters";

const COPULA_MIXING = "copulaMixing";

/**
 * A parameter's place is its Sobol dimension for good: append, never reorder, or every published draw changes.
 * Those that move NPV most come first, where the sequence is most even.
 */
const samplingOrder = [
  "wallet2030UsdBn",
  "priceElasticity",
  "demandGrowth2027Fraction",
  "upliftRatio",
  "waccFraction",
  "capexPerGw2026UsdBn",
  "grossAdds2026Gw",
  "capexGrowth2027Fraction",
  "capexGrowth2028Fraction",
  "capexGrowth2029Fraction",
  "capexGrowth2030To2031Fraction",
  "capexGrowthAfter2031Fraction",
  "economicLifeComputeYears",
  "energisedPower2026Gw",
  "powerGrowth2027Fraction",
  "tokensPerGwGrowth2027Fraction",
  "operatingExpenseToRevenueFraction",
  "revenue2026UsdBn",
  "demandGrowthLongRunFraction",
  "demandGrowthFadePerYear",
  "walletGrowthFraction",
  "electricityPriceUsdPerMwh",
  "pueRatio",
  "itLoadFactorFraction",
  "operationsUsdPerMwYear",
  "coolingToPowerRatio",
  "networkAdds2026Gw",
  "networkAddsGrowthFraction",
  "bonusDepreciationFraction",
  "facilityLifeYears",
  "bookLifeComputeYears",
  "costOfDebtFraction",
  "terminalGrowthFraction",
  "ronicFraction",
  "exitMultiple",
  "powerGrowthFadePerYear",
  "tokensPerGwGrowthLongRunFraction",
  "tokensPerGwGrowthFadePerYear",
  "revenueTaxFraction",
  "workingCapitalToRevenueFraction",
  "taxRateFraction",
  "inflationFraction",
  "acceleratorShareFraction",
  "networkShareFraction",
  "serverStorageShareFraction",
  "facilityShareFraction",
  "powerShareFraction",
  COPULA_MIXING,
  "capexToOperatingCashFlow2026Fraction",
  "operatingCashFlowGrowthFraction",
  "operatingCashFlowToCapexFraction",
  "debtTenorYears",
] as const satisfies readonly (ScenarioParameterKey | typeof COPULA_MIXING)[];

/** @throws {RangeError} for a parameter without a place. */
export function samplingDimension(key: ScenarioParameterKey): SampleDimension {
  const dimension = samplingOrder.indexOf(key);
  if (dimension < 0) throw new RangeError(`${key} has no sampling dimension`);
  return { key, dimension };
}

/** The coordinate that a t copula turns into the chi-square all scores of a draw share. */
export const copulaMixingDimension: SampleDimension = {
  key: COPULA_MIXING,
  dimension: samplingOrder.indexOf(COPULA_MIXING),
};
