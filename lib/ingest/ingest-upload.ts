import "server-only";
import type { Database } from "@/db/database";
import { AppError } from "@/lib/errors/app-error";
import { guessColumns, type ColumnGuess } from "@/lib/sources/upload/guess-columns";
import { mapUpload, type UploadColumns } from "@/lib/sources/upload/map-upload";
import type { ParsedBatch } from "@/lib/sources/parsed-batch";
import type { PriceRow } from "@/lib/sources/price-row";
import type { SourceRow } from "@/lib/sources/source-parsers";
import { uploadTable } from "@/lib/sources/upload/upload-table";
import type { RunCounts } from "./ingest-run";
import { observationOfPrice } from "./observation-row";
import type { PayloadArchive } from "./payload-archive";
import { runIngest, type IngestPayload } from "./run-ingest";

export const UPLOAD_SOURCE_ID = "upload";

const PREVIEWED = 8;

export type Upload = { bytes: Uint8Array; fileName: string };

/** A file before it is stored: its table, what is guessed, and what the columns' meaning makes of it. */
export type UploadLook = {
  fileName: string;
  columns: string[];
  lines: string[][];
  lineCount: number;
  guess: ColumnGuess;
  mapped: {
    rowCount: number;
    rejectedCount: number;
    rows: Pick<PriceRow, "zone" | "intervalStart" | "intervalEnd" | "price" | "currency" | "unit">[];
    rejected: { line: number; reason: string }[];
  } | null;
};

export type StoredUpload = RunCounts & { runId: number; seriesIds: string[] };

/** What a file holds and, with a mapping, what would be stored of it. Stores nothing. */
export async function previewUpload(
  { bytes, fileName }: Upload,
  columns: UploadColumns | null,
): Promise<UploadLook> {
  const table = await uploadTable(bytes);
  const batch = columns === null ? null : mapUpload(table, columns);
  return {
    fileName,
    columns: table.header,
    lines: table.lines.slice(0, PREVIEWED),
    lineCount: table.lines.length,
    guess: guessColumns(table),
    mapped: batch && {
      rowCount: batch.rows.length,
      rejectedCount: batch.rejected.length,
      rows: batch.rows.slice(0, PREVIEWED).map((row) => ({
        zone: row.zone,
        intervalStart: row.intervalStart,
        intervalEnd: row.intervalEnd,
        price: row.price,
        currency: row.currency,
        unit: row.unit,
      })),
      rejected: batch.rejected.slice(0, PREVIEWED).map(({ reason, raw }) => ({ line: lineOf(raw), reason })),
    },
  };
}

type UploadRun = { archive: PayloadArchive; now: () => string };

/**
 * Stores the file's prices as a run of their own, so that they can be undone. The same file again changes nothing.
 * @throws {AppError} INVALID_INPUT for a file or mapping without one usable line, or a series in another unit.
 */
export async function ingestUpload(
  database: Database,
  upload: Upload,
  columns: UploadColumns,
  run: UploadRun,
): Promise<StoredUpload> {
  const batch = mapUpload(await uploadTable(upload.bytes), columns);
  const stored = await storeUploadBatch(database, upload, batch, run);
  const seriesIds = new Set(batch.rows.map((row) => observationOfPrice(UPLOAD_SOURCE_ID, row).seriesId));
  return { ...stored, seriesIds: [...seriesIds].toSorted((a, b) => (a < b ? -1 : 1)) };
}

/**
 * Stores what was read of a reader's file as a run of its own.
 * @throws {AppError} INVALID_INPUT without one usable row.
 */
export async function storeUploadBatch(
  database: Database,
  { bytes, fileName }: Upload,
  batch: ParsedBatch<SourceRow>,
  { archive, now }: UploadRun,
): Promise<RunCounts & { runId: number }> {
  const [firstRejected] = batch.rejected;
  if (batch.rows.length === 0) {
    throw new AppError(
      "INVALID_INPUT",
      `No line can be used; the first: ${firstRejected?.reason ?? "the table is empty"}.`,
    );
  }
  const at = now();
  const payload: IngestPayload = { bytes, fileName, sourceUrl: fileName, retrievedAt: at, knownAt: at };
  const result = await runIngest(database, {
    sourceId: UPLOAD_SOURCE_ID,
    origin: "upload",
    parse: () => batch,
    parts: [{ part: fileName, payloads: () => only(payload) }],
    window: null,
    archive,
    secrets: [],
    now,
  });
  if (result.status === "failed")
    throw new AppError("INVALID_INPUT", result.message ?? "The file could not be stored.");
  const { runId, storedCount, unchangedCount, rejectedCount, quarantinedCount } = result;
  return { runId, storedCount, unchangedCount, rejectedCount, quarantinedCount };
}

async function* only(payload: IngestPayload): AsyncGenerator<IngestPayload> {
  yield payload;
}

/** Of a rejected row; 0 where it says none. */
export function lineOf(raw: unknown): number {
  return typeof raw === "object" && raw !== null && "line" in raw && typeof raw.line === "number"
    ? raw.line
    : 0;
}
