import type { PriceCollection } from "../collect-prices";
import { cellAt, type CsvTable } from "../csv-table";
import { readDecimalCell } from "../read-decimal-cell";
import { regionZone } from "./region-zone";
import { tradingInterval } from "./settlement-date";

export function isPriceAndDemand(table: CsvTable): boolean {
  return ["REGION", "SETTLEMENTDATE", "RRP"].every((name) => table.column(name) !== null);
}

/** AEMO's monthly file of one region: RRP in AUD per MWh, stamped with the end of the interval. */
export function addPriceAndDemand(table: CsvTable, collection: PriceCollection): void {
  const region = table.column("REGION");
  const settlementDate = table.column("SETTLEMENTDATE");
  const rrp = table.column("RRP");
  const periodType = table.column("PERIODTYPE");
  for (const line of table.lines) {
    const raw = table.raw(line);
    const zone = regionZone(cellAt(line, region));
    const interval = tradingInterval(cellAt(line, settlementDate));
    const price = readDecimalCell(cellAt(line, rrp));
    const lengthProblem = table.lengthProblem(line);
    if (lengthProblem !== null) collection.reject(lengthProblem, raw);
    else if (zone === null) collection.reject(`unknown region "${cellAt(line, region)}"`, raw);
    else if (interval === null)
      collection.reject(`no interval ends at "${cellAt(line, settlementDate)}"`, raw);
    else if (periodType !== null && cellAt(line, periodType).toUpperCase() !== "TRADE") {
      collection.reject(`no settled price: period type "${cellAt(line, periodType)}"`, raw);
    } else if (price.value === null) collection.reject(price.reason, raw);
    else {
      const row = { zone, marketType: "real-time" as const, ...interval, price: price.value };
      collection.add({ ...row, currency: "AUD", unit: "AUD/MWh" }, raw);
    }
  }
}
