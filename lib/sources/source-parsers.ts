import { parseCaiso } from "./caiso/parse-caiso";
import { parseEia } from "./eia/parse-eia";
import { parseEmber } from "./ember/parse-ember";
import { parseErcot } from "./ercot/parse-ercot";
import type { FilingRow } from "./filing-row";
import type { IndicatorRow } from "./indicator-row";
import { parseIsoNe } from "./iso-ne/parse-iso-ne";
import { parseMiso } from "./miso/parse-miso";
import { parseNyiso } from "./nyiso/parse-nyiso";
import type { ParsedBatch } from "./parsed-batch";
import { payloadText } from "./payload-text";
import { parsePjm } from "./pjm/parse-pjm";
import type { PriceRow } from "./price-row";
import { parseCompanyFacts } from "./sec-edgar/parse-company-facts";
import { parseSpp } from "./spp/parse-spp";

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
  ["ercot", parseErcot],
  ["caiso", parseCaiso],
  ["nyiso", parseNyiso],
  ["iso-ne", (payload) => parseIsoNe(payload, { hourlyMarket: "day-ahead" })],
  ["spp", parseSpp],
  ["miso", parseMiso],
  ["pjm", parsePjm],
  ["sec-edgar", (payload) => parseCompanyFacts(payloadText(payload))],
]);

/** One parser per folder of this directory, by the folder's name. */
export const sourceParsers: ReadonlyMap<string, SourceParser> = new Map<string, SourceParser>(
  storedSourceParsers,
);
