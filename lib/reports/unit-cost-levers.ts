import { unitCost } from "@/lib/model/unit-cost/unit-cost";
import type { UnitCostInput } from "@/lib/model/unit-cost/unit-cost-fields";

const GAIN_FRACTION = 0.2;

export type UnitCostLevers = {
  gainFraction: number;
  /** Change of unit cost when the same accelerators serve that much more. */
  softwareChangeFraction: number;
  /** Change of unit cost when power costs that much less. */
  electricityChangeFraction: number;
};

/** The two levers people mistake for one another, pulled equally far. */
export function unitCostLevers(input: UnitCostInput): UnitCostLevers {
  const before = unitCost(input).mtok.totalUsd;
  const changeWith = (changed: Partial<UnitCostInput>): number =>
    unitCost({ ...input, ...changed }).mtok.totalUsd / before - 1;
  return {
    gainFraction: GAIN_FRACTION,
    softwareChangeFraction: changeWith({
      softwareMultiplierRatio: input.softwareMultiplierRatio * (1 + GAIN_FRACTION),
    }),
    electricityChangeFraction: changeWith({
      electricityPriceUsdPerMwh: input.electricityPriceUsdPerMwh * (1 - GAIN_FRACTION),
    }),
  };
}
