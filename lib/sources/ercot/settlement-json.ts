import { AppError } from "@/lib/errors/app-error";
import { cellText } from "../cell-text";
import type { RawRow } from "../collect-usd-prices";
import { keysByName } from "../keys-by-name";
import { normaliseHeader } from "../parse-csv-payload";
import { isRecord, parseJsonPayload } from "../parse-json-payload";
import { settlementColumns, type SettlementColumn, type SettlementPrice } from "./settlement-price";

export type SettlementRows = {
  prices: SettlementPrice[];
  misfits: { reason: string; raw: RawRow }[];
};

/**
 * An answer of the public API: rows by position under `fields`, or objects; also a bare list of objects.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for an error answer, or rows without a settlement point price.
 */
export function settlementJson(text: string): SettlementRows {
  const payload = parseJsonPayload("ercot", text);
  const answer = isRecord(payload) ? payload : {};
  const data: unknown = Array.isArray(payload) ? payload : answer["data"];
  if (!Array.isArray(data)) {
    const status = answer["statusCode"] === undefined ? "" : `, status ${cellText(answer["statusCode"])}`;
    throw refused(`no data in the answer (${Object.keys(answer).slice(0, 8).join(", ")}${status})`);
  }
  const values: readonly unknown[] = data;
  const fields = fieldNames(answer["fields"]);
  if (fields.length > 0) refuseOtherReport(fields);
  return values.some(isRecord) ? objectRows(values) : positionalRows(values, fields);
}

function objectRows(values: readonly unknown[]): SettlementRows {
  const keys = keysByName(values.filter(isRecord));
  refuseOtherReport([...keys.keys()]);
  const rows: SettlementRows = { prices: [], misfits: [] };
  const keyOf = keysOfColumns((name) => keys.get(name));
  for (const value of values) {
    const raw = () => value;
    if (isRecord(value)) rows.prices.push(priceOf((column) => value[keyOf[column] ?? ""], raw));
    else rows.misfits.push({ reason: "no object among objects", raw });
  }
  return rows;
}

function positionalRows(values: readonly unknown[], fields: readonly string[]): SettlementRows {
  const rows: SettlementRows = { prices: [], misfits: [] };
  if (values.length > 0 && fields.length === 0) {
    throw refused("rows by position, and no fields that describe them");
  }
  const names = fields.map(normaliseHeader);
  const indexOf = keysOfColumns((name) => (names.includes(name) ? names.indexOf(name) : undefined));
  for (const value of values) {
    const raw = () => value;
    if (!Array.isArray(value) || value.length !== fields.length) {
      const cells = Array.isArray(value) ? `${value.length} values` : "no list of values";
      rows.misfits.push({ reason: `${cells} under ${fields.length} fields`, raw });
      continue;
    }
    const cells: readonly unknown[] = value;
    rows.prices.push(priceOf((column) => cells[indexOf[column] ?? -1], raw));
  }
  return rows;
}

function fieldNames(fields: unknown): string[] {
  if (!Array.isArray(fields)) return [];
  return fields.map((field) => (isRecord(field) ? cellText(field["name"]) : ""));
}

function refuseOtherReport(fields: readonly string[]): void {
  const names = new Set(fields.map(normaliseHeader));
  const missing = (["deliveryDate", "hourEnding", "settlementPoint", "price"] as const).filter((column) =>
    settlementColumns[column].every((name) => !names.has(name)),
  );
  if (missing.length === 0) return;
  const lmp = [...names].some((name) => name.includes("lmp"))
    ? "; an LMP is not a settlement point price"
    : "";
  throw refused(`no ${missing.join(", ")} in the fields (${fields.slice(0, 8).join(", ")})${lmp}`);
}

function keysOfColumns<Key>(
  keyOf: (name: string) => Key | undefined,
): Record<SettlementColumn, Key | undefined> {
  const find = (column: SettlementColumn) =>
    settlementColumns[column].map(keyOf).find((key) => key !== undefined);
  return {
    deliveryDate: find("deliveryDate"),
    hourEnding: find("hourEnding"),
    interval: find("interval"),
    settlementPoint: find("settlementPoint"),
    settlementPointType: find("settlementPointType"),
    price: find("price"),
    flag: find("flag"),
  };
}

function priceOf(value: (column: SettlementColumn) => unknown, raw: RawRow): SettlementPrice {
  const interval = value("interval");
  return {
    deliveryDate: cellText(value("deliveryDate")),
    hourEnding: cellText(value("hourEnding")),
    interval: interval === undefined ? null : cellText(interval),
    settlementPoint: cellText(value("settlementPoint")),
    settlementPointType: cellText(value("settlementPointType")),
    price: value("price"),
    flag: value("flag"),
    raw,
  };
}

function refused(problem: string): AppError {
  return new AppError("SOURCE_SCHEMA_CHANGED", `ercot: ${problem}`);
}
