import type { RegionPrice } from "@/lib/contracts/scenario-bundle";
import { sumCostGroup } from "@/lib/model/unit-cost/cost-line";
import { unitCost } from "@/lib/model/unit-cost/unit-cost";
import type { UnitCostInput } from "@/lib/model/unit-cost/unit-cost-fields";

export type RegionCost = RegionPrice & {
  totalUsdPerMtok: number;
  energyUsdPerMtok: number;
  /** Against the report's own region. */
  changeFraction: number;
};

/** The same accelerator, model and service at every region's power price: cheapest power first. */
export function regionCosts(input: UnitCostInput, regions: readonly RegionPrice[]): RegionCost[] {
  const own = unitCost(input).mtok.totalUsd;
  return regions
    .map((region) => {
      const { electricityPriceUsdPerMwh } = region;
      const { lines, totalUsd } = unitCost({ ...input, electricityPriceUsdPerMwh }).mtok;
      return {
        ...region,
        totalUsdPerMtok: totalUsd,
        energyUsdPerMtok: sumCostGroup(lines, "energy"),
        changeFraction: totalUsd / own - 1,
      };
    })
    .toSorted(
      (a, b) => a.electricityPriceUsdPerMwh - b.electricityPriceUsdPerMwh || (a.zone < b.zone ? -1 : 1),
    );
}
