import { AppError } from "@/lib/errors/app-error";
import type { ParsedBatch } from "../parsed-batch";
import { isRecord, parseJsonPayload } from "../parse-json-payload";
import type { PriceRow } from "../price-row";
import { readDecimalCell } from "../read-decimal-cell";
import { utcMonths, type UtcInterval } from "../utc-interval";
import { jsonStatCells, type JsonStatCell } from "./json-stat";

/** A price of one band of consumption: each band is a series of its own. */
export type EurostatPriceRow = PriceRow & { consumptionBand: string };

const BUSINESS_TAX_LEVEL = "X_VAT"; // value-added tax is given back to a business, the other taxes are not
const isoOfGeo = new Map([
  ["EL", "GR"],
  ["UK", "GB"],
]);

/**
 * Half-yearly electricity prices of non-household customers (nrg_pc_205) in JSON-stat 2.0, without value-added tax,
 * in euros per kWh. Other tax levels and currencies are rejected by reason: they are other prices of the same customer.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for an error answer or another data set.
 */
export function parseEurostat(text: string): ParsedBatch<EurostatPriceRow> {
  const payload = parseJsonPayload("eurostat", text);
  if (isRecord(payload) && /no results found/i.test(JSON.stringify(payload["error"] ?? ""))) {
    return { rows: [], rejected: [], emptyReason: "no results found" };
  }
  const cells = jsonStatCells(payload);
  if (cells === null) throw changed(`expected a JSON-stat data set, got ${described(payload)}`);
  const [first] = cells;
  if (first === undefined) return { rows: [], rejected: [], emptyReason: "the answer holds no value" };
  const missing = ["nrg_cons", "tax", "currency", "unit", "geo", "time"].filter(
    (name) => !(name in first.codes),
  );
  if (missing.length > 0) throw changed(`no dimension ${missing.join(", ")}: not the prices of nrg_pc_205`);
  const batch: ParsedBatch<EurostatPriceRow> = { rows: [], rejected: [] };
  for (const cell of cells) {
    const judged = rowOf(cell);
    if (typeof judged === "string") batch.rejected.push({ reason: judged, raw: cell });
    else batch.rows.push(judged);
  }
  return batch;
}

/** The row, or why there is none. */
function rowOf({ codes, value }: JsonStatCell): EurostatPriceRow | string {
  const { nrg_cons: band = "", tax = "", currency = "", unit = "", geo = "", time = "" } = codes;
  if (tax !== BUSINESS_TAX_LEVEL) return `tax level ${tax}: a business pays ${BUSINESS_TAX_LEVEL}`;
  if (unit !== "KWH") return `price per ${unit}, expected KWH`;
  if (currency !== "EUR") return `currency ${currency}, expected EUR`;
  const zone = isoOfGeo.get(geo) ?? geo;
  if (!/^[A-Z]{2}$/.test(zone)) return `${geo} is an aggregate, no country`;
  if (zone === "EA") return `${geo} is an aggregate, no country`;
  const interval = halfYear(time);
  if (interval === null) return `no half-year: "${time}"`;
  const cell = readDecimalCell(value);
  if (cell.value === null) return cell.reason;
  return {
    zone,
    marketType: "retail-industrial",
    ...interval,
    price: cell.value,
    currency: "EUR",
    unit: "EUR/kWh",
    consumptionBand: band,
  };
}

/** `2025-S2` is July to December. */
function halfYear(period: string): UtcInterval | null {
  const [, year, half] = /^(\d{4})-?S([12])$/.exec(period) ?? [];
  return year === undefined || half === undefined ? null : utcMonths(Number(year), Number(half) * 6 - 5, 6);
}

function described(payload: unknown): string {
  if (!isRecord(payload)) return typeof payload;
  const error = payload["error"] ?? payload["warning"];
  return error === undefined
    ? Object.keys(payload).slice(0, 8).join(", ")
    : JSON.stringify(error).slice(0, 200);
}

function changed(problem: string): AppError {
  return new AppError("SOURCE_SCHEMA_CHANGED", `eurostat: ${problem}`);
}
