import type { DeliveredPrices } from "@/lib/contracts/delivered-prices";
import type { SourcedPrice } from "@/lib/model/power-price/power-price-part";
import { unitCost } from "@/lib/model/unit-cost/unit-cost";
import type { UnitCostInput } from "@/lib/model/unit-cost/unit-cost-fields";
import type { MapPrices } from "@/lib/charts/energy/zone-prices";

export type TokenCostRow = {
  regionId: string;
  regionName: string;
  price: SourcedPrice;
  costUsdPerMtok: number;
  powerFraction: number;
  /** Against the reference region. */
  changeFraction: number;
};

/** Cost of a million tokens at the retail average of each region in dollars, which holds every part where a build-up may not. Cheapest first. */
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

/** What a map's dearest zone adds to the cost against its cheapest; null without dollars or without the model's inputs. */
export function tokenChange({ zones }: MapPrices, input: UnitCostInput | null): number | null {
  const [cheapest, dearest] = [zones[0], zones.at(-1)];
  if (input === null || cheapest?.currency !== "USD" || dearest === undefined) return null;
  const cost = (price: number) => tokenCost(input, price).costUsdPerMtok;
  return cost(dearest.meanPerMwh) / cost(cheapest.meanPerMwh) - 1;
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
