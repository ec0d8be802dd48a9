import type { DeliveredPrices } from "@/lib/contracts/delivered-prices";
import type { SourcedPrice } from "@/lib/model/power-price/power-price-part";
import { unitCost } from "@/lib/model/unit-cost/unit-cost";
import type { UnitCostInput } from "@/lib/model/unit-cost/unit-cost-fields";

export type TokenCostRow = {
  regionId: string;
  regionName: string;
  price: SourcedPrice;
  costUsdPerMtok: number;
  powerFraction: number;
  /** Against the reference region. */
  changeFraction: number;
};

/** Cost of a million tokens at what each region pays in dollars: its whole build-up, else its retail average. Cheapest first. */
export function tokenCostRows(
  regions: DeliveredPrices["regions"],
  input: UnitCostInput,
  referenceUsdPerMtok: number,
): TokenCostRow[] {
  return regions
    .flatMap((region) => {
      const { retailAverage } = region;
      if (retailAverage?.currency !== "USD") return [];
      const cost = tokenCost(input, retailAverage.pricePerMwh);
      return {
        regionId: region.regionId,
        regionName: region.regionName,
        price: retailAverage,
        ...cost,
        changeFraction: cost.costUsdPerMtok / referenceUsdPerMtok - 1,
      };
    })
    .toSorted((a, b) => a.costUsdPerMtok - b.costUsdPerMtok);
}

/** The unit-cost model with nothing but the power price changed. */
export function tokenCost(
  input: UnitCostInput,
  electricityPriceUsdPerMwh: number,
): { costUsdPerMtok: number; powerFraction: number } {
  const { lines, totalUsd } = unitCost({ ...input, electricityPriceUsdPerMwh }).mtok;
  const powerUsd = lines.energyIt + lines.electricalLosses + lines.cooling;
  return { costUsdPerMtok: totalUsd, powerFraction: powerUsd / totalUsd };
}
