import { AppError } from "@/lib/errors/app-error";
import { normaliseHeader, parseCsvPayload } from "../parse-csv-payload";
import { isRecord, parseJsonPayload } from "../parse-json-payload";
import type { IndicatorRow } from "../indicator-row";
import type { ParsedBatch } from "../parsed-batch";
import type { PriceRow } from "../price-row";
import { dataBrowserHeaderIndex, parseDataBrowser } from "./data-browser";
import { eiaDatasetName } from "./eia-dataset-name";
import { eiaErrorMessage } from "./eia-error-message";
import { parseEiaIndicators } from "./eia-indicators";
import { parseRetailSales } from "./retail-sales";
import { parseSeriesLines, parseSeriesList } from "./series-list";

/** Retail prices of electricity; of any other dataset, its values. */
export type EiaRow = PriceRow | IndicatorRow;

export type EiaOptions = {
  /** Instant the payload was fetched: it tells history from forecast in the outlook. */
  retrievedAt?: string;
};

/**
 * Any EIA payload, told apart by its content: API v2 JSON, data-browser CSV, API rows flattened to CSV, series JSON and bulk lines.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for an error answer or an unknown shape.
 */
export function parseEia(text: string, options: EiaOptions = {}): ParsedBatch<EiaRow> {
  const retrievedAt = options.retrievedAt ?? null;
  const start = text.trimStart();
  if (!start.startsWith("{") && !start.startsWith("[")) return parseEiaCsv(text, retrievedAt);
  return parseSeriesLines(text, retrievedAt) ?? parseEiaJson(parseJsonPayload("eia", text), retrievedAt);
}

function parseEiaJson(payload: unknown, retrievedAt: string | null): ParsedBatch<EiaRow> {
  if (Array.isArray(payload)) return parseApiRows(payload, {}, retrievedAt);
  if (!isRecord(payload))
    throw new AppError("SOURCE_SCHEMA_CHANGED", "eia: the JSON is neither an answer nor rows");
  const error = eiaErrorMessage(payload);
  if (error !== null)
    throw new AppError("SOURCE_SCHEMA_CHANGED", `eia: the API answered with an error: ${error}`);
  if (Array.isArray(payload["series"])) return parseSeriesList(payload["series"], retrievedAt);
  if (typeof payload["series_id"] === "string") return parseSeriesList([payload], retrievedAt);
  const response = isRecord(payload["response"]) ? payload["response"] : payload;
  if (!Array.isArray(response["data"])) {
    throw new AppError(
      "SOURCE_SCHEMA_CHANGED",
      `eia: no data in the answer (${Object.keys(response).slice(0, 8).join(", ")})`,
    );
  }
  return parseApiRows(response["data"], payload, retrievedAt);
}

function parseApiRows(
  rows: readonly unknown[],
  answer: Readonly<Record<string, unknown>>,
  retrievedAt: string | null,
): ParsedBatch<EiaRow> {
  if (rows.length === 0) return { rows: [], rejected: [] };
  const dataset = eiaDatasetName(rows, answer);
  return dataset === "electricity/retail-sales"
    ? parseRetailSales(rows)
    : parseEiaIndicators(rows, { dataset, retrievedAt });
}

/** Days or months of the Henry Hub spot price as public data sets copy them: two columns, and no series named in the file. */
function parseHenryHubExtract(lines: readonly (readonly string[])[]): ParsedBatch<EiaRow> {
  const rows = lines.map(([period = "", value = ""]) => ({
    period,
    value,
    series: "RNGWHHD",
    units: "$/MMBTU",
  }));
  return parseEiaIndicators(rows, { dataset: "natural-gas/pri/fut", retrievedAt: null });
}

function parseEiaCsv(text: string, retrievedAt: string | null): ParsedBatch<EiaRow> {
  const lines = parseCsvPayload("eia", text);
  const headerIndex = dataBrowserHeaderIndex(lines);
  if (headerIndex >= 0) return parseDataBrowser(lines, headerIndex);
  const [header = [], ...body] = lines;
  const names = header.map(normaliseHeader);
  if (/^(date|month),price$/.test(names.join())) return parseHenryHubExtract(body);
  if (!names.includes("period")) {
    throw new AppError(
      "SOURCE_SCHEMA_CHANGED",
      "eia: no header line with units and source key, nor one with period",
    );
  }
  const columns = header.map((name) => name.toLowerCase().replaceAll(/[\s_]+/g, "-"));
  const rows = body.map((line) => Object.fromEntries(columns.map((name, column) => [name, line[column]])));
  return parseApiRows(rows, {}, retrievedAt);
}
