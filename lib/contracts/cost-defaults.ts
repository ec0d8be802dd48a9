import type { UnitCostRequest } from "./unit-cost-request";

/** What the cost page shows before anything is chosen. Plain values, so that a browser needs no schema library for them. */
export const costDefaults: UnitCostRequest = {
  hardware: "gb200",
  model: "DeepSeek-R1",
  shape: { inputTokens: 8192, outputTokens: 1024 },
  interactivityTokensPerSecondPerUser: 35,
  allowRoofline: false,
  region: "US-VA",
  marketType: "retail-industrial",
  ownerClass: "hyperscaler",
  interconnect: "pluggable",
  lever: { softwareMultiplierRatio: 1.2, grossMarginFraction: 0.45, passThroughFraction: 0.5 },
  competition: { priceElasticity: 1.1, capacityToDemandRatio: 1, adoptionLagYears: 1 },
  overrides: {},
};
