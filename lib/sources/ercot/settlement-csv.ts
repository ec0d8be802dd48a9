import { AppError } from "@/lib/errors/app-error";
import { columnOf, csvTable, lineRecord, misfit } from "../csv-table";
import { normaliseHeader, parseCsvPayload } from "../parse-csv-payload";
import type { SettlementRows } from "./settlement-json";
import { settlementColumns } from "./settlement-price";

/**
 * A CSV report: DAM settlement point prices, or real-time prices at nodes, hubs and zones.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for another report or a page.
 */
export function settlementCsv(text: string): SettlementRows {
  const cells = parseCsvPayload("ercot", text);
  const names = new Set(cells[0]?.map(normaliseHeader));
  if (!names.has("settlementpointprice") && [...names].some((name) => name.includes("lmp"))) {
    throw new AppError(
      "SOURCE_SCHEMA_CHANGED",
      "ercot: an LMP report; an LMP is not a settlement point price",
    );
  }
  const { deliveryDate, hourEnding, settlementPoint, price } = settlementColumns;
  const required = [deliveryDate, hourEnding, settlementPoint, price].map((alternatives) =>
    alternatives.join("|"),
  );
  const table = csvTable("ercot", cells, required);
  const at = {
    deliveryDate: columnOf(table, ...deliveryDate),
    hourEnding: columnOf(table, ...hourEnding),
    interval: columnOf(table, ...settlementColumns.interval),
    settlementPoint: columnOf(table, ...settlementPoint),
    settlementPointType: columnOf(table, ...settlementColumns.settlementPointType),
    price: columnOf(table, ...price),
    flag: columnOf(table, ...settlementColumns.flag),
  };
  const rows: SettlementRows = { prices: [], misfits: [] };
  for (const line of table.lines) {
    const raw = () => lineRecord(table, line);
    const reason = misfit(table, line);
    if (reason !== null) {
      rows.misfits.push({ reason, raw });
      continue;
    }
    rows.prices.push({
      deliveryDate: line[at.deliveryDate] ?? "",
      hourEnding: line[at.hourEnding] ?? "",
      interval: at.interval < 0 ? null : (line[at.interval] ?? ""),
      settlementPoint: line[at.settlementPoint] ?? "",
      settlementPointType: line[at.settlementPointType] ?? "",
      price: line[at.price],
      flag: line[at.flag],
      raw,
    });
  }
  return rows;
}
