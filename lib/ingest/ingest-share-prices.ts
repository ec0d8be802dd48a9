import "server-only";
import type { Database } from "@/db/database";
import { mapSharePrices } from "@/lib/sources/upload/map-share-prices";
import { uploadTable } from "@/lib/sources/upload/upload-table";
import { lineOf, storeUploadBatch, type Upload } from "./ingest-upload";
import type { RunCounts } from "./ingest-run";
import type { PayloadArchive } from "./payload-archive";

const PREVIEWED = 8;

/** A file of closes before it is stored. */
export type SharePriceLook = {
  fileName: string;
  rowCount: number;
  rejectedCount: number;
  rows: { ticker: string; date: string; close: number; currency: string }[];
  rejected: { line: number; reason: string }[];
};

/** What the file holds, and which lines would not be stored. Stores nothing. */
export async function previewSharePrices(
  { bytes, fileName }: Upload,
  now: () => string,
): Promise<SharePriceLook> {
  const { rows, rejected } = mapSharePrices(await uploadTable(bytes), now().slice(0, 10));
  return {
    fileName,
    rowCount: rows.length,
    rejectedCount: rejected.length,
    rows: rows.slice(0, PREVIEWED).map(({ ticker, date, close, currency }) => ({
      ticker: ticker ?? "",
      date,
      close: close ?? Number.NaN,
      currency: currency ?? "",
    })),
    rejected: rejected.slice(0, PREVIEWED).map(({ reason, raw }) => ({ line: lineOf(raw), reason })),
  };
}

/**
 * Stores the closes as a run of their own, so that they can be undone. They stay on this instance.
 * @throws {AppError} INVALID_INPUT for a file without one usable line.
 */
export async function ingestSharePrices(
  database: Database,
  upload: Upload,
  run: { archive: PayloadArchive; now: () => string },
): Promise<RunCounts & { runId: number; tickers: string[] }> {
  const batch = mapSharePrices(await uploadTable(upload.bytes), run.now().slice(0, 10));
  const stored = await storeUploadBatch(database, upload, batch, run);
  return { ...stored, tickers: [...new Set(batch.rows.map(({ ticker }) => ticker ?? ""))].toSorted() };
}
