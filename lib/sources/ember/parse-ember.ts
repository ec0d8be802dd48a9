import { AppError } from "@/lib/errors/app-error";
import { collectPrices } from "../collect-prices";
import { normaliseHeader, parseCsvPayload } from "../parse-csv-payload";
import type { ParsedBatch } from "../parsed-batch";
import type { PriceRow } from "../price-row";
import { readDecimalCell } from "../read-decimal-cell";
import { countryZone } from "./country-zone";
import { emberInterval, emberStep } from "./ember-date";

export type EmberOptions = {
  /** Instant the file was retrieved. Unknown: the newest month counts as still running. */
  retrievedAt?: string;
};

type EmberColumns = { iso3Code: number; date: number; price: number; dateHeader: string };

/**
 * Ember's European wholesale prices (monthly, daily or hourly CSV): day-ahead, EUR per MWh; negative prices are real.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for other columns, or a price in another currency or unit.
 */
export function parseEmber(text: string, options: EmberOptions = {}): ParsedBatch<PriceRow> {
  const [header = [], ...lines] = parseCsvPayload("ember", text);
  const columns = emberColumns(header);
  const step = emberStep(
    columns.dateHeader,
    lines.map((line) => line[columns.date] ?? ""),
  );
  const collection = collectPrices();
  for (const line of lines) {
    const raw = Object.fromEntries(header.map((name, column) => [name, line[column] ?? null]));
    const iso3Code = line[columns.iso3Code] ?? "";
    const zone = countryZone(iso3Code);
    const interval = emberInterval(line[columns.date] ?? "", step);
    const price = readDecimalCell(line[columns.price]);
    if (line.length !== header.length) {
      collection.reject(
        `${line.length} cells under ${header.length} columns: the line is cut off or shifted`,
        raw,
      );
    } else if (zone === null) {
      collection.reject(
        iso3Code === "" ? "no country code: an aggregate" : `unknown country code "${iso3Code}"`,
        raw,
      );
    } else if (interval === null) collection.reject(`no ${step}: "${line[columns.date]}"`, raw);
    else if (price.value === null) collection.reject(price.reason, raw);
    else {
      collection.add(
        { zone, marketType: "day-ahead", ...interval, price: price.value, currency: "EUR", unit: "EUR/MWh" },
        raw,
      );
    }
  }
  const { rows, rejected } = collection.batch;
  if (
    lines.length > 0 &&
    rows.length === 0 &&
    rejected.every(({ reason }) => !/^(blank|not available|no country)/.test(reason))
  ) {
    throw new AppError("SOURCE_SCHEMA_CHANGED", `ember: no usable row; the first: ${rejected[0]?.reason}`);
  }
  return { rows: step === "month" ? markPartial(rows, options.retrievedAt) : rows, rejected };
}

/** Ember averages the days so far, so a month that had not ended when the file was taken is partial. */
function markPartial(rows: readonly PriceRow[], retrievedAt: string | undefined): PriceRow[] {
  const newestEnd = rows.reduce((newest, row) => (row.intervalEnd > newest ? row.intervalEnd : newest), "");
  const isPartial = (row: PriceRow) =>
    retrievedAt === undefined
      ? row.intervalEnd === newestEnd
      : Date.parse(row.intervalEnd) > Date.parse(retrievedAt);
  return rows.map((row) => (isPartial(row) ? { ...row, partial: true } : row));
}

function emberColumns(header: readonly string[]): EmberColumns {
  const names = header.map(normaliseHeader);
  const iso3Code = names.findIndex((name) => name === "iso3code" || name === "iso3");
  const utc = names.indexOf("datetime(utc)");
  const date = utc >= 0 ? utc : names.indexOf("date");
  const price = names.findIndex((name) => name.startsWith("price"));
  const missing = [
    ...(iso3Code < 0 ? ["ISO3 Code"] : []),
    ...(date < 0 ? ["Date"] : []),
    ...(price < 0 ? ["Price (EUR/MWhe)"] : []),
  ];
  if (missing.length > 0) {
    throw new AppError(
      "SOURCE_SCHEMA_CHANGED",
      `ember: no column ${missing.join(", ")} in the header (${header.slice(0, 8).join(", ").slice(0, 200)})`,
    );
  }
  const otherPrices = names.filter((name) => name.startsWith("price"));
  const unit = /^price\((.+)\)$/.exec(names[price] ?? "")?.[1];
  if (otherPrices.length > 1 || unit === undefined || !/^(eur|€)\/mwhe?$/.test(unit)) {
    throw new AppError(
      "SOURCE_SCHEMA_CHANGED",
      `ember: expected one column Price (EUR/MWhe), found ${header.filter((name) => /^\s*price/i.test(name)).join(", ")}`,
    );
  }
  return { iso3Code, date, price, dateHeader: names[date] ?? "" };
}
