import type { LeverTerms } from "./quote-unit-cost";
import type { SoftwareLeverInput } from "./software-lever";
import type { UnitCost } from "./unit-cost";
import type { UnitCostInput } from "./unit-cost-fields";

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
