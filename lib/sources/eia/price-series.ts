import type { PriceCollection } from "../collect-prices";
import { addRetailPrice } from "./add-retail-price";
import { retailArea } from "./retail-area";
import { retailSector } from "./retail-sector";
import { isCentsPerKwh } from "./retail-unit";

export type EiaSeries = { key: string; units: string; cells: readonly { period: string; value: unknown }[] };

const priceKey = /^ELEC\.PRICE\.([A-Z]+)-([A-Z]+)\.[AQM]$/i;

/**
 * Adds a series named by a key such as `ELEC.PRICE.VA-IND.M`. A series that is no price of a state is rejected once, not cell by cell.
 * @returns false when it is not a retail price in cents per kWh at all.
 */
export function addPriceSeries(collection: PriceCollection, series: EiaSeries, raw: unknown): boolean {
  const [, stateId, sectorId] = priceKey.exec(series.key.trim()) ?? [];
  if (stateId === undefined || sectorId === undefined) {
    collection.reject(`not a retail price series: "${series.key}"`, raw);
    return false;
  }
  if (!isCentsPerKwh(series.units)) {
    collection.reject(`price unit is "${series.units}", expected cents per kilowatthour`, raw);
    return false;
  }
  const area = retailArea(stateId);
  const sector = retailSector(sectorId);
  if (area.zone === null || sector.marketType === null) {
    const reasons = [area, sector].flatMap((part) => ("reason" in part ? [part.reason] : []));
    collection.reject(reasons.join("; "), raw);
    return true;
  }
  for (const { period, value } of series.cells) {
    addRetailPrice(
      collection,
      { stateId, sectorId, period, centsPerKwh: value },
      { key: series.key, period, value },
    );
  }
  return true;
}
