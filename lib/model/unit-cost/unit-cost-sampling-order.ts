import type { SampleDimension } from "../monte-carlo/sobol-replicate";
import type { UnitCostField } from "./unit-cost-fields";

/** What a run draws: inputs of the cost, and the next software version that the lever is about. */
export type DrawnQuantity = UnitCostField | "nextVersionRatio";

/**
 * A quantity's place is its Sobol dimension for good: append, never reorder, or every published draw changes. Those that
 * move the cost most come first, where the sequence is most even.
 */
const samplingOrder: readonly DrawnQuantity[] = [
  "softwareMultiplierRatio",
  "utilisationFraction",
  "itLifeYears",
  "acceleratorPriceUsd",
  "waccFraction",
  "facilityUsdPerItMw",
  "electricityPriceUsdPerMwh",
  "throughputTokensPerSecond",
  "residualFraction",
  "serverMultiplierRatio",
  "loadFactorFraction",
  "operationsUsdPerItMwYear",
  "powerElasticity",
  "goodputFraction",
  "acceleratorItPowerKw",
  "softwareUsdPerAcceleratorYear",
  "electricalEfficiencyFraction",
  "pueRatio",
  "facilityLifeYears",
  "switchPriceUsd",
  "networkTierCount",
  "switchRadixPorts",
  "opticsUsdPerTier",
  "opticsFixedUsd",
  "storageShareFraction",
  "cacheHitFraction",
  "cachedToInputRatio",
  "egressUsdPerGb",
  "bytesPerToken",
  "waterUsageLitresPerKwh",
  "waterPriceUsdPerCubicMetre",
  "peakPueRatio",
  "leaseUsdPerItKwMonth",
  "takeOrPayFraction",
  "acceleratorTdpKw",
  "inputSecondsPerToken",
  "outputSecondsPerToken",
  "inputTokens",
  "outputTokens",
  "itBookLifeYears",
  "facilityBookLifeYears",
  "nextVersionRatio",
  "backboneUsdPerGb",
];

/** @throws {RangeError} for a quantity without a place. */
export function unitCostDimension(key: DrawnQuantity): SampleDimension {
  const dimension = samplingOrder.indexOf(key);
  if (dimension < 0) throw new RangeError(`${key} has no sampling dimension`);
  return { key, dimension };
}
