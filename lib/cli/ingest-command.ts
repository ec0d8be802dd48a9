import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import { z } from "zod";
import { closeSharedDatabase } from "@/db/client";
import type { Database } from "@/db/database";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors/app-error";
import {
  liveSourceIds,
  livePayloads,
  missingSetting,
  type LiveSettings,
  type LiveSourceId,
} from "@/lib/ingest/live-payloads";
import { prepareDatabase } from "@/lib/ingest/prepare-database";
import { runIngest, type IngestPayload, type IngestResult } from "@/lib/ingest/run-ingest";
import type { FilingRow } from "@/lib/sources/filing-row";
import type { PriceRow } from "@/lib/sources/price-row";
import { sourceCatalogue } from "@/lib/sources/source-catalogue";
import { storedSourceParsers, type SourceParser } from "@/lib/sources/source-parsers";
import { reportFailure } from "./report-failure";

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "must be a month, YYYY-MM");
const ingestOptions = z.object({
  from: month.optional(),
  to: month.optional(),
  file: z.string().optional(),
  knownAt: z
    .union([z.iso.date(), z.iso.datetime({ offset: true })], "must be a date or an instant, ISO 8601")
    .transform((text) => new Date(text).toISOString())
    .optional(),
});

type IngestOptions = z.infer<typeof ingestOptions>;

/** `ingest [source…]`: fetches live sources, or one downloaded payload. Exit code 1 when a run failed. */
export function registerIngestCommand(program: Command): void {
  program
    .command("ingest")
    .description("Fetch new figures and append them to the database")
    .argument("[sources...]", `${liveSourceIds.join(", ")}; all of them when none is named`)
    .option("--from <month>", "first month, YYYY-MM (eia; default: January two years ago)")
    .option("--to <month>", "last month, YYYY-MM (eia)")
    .option("--file <path>", "ingest one downloaded payload of the named source instead")
    .option("--known-at <date>", "with --file: when its figures were published (default: the file's date)")
    .action(async (sources: string[], options: unknown) => {
      try {
        await ingest(sources, ingestOptions.parse(options));
      } catch (error) {
        reportFailure("ingest", error);
      } finally {
        await closeSharedDatabase();
      }
    });
}

async function ingest(sources: readonly string[], options: IngestOptions): Promise<void> {
  if (options.file !== undefined) {
    const [sourceId, ...others] = sources;
    if (sourceId === undefined || others.length > 0) {
      throw new AppError("INVALID_INPUT", "--file takes the one source that published the file");
    }
    const { file } = options;
    const parser = parserOf(sourceId);
    const payload = await readDownload(sourceId, file, options.knownAt);
    const origin = { fileName: path.basename(file), retrievedAt: payload.retrievedAt };
    const parse = (bytes: Uint8Array) => parser(bytes, origin);
    const database = await prepareDatabase();
    const payloads = () => only(payload);
    report(await runIngest(database, { sourceId, origin: "upload", parse, payloads, now }));
    return;
  }
  if (options.knownAt !== undefined) throw new AppError("INVALID_INPUT", "--known-at belongs to --file");
  const wanted = sources.length === 0 ? liveSourceIds : sources.map(liveSource);
  await ingestLive(await prepareDatabase(), wanted, {
    eiaApiKey: env.EIA_API_KEY,
    secUserAgent: env.SEC_USER_AGENT,
    fromMonth: options.from ?? null,
    toMonth: options.to ?? null,
    now,
  });
}

/** A source that cannot be asked or does not answer leaves the others alone. */
async function ingestLive(
  database: Database,
  sourceIds: readonly LiveSourceId[],
  settings: LiveSettings,
): Promise<void> {
  for (const sourceId of sourceIds) {
    const missing = missingSetting(sourceId, settings);
    if (missing !== null) {
      process.stderr.write(`${sourceId}: not asked: ${missing}\n`);
      process.exitCode = 1;
      continue;
    }
    const parse = parserOf(sourceId);
    const payloads = () => livePayloads(database, sourceId, settings);
    report(await runIngest(database, { sourceId, origin: "live", parse, payloads, now }));
  }
}

function report(result: IngestResult): void {
  if (result.status === "failed") {
    process.stderr.write(`${result.sourceId}: failed: ${result.message ?? "no reason given"}\n`);
    process.exitCode = 1;
    return;
  }
  const counts = `${result.storedCount} stored, ${result.unchangedCount} unchanged, ${result.rejectedCount} rejected`;
  const note = result.message === null ? "" : `; ${result.message}`;
  process.stdout.write(`${result.sourceId}: ${result.status}: ${counts}${note}\n`);
}

function liveSource(sourceId: string): LiveSourceId {
  const known = liveSourceIds.find((candidate) => candidate === sourceId);
  if (known !== undefined) return known;
  throw new AppError(
    "INVALID_INPUT",
    `"${sourceId}" cannot be fetched; allowed: ${liveSourceIds.join(", ")}`,
  );
}

function parserOf(sourceId: string): SourceParser<PriceRow | FilingRow> {
  const parser = storedSourceParsers.get(sourceId);
  if (parser !== undefined && sourceCatalogue.some(({ id }) => id === sourceId)) return parser;
  const allowed = [...storedSourceParsers.keys()].filter((key) =>
    sourceCatalogue.some(({ id }) => id === key),
  );
  throw new AppError("INVALID_INPUT", `"${sourceId}" cannot be ingested; allowed: ${allowed.join(", ")}`);
}

async function readDownload(
  sourceId: string,
  file: string,
  knownAt: string | undefined,
): Promise<IngestPayload> {
  try {
    const [bytes, { mtime }] = await Promise.all([readFile(file), stat(file)]);
    const downloadedAt = mtime.toISOString();
    const sourceUrl = sourceCatalogue.find(({ id }) => id === sourceId)?.homepageUrl ?? path.basename(file);
    return { bytes, sourceUrl, retrievedAt: downloadedAt, knownAt: knownAt ?? downloadedAt };
  } catch (cause) {
    throw new AppError("NOT_FOUND", `${file} cannot be read`, { cause });
  }
}

async function* only(payload: IngestPayload): AsyncGenerator<IngestPayload> {
  yield payload;
}

function now(): string {
  return new Date().toISOString();
}
