import { usdPerMwhFromCentsPerKwh } from "@/lib/units/electricity-price";
import type { PriceCollection } from "../collect-prices";
import { readDecimalCell } from "../read-decimal-cell";
import { eiaPeriod } from "./eia-period";
import { retailArea } from "./retail-area";
import { retailSector } from "./retail-sector";

export type RetailCell = { stateId: string; sectorId: string; period: string; centsPerKwh: unknown };

/** One published cell, judged: a row, or a rejection with its reason. */
export function addRetailPrice(collection: PriceCollection, cell: RetailCell, raw: unknown): void {
  const area = retailArea(cell.stateId);
  if (area.zone === null) return collection.reject(area.reason, raw);
  const sector = retailSector(cell.sectorId);
  if (sector.marketType === null) return collection.reject(sector.reason, raw);
  const interval = eiaPeriod(cell.period);
  if (interval === null) return collection.reject(`no month, quarter or year: "${cell.period}"`, raw);
  const price = readDecimalCell(cell.centsPerKwh);
  if (price.value === null) return collection.reject(price.reason, raw);
  collection.add(
    {
      zone: area.zone,
      marketType: sector.marketType,
      ...interval,
      price: price.value,
      currency: "USD",
      unit: "cents/kWh",
      priceUsdPerMwh: usdPerMwhFromCentsPerKwh(price.value),
    },
    raw,
  );
}
