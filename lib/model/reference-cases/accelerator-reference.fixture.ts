import type { UnitCostInput } from "../unit-cost/unit-cost-fields";

const NETWORK_OVER_SERVER = 0.2; // what the published shares of the run imply: 12.2 % over 61.1 %
const STORAGE_OVER_SERVER = 0.0235;
const FACILITY_USD_PER_IT_MW = 11_770_000; // Epoch, mid-2026

export type ReferenceAccelerator = {
  chipUsd: number;
  serverRatio: number;
  itPowerKw: number;
  pueRatio: number;
};

/** 39 % of 5.9 m USD a rack over 72 accelerators: Bernstein, October 2025. */
export const gb200: ReferenceAccelerator = {
  chipUsd: 31_958,
  serverRatio: 1.3,
  itPowerKw: 1.87,
  pueRatio: 1.18,
};

/**
 * The reference run: 8 %, 5 years, residual 5 %, facility over 15 years, 70 USD/MWh, load factor 0.75, no water, no licence.
 * Network and storage come as one sum per accelerator. Serving figures: DeepSeek-R1 on GB200 at 35 tokens/s/user.
 */
export function referenceInput({
  chipUsd,
  serverRatio,
  itPowerKw,
  pueRatio,
}: ReferenceAccelerator): UnitCostInput {
  const serverUsd = chipUsd * serverRatio;
  const facilityUsd = (FACILITY_USD_PER_IT_MW * itPowerKw) / 1000;
  const otherCapitalUsd = serverUsd * (1 + NETWORK_OVER_SERVER) + facilityUsd;
  const phaseSeconds = 9216 / (9335 * (0.35 * 8192 + 1024)); // (8192 a_in + 1024 a_out) / 9216 = 1 / 9335, a_in = 0.35 a_out
  return {
    acceleratorPriceUsd: chipUsd,
    serverMultiplierRatio: serverRatio,
    switchPriceUsd: 0,
    switchRadixPorts: 64,
    networkTierCount: 3,
    opticsUsdPerTier: 0,
    opticsFixedUsd: serverUsd * NETWORK_OVER_SERVER,
    storageShareFraction: (serverUsd * STORAGE_OVER_SERVER) / otherCapitalUsd,
    facilityUsdPerItMw: FACILITY_USD_PER_IT_MW,
    leaseUsdPerItKwMonth: 0,
    waccFraction: 0.08,
    itLifeYears: 5,
    residualFraction: 0.05,
    facilityLifeYears: 15,
    itBookLifeYears: 5,
    facilityBookLifeYears: 15,
    acceleratorTdpKw: 1.2,
    acceleratorItPowerKw: itPowerKw,
    electricityPriceUsdPerMwh: 70,
    pueRatio,
    peakPueRatio: 1.3,
    electricalEfficiencyFraction: 0.95,
    loadFactorFraction: 0.75,
    takeOrPayFraction: 0,
    waterUsageLitresPerKwh: 0,
    waterPriceUsdPerCubicMetre: 2,
    operationsUsdPerItMwYear: 300_000,
    softwareUsdPerAcceleratorYear: 0,
    egressUsdPerGb: 0.005,
    backboneUsdPerGb: 0,
    bytesPerToken: 5,
    throughputTokensPerSecond: 9335,
    utilisationFraction: 0.6,
    goodputFraction: 0.96,
    cacheHitFraction: 0.563,
    cachedToInputRatio: 0.2545,
    inputTokens: 8192,
    outputTokens: 1024,
    inputSecondsPerToken: 0.35 * phaseSeconds,
    outputSecondsPerToken: phaseSeconds,
    softwareMultiplierRatio: 1,
    powerElasticity: 0.35,
  };
}
