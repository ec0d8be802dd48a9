import { AppError } from "@/lib/errors/app-error";
import { lineRecord, misfit, type CsvTable } from "../csv-table";
import { keysByName } from "../keys-by-name";
import { normaliseHeader, parseCsvPayload } from "../parse-csv-payload";
import { isRecord, parseJsonPayload } from "../parse-json-payload";
import type { ParsedBatch } from "../parsed-batch";
import { payloadFiles } from "../payload-files";
import type { PriceRow } from "../price-row";
import { hasCapacityPrices, parseCapacityPrices } from "./capacity-prices";
import { hasLmps, parseLmps } from "./lmps";
import type { PjmRow } from "./pjm-row";

/**
 * PJM LMPs of Data Miner 2 (JSON list, JSON with `items`, CSV) and results of base residual auctions (CSV, JSON rows).
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for another feed, an error answer or a page.
 */
export function parsePjm(payload: Uint8Array): ParsedBatch<PriceRow> {
  const rows: PjmRow[] = [];
  const names = new Set<string>();
  for (const { text } of payloadFiles("pjm", payload)) {
    const read = /^\s*[[{]/.test(text) ? jsonRows(text) : csvRows(text);
    for (const row of read.rows) rows.push(row);
    for (const name of read.names) names.add(name);
  }
  if (rows.length === 0 && names.size === 0) {
    return { rows: [], rejected: [], emptyReason: "the answer holds no rows" };
  }
  if (hasLmps(names)) return parseLmps(rows);
  if (hasCapacityPrices(names)) return parseCapacityPrices(rows, names);
  throw new AppError(
    "SOURCE_SCHEMA_CHANGED",
    `pjm: neither LMPs nor auction results (${[...names].slice(0, 8).join(", ").slice(0, 200)})`,
  );
}

type NamedRows = { rows: PjmRow[]; names: readonly string[] };

function jsonRows(text: string): NamedRows {
  const payload = parseJsonPayload("pjm", text);
  const answered = isRecord(payload) ? payload["items"] : payload;
  if (!Array.isArray(answered)) {
    const keys = isRecord(payload) ? Object.keys(payload).slice(0, 8).join(", ") : "no object";
    throw new AppError("SOURCE_SCHEMA_CHANGED", `pjm: no items in the answer (${keys})`);
  }
  const items: readonly unknown[] = answered;
  const keys = keysByName(items.filter(isRecord));
  const rows = items.map((item) => ({
    cell: isRecord(item) ? (name: string) => item[keys.get(name) ?? ""] : null,
    raw: () => item,
  }));
  return { rows, names: [...keys.keys()] };
}

function csvRows(text: string): NamedRows {
  const [header = [], ...lines] = parseCsvPayload("pjm", text);
  const table: CsvTable = { header, names: header.map(normaliseHeader), lines };
  const columns = new Map(table.names.map((name, index) => [name, index]));
  const rows = lines.map((line) => ({
    cell: misfit(table, line) === null ? (name: string) => line[columns.get(name) ?? -1] : null,
    raw: () => lineRecord(table, line),
  }));
  return { rows, names: table.names };
}
