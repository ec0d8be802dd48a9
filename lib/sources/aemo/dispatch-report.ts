import { AppError } from "@/lib/errors/app-error";
import type { PriceCollection } from "../collect-prices";
import { columnOf, csvTable, lineRecord, misfit, type CsvTable } from "../csv-table";
import { readDecimalCell } from "../read-decimal-cell";
import type { UtcInterval } from "../utc-interval";
import { regionZone } from "./region-zone";
import { dispatchInterval, tradingInterval } from "./settlement-date";

type ReportTable = { name: string; table: CsvTable };

// Settled prices only: predispatch (P5MIN, PREDISPATCH) is a forecast and is not read.
const intervalOfTable: ReadonlyMap<string, (settlementDate: string) => UtcInterval | null> = new Map([
  ["DISPATCH.PRICE", dispatchInterval],
  ["DREGION.", dispatchInterval],
  ["TRADING.PRICE", tradingInterval],
  ["TREGION.", tradingInterval],
]);

/** AEMO's report format: C lines comment, an I line names the columns of the D lines after it, several tables a file. */
export function isDispatchReport(cells: readonly (readonly string[])[]): boolean {
  return cells.some(([kind]) => kind === "I") && cells.every(([kind]) => /^[CID]$/.test(kind ?? ""));
}

/**
 * RRP in AUD per MWh. Where a report holds dispatch and trading prices, dispatch prices are read: both say the same.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED when no table holds regional prices or a column is gone.
 */
export function addDispatchReport(cells: readonly (readonly string[])[], collection: PriceCollection): void {
  const tables = reportTables(cells);
  const priced = tables.filter(({ name }) => intervalOfTable.has(name));
  if (priced.length === 0) {
    const found = [...new Set(tables.map(({ name }) => name))].slice(0, 6).join(", ");
    throw changed(`no table of settled regional prices among ${found}`);
  }
  const dispatch = priced.filter(({ name }) => intervalOfTable.get(name) === dispatchInterval);
  for (const { name, table } of dispatch.length > 0 ? dispatch : priced) addTable(name, table, collection);
  const isControlled = cells[0]?.[0] === "C";
  const hasEnd = cells.some(([kind, text]) => kind === "C" && text?.toUpperCase() === "END OF REPORT");
  if (isControlled && !hasEnd) {
    collection.reject("no line END OF REPORT: the report may be cut off here", { lastLine: cells.at(-1) });
  }
}

function addTable(name: string, table: CsvTable, collection: PriceCollection): void {
  const intervalOf = intervalOfTable.get(name) ?? dispatchInterval;
  const settlementDate = columnOf(table, "settlementdate");
  const region = columnOf(table, "regionid");
  const rrp = columnOf(table, "rrp");
  if (Math.min(settlementDate, region, rrp) < 0) {
    throw changed(`table ${name} has no column SETTLEMENTDATE, REGIONID or RRP`);
  }
  const intervention = columnOf(table, "intervention");
  for (const line of table.lines) {
    const raw = lineRecord(table, line);
    const zone = regionZone(line[region] ?? "");
    const interval = intervalOf(line[settlementDate] ?? "");
    const price = readDecimalCell(line[rrp] ?? "");
    const lengthProblem = misfit(table, line);
    if (lengthProblem !== null) collection.reject(lengthProblem, raw);
    else if (zone === null) collection.reject(`unknown region "${line[region] ?? ""}"`, raw);
    else if (interval === null) collection.reject(`no interval ends at "${line[settlementDate] ?? ""}"`, raw);
    else if (!/^0?$/.test(line[intervention] ?? "")) {
      collection.reject("physical run of an intervention: the market is settled on the pricing run", raw);
    } else if (price.value === null) collection.reject(price.reason, raw);
    else {
      const row = { zone, marketType: "real-time" as const, ...interval, price: price.value };
      collection.add({ ...row, currency: "AUD", unit: "AUD/MWh" }, raw);
    }
  }
}

function reportTables(cells: readonly (readonly string[])[]): ReportTable[] {
  const groups: { name: string; cells: (readonly string[])[] }[] = [];
  for (const line of cells) {
    const [kind, report = "", subreport = ""] = line;
    if (kind === "I") groups.push({ name: `${report}.${subreport}`.toUpperCase(), cells: [line] });
    else if (kind === "D") groups.at(-1)?.cells.push(line);
  }
  return groups.map((group) => ({ name: group.name, table: csvTable("aemo", group.cells, []) }));
}

function changed(problem: string): AppError {
  return new AppError("SOURCE_SCHEMA_CHANGED", `aemo: ${problem}`);
}
