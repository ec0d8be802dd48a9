import { AppError } from "@/lib/errors/app-error";
import { collectUsdPrices } from "../collect-usd-prices";
import { looksLikeMarkup } from "../parse-json-payload";
import type { ParsedBatch } from "../parsed-batch";
import { payloadFiles } from "../payload-files";
import type { PriceRow } from "../price-row";
import { addOasisCsv } from "./oasis-csv";
import { addOasisXml } from "./oasis-xml";

/**
 * LMPs of California ISO's OASIS (PRC_LMP, PRC_INTVL_LMP) as it sends them: a ZIP of CSV or XML files, or one such file.
 * OASIS answers errors as a ZIP with an XML file and HTTP 200; "no data" (1000) is an answer.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for another report, another error, or a damaged ZIP.
 */
export function parseCaiso(payload: Uint8Array): ParsedBatch<PriceRow> {
  const collection = collectUsdPrices("caiso");
  let lmpCount = 0;
  let noData: string | null = null;
  for (const { text } of payloadFiles("caiso", payload)) {
    if (looksLikeMarkup(text)) {
      const report = addOasisXml(text, collection);
      lmpCount += report.lmpCount;
      noData = report.noData ?? noData;
    } else lmpCount += addOasisCsv(text, collection);
  }
  if (lmpCount === 0 && noData !== null) return { rows: [], rejected: [], emptyReason: `OASIS: ${noData}` };
  const batch = collection.finish();
  if (lmpCount === 0 && batch.rejected.length === 0) {
    throw new AppError("SOURCE_SCHEMA_CHANGED", "caiso: the report holds no LMP, at most parts of one");
  }
  return batch;
}
