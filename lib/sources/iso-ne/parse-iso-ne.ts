import { collectUsdPrices } from "../collect-usd-prices";
import { looksLikeMarkup } from "../parse-json-payload";
import type { ParsedBatch } from "../parsed-batch";
import { payloadFiles } from "../payload-files";
import type { PriceRow } from "../price-row";
import { addLmpCsv } from "./lmp-csv";
import { addLmpAnswer, type IsoNeOptions } from "./lmp-answer";
import { lmpJson } from "./lmp-json";
import { lmpXml } from "./lmp-xml";

/**
 * ISO New England LMPs: web-service answers (JSON or XML, explicit offsets) and the public reports with their line
 * prefixes C, H, D and T. The zone is the location's number: `ISONE:4000` is the internal hub.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for another report, a page, or a report whose trailer counts other lines.
 */
export function parseIsoNe(payload: Uint8Array, options: IsoNeOptions): ParsedBatch<PriceRow> {
  const collection = collectUsdPrices("iso-ne");
  for (const { text } of payloadFiles("iso-ne", payload)) {
    const start = text.trimStart();
    if (looksLikeMarkup(text)) addLmpAnswer(lmpXml(text), options, collection);
    else if (start.startsWith("{") || start.startsWith("[")) addLmpAnswer(lmpJson(text), options, collection);
    else addLmpCsv(text, collection);
  }
  return collection.finish();
}

/** Answers of both hourly markets look alike: the name a payload is kept under tells which was asked; else day-ahead. */
export function hourlyMarketOf(fileName: string): IsoNeOptions["hourlyMarket"] {
  return /(?:^|[^a-z])(?:rt|real-?time)(?:[^a-z]|$)/i.test(fileName) ? "real-time" : "day-ahead";
}
