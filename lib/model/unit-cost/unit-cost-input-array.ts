import { unitCostFieldNames, type UnitCostField, type UnitCostInput } from "./unit-cost-fields";

/** Where each field stands in an array of inputs. */
export const unitCostFieldIndex = Object.fromEntries(
  unitCostFieldNames.map((name, index) => [name, index]),
) as Record<UnitCostField, number>;

/** The input held in an array. Written out by name, as every draw needs one: storing by a variable name costs ten times as much. */
export function unitCostInputFrom(values: Float64Array): UnitCostInput {
  const at = unitCostFieldIndex;
  return {
    acceleratorPriceUsd: values[at.acceleratorPriceUsd] as number,
    serverMultiplierRatio: values[at.serverMultiplierRatio] as number,
    switchPriceUsd: values[at.switchPriceUsd] as number,
    switchRadixPorts: values[at.switchRadixPorts] as number,
    networkTierCount: values[at.networkTierCount] as number,
    opticsUsdPerTier: values[at.opticsUsdPerTier] as number,
    opticsFixedUsd: values[at.opticsFixedUsd] as number,
    storageShareFraction: values[at.storageShareFraction] as number,
    facilityUsdPerItMw: values[at.facilityUsdPerItMw] as number,
    leaseUsdPerItKwMonth: values[at.leaseUsdPerItKwMonth] as number,
    waccFraction: values[at.waccFraction] as number,
    itLifeYears: values[at.itLifeYears] as number,
    residualFraction: values[at.residualFraction] as number,
    facilityLifeYears: values[at.facilityLifeYears] as number,
    itBookLifeYears: values[at.itBookLifeYears] as number,
    facilityBookLifeYears: values[at.facilityBookLifeYears] as number,
    acceleratorTdpKw: values[at.acceleratorTdpKw] as number,
    acceleratorItPowerKw: values[at.acceleratorItPowerKw] as number,
    electricityPriceUsdPerMwh: values[at.electricityPriceUsdPerMwh] as number,
    pueRatio: values[at.pueRatio] as number,
    peakPueRatio: values[at.peakPueRatio] as number,
    electricalEfficiencyFraction: values[at.electricalEfficiencyFraction] as number,
    loadFactorFraction: values[at.loadFactorFraction] as number,
    takeOrPayFraction: values[at.takeOrPayFraction] as number,
    waterUsageLitresPerKwh: values[at.waterUsageLitresPerKwh] as number,
    waterPriceUsdPerCubicMetre: values[at.waterPriceUsdPerCubicMetre] as number,
    operationsUsdPerItMwYear: values[at.operationsUsdPerItMwYear] as number,
    softwareUsdPerAcceleratorYear: values[at.softwareUsdPerAcceleratorYear] as number,
    egressUsdPerGb: values[at.egressUsdPerGb] as number,
    backboneUsdPerGb: values[at.backboneUsdPerGb] as number,
    bytesPerToken: values[at.bytesPerToken] as number,
    throughputTokensPerSecond: values[at.throughputTokensPerSecond] as number,
    utilisationFraction: values[at.utilisationFraction] as number,
    goodputFraction: values[at.goodputFraction] as number,
    cacheHitFraction: values[at.cacheHitFraction] as number,
    cachedToInputRatio: values[at.cachedToInputRatio] as number,
    inputTokens: values[at.inputTokens] as number,
    outputTokens: values[at.outputTokens] as number,
    inputSecondsPerToken: values[at.inputSecondsPerToken] as number,
    outputSecondsPerToken: values[at.outputSecondsPerToken] as number,
    softwareMultiplierRatio: values[at.softwareMultiplierRatio] as number,
    powerElasticity: values[at.powerElasticity] as number,
  };
}
