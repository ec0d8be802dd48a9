import type { UnitCostChoice } from "@/lib/model/unit-cost/quote-unit-cost";
import type { UnitCostRequest } from "./unit-cost-request";

/** A checked request as the model takes it; a price or software multiplier stated beside the overrides yields to them. */
export function unitCostChoice(request: UnitCostRequest): UnitCostChoice {
  const { electricityPriceUsdPerMwh, softwareMultiplier, asOf: _, ...choice } = request;
  return {
    ...choice,
    overrides: {
      ...(electricityPriceUsdPerMwh === undefined ? {} : { electricityPriceUsdPerMwh }),
      ...(softwareMultiplier === undefined ? {} : { softwareMultiplierRatio: softwareMultiplier }),
      ...choice.overrides,
    },
  };
}
