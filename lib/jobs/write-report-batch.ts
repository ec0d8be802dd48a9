import "server-only";
import { createHash } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { setImmediate as nextTurn } from "node:timers/promises";
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import type { Database } from "@/db/database";
import type { ReportBatchRequest } from "@/lib/contracts/report-batch";
import { rethrowStorageFull } from "@/lib/errors/storage-full";
import type { ReportFormat } from "@/lib/reports/report-formats";
import { zipEntryName } from "@/lib/reports/zip-entry-name";
import { composeReport, type RenderReport } from "./compose-report";

const DEFLATE_CHUNK_BYTES = 262_144; // a few milliseconds: other requests get their turn in between
const SHORT_HASH_CHARACTERS = 8;
const packed: ReadonlySet<string> = new Set(["pdf", "xlsx", "parquet"]); // compressed already

type BatchContext = {
  render: RenderReport;
  signal: AbortSignal;
  origin: string;
  generatedAt: string;
};

/**
 * Writes several reports into a zip file, one at a time, with the SHA-256 of each. Where one cannot be made no file is left.
 * @throws {AppError} as `composeReport`; STORAGE_FULL
 */
export async function writeReportBatch(
  database: Database,
  request: Omit<ReportBatchRequest, "formats"> & { formats: readonly ReportFormat[] },
  file: string,
  context: BatchContext,
): Promise<void> {
  try {
    await writeZip(file, context, entriesOf(database, request, context));
  } catch (error) {
    await rm(file, { force: true });
    rethrowStorageFull(error, "The zip file");
  }
}

type Entry = { name: string; bytes: Uint8Array; isPacked: boolean };

async function* entriesOf(
  database: Database,
  { scenarioSets, formats, lang, paper, bom, ...asked }: Parameters<typeof writeReportBatch>[1],
  { render, signal, origin, generatedAt }: BatchContext,
): AsyncGenerator<Entry> {
  const sums: string[] = [];
  for (const scenarioSet of scenarioSets) {
    const input = await composeReport(database, { ...asked, scenarioSet }, generatedAt);
    for (const format of formats) {
      signal.throwIfAborted();
      const settings = { locale: lang, paper, byteOrderMark: bom, origin };
      const task = { input, format, settings, keepsDate: true as const }; // all of the same moment
      const { bytes, fileName, contentHash } = await render(task, signal);
      const at = fileName.lastIndexOf(".");
      const shortHash = contentHash.slice(0, SHORT_HASH_CHARACTERS);
      const name = zipEntryName(`${fileName.slice(0, at)}_${shortHash}${fileName.slice(at)}`);
      sums.push(`${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`);
      yield { name, bytes, isPacked: packed.has(format) };
    }
  }
  yield { name: "SHA256SUMS", bytes: new TextEncoder().encode(sums.join("")), isPacked: false };
}

async function writeZip(
  file: string,
  { signal, generatedAt }: BatchContext,
  entries: AsyncIterable<Entry>,
): Promise<void> {
  const written = await open(file, "w");
  try {
    let ready: Uint8Array[] = [];
    const zip = new Zip((error, chunk) => {
      if (error !== null) throw error;
      ready.push(chunk);
    });
    const flush = async () => {
      for (const chunk of ready) await written.appendFile(chunk);
      ready = [];
    };
    for await (const { name, bytes, isPacked } of entries) {
      const entry = isPacked ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
      entry.mtime = generatedAt;
      zip.add(entry);
      for (let start = 0; start < bytes.byteLength; start += DEFLATE_CHUNK_BYTES) {
        const end = start + DEFLATE_CHUNK_BYTES;
        entry.push(bytes.subarray(start, end), end >= bytes.byteLength);
        await flush();
        await nextTurn();
        signal.throwIfAborted();
      }
    }
    zip.end();
    await flush();
  } finally {
    await written.close();
  }
}
