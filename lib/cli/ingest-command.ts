import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import { z } from "zod";
import { closeSharedDatabase } from "@/db/client";
import type { Database } from "@/db/database";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors/app-error";
import { ingestSource, ingestWindow } from "@/lib/ingest/ingest-source";
import { missingSetting } from "@/lib/ingest/fetch-parts";
import { sharedArchive } from "@/lib/ingest/shared-archive";
import { prepareDatabase } from "@/lib/ingest/prepare-database";
import { runIngest, type IngestPayload, type IngestResult } from "@/lib/ingest/run-ingest";
import { sourceCatalogue } from "@/lib/sources/source-catalogue";
import type { SourceClient } from "@/lib/sources/source-client";
import { sourceClients } from "@/lib/sources/source-clients";
import { storedSourceParsers, type SourceParser } from "@/lib/sources/source-parsers";
import { reportFailure } from "./report-failure";

const day = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, "must be a day or month, YYYY-MM-DD or YYYY-MM");
const ingestOptions = z.object({
  from: day.optional(),
  to: day.optional(),
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
    .argument("[sources...]", "sources to fetch; every one whose keys are set when none is named")
    .option(
      "--from <day>",
      "first day or month, YYYY-MM-DD or YYYY-MM (default: as far back as a source revises)",
    )
    .option("--to <day>", "last day or month (default: today)")
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
    await ingestFile(sourceId, options.file, options.knownAt);
    return;
  }
  if (options.knownAt !== undefined) throw new AppError("INVALID_INPUT", "--known-at belongs to --file");
  const wanted =
    sources.length === 0
      ? sourceClients.filter(
          (client) => client.scheduled && missingSetting(client, env.sourceSettings) === null,
        )
      : sources.map(clientOf);
  await ingestLive(await prepareDatabase(), wanted, options);
}

async function ingestFile(sourceId: string, file: string, knownAt: string | undefined): Promise<void> {
  const parse = parserOf(sourceId);
  const payload = await readDownload(sourceId, file, knownAt);
  report(
    await runIngest(await prepareDatabase(), {
      sourceId,
      origin: "upload",
      parse,
      parts: [{ part: payload.fileName, payloads: () => only(payload) }],
      window: null,
      archive: sharedArchive(),
      secrets: [],
      now,
    }),
  );
}

/** A source that cannot be asked or does not answer leaves the others alone. */
async function ingestLive(
  database: Database,
  clients: readonly SourceClient[],
  { from, to }: IngestOptions,
): Promise<void> {
  for (const client of clients) {
    const missing = missingSetting(client, env.sourceSettings);
    if (missing !== null) {
      process.stderr.write(`${client.sourceId}: not asked: ${missing}\n`);
      process.exitCode = 1;
      continue;
    }
    const window = ingestWindow(client, now(), { from, to });
    try {
      report(
        await ingestSource(database, client, {
          window,
          settings: env.sourceSettings,
          archive: sharedArchive(),
          now,
        }),
      );
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      process.stderr.write(`${client.sourceId}: ${error.message}\n`);
      process.exitCode = 1;
    }
  }
}

function report(result: IngestResult): void {
  if (result.status === "failed" || result.status === "cancelled") {
    process.stderr.write(`${result.sourceId}: ${result.status}: ${result.message ?? "no reason given"}\n`);
    process.exitCode = 1;
    return;
  }
  const counts = [
    `${result.storedCount} stored`,
    `${result.unchangedCount} unchanged`,
    `${result.rejectedCount} rejected`,
    ...(result.quarantinedCount > 0 ? [`${result.quarantinedCount} in quarantine`] : []),
  ].join(", ");
  const note = result.message === null ? "" : `; ${result.message}`;
  process.stdout.write(`${result.sourceId}: ${result.status}: ${counts}${note}\n`);
}

function clientOf(sourceId: string): SourceClient {
  const known = sourceClients.find((client) => client.sourceId === sourceId);
  if (known !== undefined) return known;
  const allowed = sourceClients.map((client) => client.sourceId).join(", ");
  throw new AppError("INVALID_INPUT", `"${sourceId}" cannot be fetched; allowed: ${allowed}`);
}

function parserOf(sourceId: string): SourceParser {
  const parser = storedSourceParsers.get(sourceId);
  if (parser !== undefined) return parser;
  const allowed = [...storedSourceParsers.keys()].join(", ");
  throw new AppError("INVALID_INPUT", `"${sourceId}" cannot be ingested; allowed: ${allowed}`);
}

async function readDownload(
  sourceId: string,
  file: string,
  knownAt: string | undefined,
): Promise<IngestPayload> {
  try {
    const [bytes, { mtime }] = await Promise.all([readFile(file), stat(file)]);
    const downloadedAt = mtime.toISOString();
    const fileName = path.basename(file);
    const sourceUrl = sourceCatalogue.find(({ id }) => id === sourceId)?.homepageUrl ?? fileName;
    return { bytes, fileName, sourceUrl, retrievedAt: downloadedAt, knownAt: knownAt ?? downloadedAt };
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
