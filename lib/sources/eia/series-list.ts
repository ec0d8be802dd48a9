import { z } from "zod";
import { AppError } from "@/lib/errors/app-error";
import { collectPrices } from "../collect-prices";
import { isRecord } from "../parse-json-payload";
import type { ParsedBatch } from "../parsed-batch";
import type { IndicatorRow } from "../indicator-row";
import type { PriceRow } from "../price-row";
import { parseEiaIndicators } from "./eia-indicators";
import { addPriceSeries } from "./price-series";

const seriesSchema = z.object({
  series_id: z.string(),
  units: z.string().default(""),
  data: z.array(z.tuple([z.union([z.string(), z.number().int().transform(String)]), z.unknown()])),
});

/** Gas prices and the outlook, by the key API v1 gave a series of API v2: `NG.RNGWHHD.D` is RNGWHHD by day. */
const indicatorKey = /^(NG|STEO)\.([^.]+)\.[DMQA]$/i;

/**
 * Series of API v1 and of the bulk files: `{ series_id, units, data: [[period, value]…] }`.
 * @param retrievedAt as in `IndicatorOrigin`.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED when none of them is a retail price, a gas price or of the outlook.
 */
export function parseSeriesList(
  list: readonly unknown[],
  retrievedAt: string | null,
): ParsedBatch<PriceRow | IndicatorRow> {
  const collection = collectPrices();
  const indicators: ParsedBatch<IndicatorRow> = { rows: [], rejected: [] };
  let readSeriesCount = 0;
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
    const [, collectionName, series] = indicatorKey.exec(key.trim()) ?? [];
    if (collectionName !== undefined && series !== undefined) {
      const rows = data.map(([period, value]) => ({ period, series, value, units }));
      const dataset = collectionName.toUpperCase() === "STEO" ? "steo" : "natural-gas";
      const batch = parseEiaIndicators(rows, { dataset, retrievedAt });
      for (const row of batch.rows) indicators.rows.push(row);
      for (const rejection of batch.rejected) indicators.rejected.push(rejection);
      readSeriesCount++;
      continue;
    }
    const cells = data.map(([period, value]) => ({ period, value }));
    if (addPriceSeries(collection, { key, units, cells }, { key, units })) readSeriesCount++;
  }
  if (list.length > 0 && readSeriesCount === 0) {
    throw new AppError("SOURCE_SCHEMA_CHANGED", `eia series: ${collection.batch.rejected[0]?.reason}`);
  }
  const { rows, rejected } = collection.batch;
  return { rows: [...rows, ...indicators.rows], rejected: [...rejected, ...indicators.rejected] };
}

/** Bulk files hold one JSON object a line, series and categories mixed. Null when the text is not of that shape. */
export function parseSeriesLines(
  text: string,
  retrievedAt: string | null,
): ParsedBatch<PriceRow | IndicatorRow> | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  if (lines.length < 2 || !/^\s*\{\s*"(series_id|category_id)"/.test(lines[0] ?? "")) return null;
  const objects = lines.map(parseLine);
  if (!objects.some((object) => isRecord(object))) return null;
  return parseSeriesList(
    objects.filter((object) => !(isRecord(object) && "category_id" in object)),
    retrievedAt,
  );
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return line.slice(0, 80); // rejected as a line that is no series
  }
}
