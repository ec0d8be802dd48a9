import { parseEia } from "./eia/parse-eia";
import { parseEmber } from "./ember/parse-ember";
import type { FilingRow } from "./filing-row";
import type { IndicatorRow } from "./indicator-row";
import type { ParsedBatch } from "./parsed-batch";
import { payloadText } from "./payload-text";
import type { PriceRow } from "./price-row";
import { parseCompanyFacts } from "./sec-edgar/parse-company-facts";

/** Takes the bytes as recorded, gzip or not. Throws an AppError (SOURCE_SCHEMA_CHANGED) for what it cannot understand. */
export type SourceParser<Row = PriceRow | FilingRow | IndicatorRow> = (
  payload: Uint8Array,
) => ParsedBatch<Row>;

/** Publishers whose rows the database holds. */
export const storedSourceParsers: ReadonlyMap<string, SourceParser<PriceRow | FilingRow>> = new Map<
  string,
  SourceParser<PriceRow | FilingRow>
>([
  ["eia", (payload) => parseEia(payloadText(payload))],
  ["ember", (payload) => parseEmber(payloadText(payload))],
  ["sec-edgar", (payload) => parseCompanyFacts(payloadText(payload))],
]);

/** One parser per folder of this directory, by the folder's name. */
export const sourceParsers: ReadonlyMap<string, SourceParser> = new Map<string, SourceParser>(
  storedSourceParsers,
);
