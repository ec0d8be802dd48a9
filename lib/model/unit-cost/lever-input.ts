import type { SoftwareLeverInput } from "./software-lever";
import type { UnitCost } from "./unit-cost";
import type { UnitCostInput } from "./unit-cost-fields";

/** What better software would do on top of the software as it runs. */
export type LeverTerms = {
  softwareMultiplierRatio: number;
  /** The price held is cost ÷ (1 − margin). Below 1. */
  grossMarginFraction: number;
  /** Share of the gain given to customers, 0 to 1. */
  passThroughFraction: number;
};

/** What better software starts from: the cost as it is, sold at the stated margin. */
export function leverInputOf(input: UnitCostInput, cost: UnitCost, terms: LeverTerms): SoftwareLeverInput {
  const { energyIt, electricalLosses, cooling } = cost.acceleratorHour.lines;
  return {
    softwareMultiplierRatio: terms.softwareMultiplierRatio,
    grossMarginFraction: terms.grossMarginFraction,
    passThroughFraction: terms.passThroughFraction,
    powerElasticity: input.powerElasticity,
    acceleratorHourUsd: cost.acceleratorHour.totalUsd,
    energyUsdPerAcceleratorHour: energyIt + electricalLosses + cooling,
    servedTokensPerSecond:
      input.throughputTokensPerSecond *
      input.softwareMultiplierRatio *
      input.utilisationFraction *
      input.goodputFraction,
    priceUsdPerMtok: cost.mtok.totalUsd / (1 - terms.grossMarginFraction),
  };
}
