import { AppError } from "@/lib/errors/app-error";
import { collectPrices } from "../collect-prices";
import { normaliseHeader } from "../parse-csv-payload";
import type { ParsedBatch } from "../parsed-batch";
import type { PriceRow } from "../price-row";
import { eiaPeriod } from "./eia-period";
import { addPriceSeries } from "./price-series";

/** Position of the line `description, units, source key, periods…`, below zero to four lines of preamble; -1 without one. */
export function dataBrowserHeaderIndex(lines: readonly string[][]): number {
  return lines.findIndex((line) => {
    const names = new Set(line.map(normaliseHeader));
    return names.has("units") && names.has("sourcekey");
  });
}

/**
 * CSV of the electricity data browser: one line per series, one column per month, quarter or year.
 * Group headings carry no figures and are neither rows nor rejections.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED when no column is a period or no series is a retail price.
 */
export function parseDataBrowser(lines: readonly string[][], headerIndex: number): ParsedBatch<PriceRow> {
  const header = lines[headerIndex] ?? [];
  const names = header.map(normaliseHeader);
  const unitsColumn = names.indexOf("units");
  const keyColumn = names.indexOf("sourcekey");
  const descriptionColumn = names.indexOf("description");
  const periodColumns = header.flatMap((label, column) =>
    eiaPeriod(label) === null ? [] : [{ label, column }],
  );
  if (periodColumns.length === 0) {
    throw new AppError(
      "SOURCE_SCHEMA_CHANGED",
      `eia data browser: no column is a month, quarter or year (${header.slice(0, 6).join(", ")})`,
    );
  }
  const collection = collectPrices();
  let seriesCount = 0;
  let priceSeriesCount = 0;
  for (const line of lines.slice(headerIndex + 1)) {
    const cells = periodColumns.map(({ label, column }) => ({ period: label, value: line[column] }));
    if (cells.every(({ value }) => value === undefined || value === "")) continue;
    const key = line[keyColumn] ?? "";
    const raw = { key, description: line[descriptionColumn] ?? "" };
    seriesCount++;
    if (line.length !== header.length) {
      collection.reject(
        `${line.length} cells under ${header.length} columns: the line is cut off or shifted`,
        raw,
      );
      priceSeriesCount++;
    } else if (addPriceSeries(collection, { key, units: line[unitsColumn] ?? "", cells }, raw))
      priceSeriesCount++;
  }
  if (seriesCount > 0 && priceSeriesCount === 0) {
    throw new AppError("SOURCE_SCHEMA_CHANGED", `eia data browser: ${collection.batch.rejected[0]?.reason}`);
  }
  return collection.batch;
}
