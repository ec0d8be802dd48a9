import { z } from "zod";
import { AppError } from "@/lib/errors/app-error";
import { collectPrices } from "../collect-prices";
import { isRecord } from "../parse-json-payload";
import type { ParsedBatch } from "../parsed-batch";
import type { PriceRow } from "../price-row";
import { addPriceSeries } from "./price-series";

const seriesSchema = z.object({
  series_id: z.string(),
  units: z.string().default(""),
  data: z.array(z.tuple([z.union([z.string(), z.number().int().transform(String)]), z.unknown()])),
});

/**
 * Series of API v1 and of the bulk files: `{ series_id, units, data: [[period, value]…] }`.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED when none of them is a retail price.
 */
export function parseSeriesList(list: readonly unknown[]): ParsedBatch<PriceRow> {
  const collection = collectPrices();
  let priceSeriesCount = 0;
  for (const entry of list) {
    const parsed = seriesSchema.safeParse(entry);
    if (!parsed.success) {
      collection.reject(
        "not a series with series_id and data pairs",
        isRecord(entry) ? { series_id: entry["series_id"] } : entry,
      );
      continue;
    }
    const { series_id: key, units, data } = parsed.data;
    const cells = data.map(([period, value]) => ({ period, value }));
    if (addPriceSeries(collection, { key, units, cells }, { key, units })) priceSeriesCount++;
  }
  if (list.length > 0 && priceSeriesCount === 0) {
    throw new AppError("SOURCE_SCHEMA_CHANGED", `eia series: ${collection.batch.rejected[0]?.reason}`);
  }
  return collection.batch;
}

/** Bulk files hold one JSON object a line, series and categories mixed. Null when the text is not of that shape. */
export function parseSeriesLines(text: string): ParsedBatch<PriceRow> | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  if (lines.length < 2 || !/^\s*\{\s*"(series_id|category_id)"/.test(lines[0] ?? "")) return null;
  const objects = lines.map(parseLine);
  if (!objects.some((object) => isRecord(object))) return null;
  return parseSeriesList(objects.filter((object) => !(isRecord(object) && "category_id" in object)));
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return line.slice(0, 80); // rejected as a line that is no series
  }
}
