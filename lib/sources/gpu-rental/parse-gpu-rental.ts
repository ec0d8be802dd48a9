import { AppError } from "@/lib/errors/app-error";
import { csvTable } from "../csv-table";
import type { GpuRentalRow } from "../gpu-rental-row";
import { parseCsvPayload } from "../parse-csv-payload";
import { isRecord, parseJsonPayload } from "../parse-json-payload";
import type { ParsedBatch } from "../parsed-batch";
import { collectGpuRentals, type GpuRentalCollection } from "./collect-gpu-rentals";
import { addIndexAudit, addIndexTable, isIndexAudit, isIndexTable } from "./index-table";
import { addObservationTable, addRateCards, addVastOffers, isObservationTable, vastOffers } from "./offers";

/**
 * Rental prices of accelerators in USD per accelerator-hour: CRI observations, index files, audits and reference rates,
 * and Vast.ai's offers.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for an error answer or an unknown shape.
 */
export function parseGpuRental(text: string): ParsedBatch<GpuRentalRow> {
  const collection = collectGpuRentals();
  const { batch } = collection;
  const emptyReason = /^\s*[[{]/.test(text)
    ? addJson(parseJsonPayload("gpu-rental", text), collection)
    : addCsv(text, collection);
  const [first] = batch.rejected;
  if (batch.rows.length === 0 && first !== undefined && !/^(blank|null|not available)/.test(first.reason))
    throw changed(`no usable row; the first: ${first.reason}`);
  return batch.rows.length === 0 && first === undefined ? { ...batch, emptyReason } : batch;
}

function addCsv(text: string, collection: GpuRentalCollection): string {
  const table = csvTable("gpu-rental", parseCsvPayload("gpu-rental", text), []);
  if (isObservationTable(table)) addObservationTable(table, collection);
  else if (isIndexTable(table)) addIndexTable(table, collection);
  else {
    throw changed(
      `neither observations (gpu_name, dph_per_gpu, collected_utc) nor an index (index_name, window_end, index_value) in the header (${table.header.join(", ").slice(0, 200)})`,
    );
  }
  return "no offer of the accelerator on that day";
}

function addJson(payload: unknown, collection: GpuRentalCollection): string {
  const offers = vastOffers(payload);
  if (offers !== null) addVastOffers(offers, collection);
  else if (!isRecord(payload)) throw changed("the JSON is neither an answer nor a list of offers");
  else if (payload["success"] === false || "error" in payload) {
    throw changed(
      `the API answered with an error: ${String(payload["msg"] ?? payload["error"]).slice(0, 200)}`,
    );
  } else if (isIndexAudit(payload)) addIndexAudit(payload, collection);
  else if ("results" in payload) addRateCards(payload, collection);
  else if ("series_type" in payload && "n_results" in payload)
    return "describes a file of rates and holds none";
  else throw changed("no offers, index or reference rates in the JSON");
  return "the answer holds no offer";
}

function changed(problem: string): AppError {
  return new AppError("SOURCE_SCHEMA_CHANGED", `gpu-rental: ${problem}`);
}
