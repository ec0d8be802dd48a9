import type { PriceCollection } from "../collect-prices";
import { columnOf, lineRecord, misfit, type CsvTable } from "../csv-table";
import { readDecimalCell } from "../read-decimal-cell";
import { regionZone } from "./region-zone";
import { tradingInterval } from "./settlement-date";

export function isPriceAndDemand(table: CsvTable): boolean {
  return ["region", "settlementdate", "rrp"].every((name) => columnOf(table, name) >= 0);
}

/** AEMO's monthly file of one region: RRP in AUD per MWh, stamped with the end of the interval. */
export function addPriceAndDemand(table: CsvTable, collection: PriceCollection): void {
  const region = columnOf(table, "region");
  const settlementDate = columnOf(table, "settlementdate");
  const rrp = columnOf(table, "rrp");
  const periodType = columnOf(table, "periodtype");
  for (const line of table.lines) {
    const raw = lineRecord(table, line);
    const zone = regionZone(line[region] ?? "");
    const interval = tradingInterval(line[settlementDate] ?? "");
    const price = readDecimalCell(line[rrp] ?? "");
    const lengthProblem = misfit(table, line);
    if (lengthProblem !== null) collection.reject(lengthProblem, raw);
    else if (zone === null) collection.reject(`unknown region "${line[region] ?? ""}"`, raw);
    else if (interval === null) collection.reject(`no interval ends at "${line[settlementDate] ?? ""}"`, raw);
    else if (periodType >= 0 && (line[periodType] ?? "").toUpperCase() !== "TRADE") {
      collection.reject(`no settled price: period type "${line[periodType] ?? ""}"`, raw);
    } else if (price.value === null) collection.reject(price.reason, raw);
    else {
      const row = { zone, marketType: "real-time" as const, ...interval, price: price.value };
      collection.add({ ...row, currency: "AUD", unit: "AUD/MWh" }, raw);
    }
  }
}
