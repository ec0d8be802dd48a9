import { AppError } from "@/lib/errors/app-error";
import { collectPrices, type PriceCollection } from "../collect-prices";
import { csvTable } from "../csv-table";
import { parseCsvPayload } from "../parse-csv-payload";
import { isRecord, parseJsonPayload } from "../parse-json-payload";
import type { ParsedBatch } from "../parsed-batch";
import type { PriceRow } from "../price-row";
import { payloadFiles } from "../payload-files";
import { addDispatchReport, isDispatchReport } from "./dispatch-report";
import { addOpenElectricity } from "./open-electricity";
import { addPriceAndDemand, isPriceAndDemand } from "./price-and-demand";

/**
 * Spot prices of Australia's National Electricity Market in AUD per MWh, zones as ISO 3166-2 (`AU-SA`): OpenElectricity
 * JSON, NEMweb reports (CSV, ZIP, ZIP of ZIP) and monthly price-and-demand CSV. Negative prices and the cap are real.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for an error answer, another table or an unknown shape.
 */
export function parseAemo(payload: Uint8Array): ParsedBatch<PriceRow> {
  const collection = collectPrices();
  let emptyReason: string | undefined;
  for (const { text } of payloadFiles("aemo", payload)) emptyReason = addFile(text, collection);
  const { batch } = collection;
  const [first] = batch.rejected;
  if (batch.rows.length === 0 && first !== undefined && !isMissingValue(first.reason)) {
    throw new AppError("SOURCE_SCHEMA_CHANGED", `aemo: no usable row; the first: ${first.reason}`);
  }
  const isEmpty = batch.rows.length === 0 && batch.rejected.length === 0;
  return isEmpty ? { ...batch, emptyReason: emptyReason ?? "the file holds no interval" } : batch;
}

function addFile(text: string, collection: PriceCollection): string | undefined {
  if (/^\s*[[{]/.test(text)) {
    const payload = parseJsonPayload("aemo", text);
    if (!isRecord(payload)) throw new AppError("SOURCE_SCHEMA_CHANGED", "aemo: the JSON is no answer");
    return addOpenElectricity(payload, collection);
  }
  const cells = parseCsvPayload("aemo", text);
  if (isDispatchReport(cells)) addDispatchReport(cells, collection);
  else {
    const table = csvTable("aemo", cells, []);
    if (!isPriceAndDemand(table)) {
      throw new AppError(
        "SOURCE_SCHEMA_CHANGED",
        `aemo: neither a report nor REGION, SETTLEMENTDATE, RRP in the header (${table.header.join(", ").slice(0, 200)})`,
      );
    }
    addPriceAndDemand(table, collection);
  }
}

function isMissingValue(reason: string): boolean {
  return /^(blank|null|not available|physical run|no settled price)/.test(reason);
}
