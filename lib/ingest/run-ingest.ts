import "server-only";
import { createHash } from "node:crypto";
import type { Database } from "@/db/database";
import { payload as payloadTable } from "@/db/schema/payload";
import { AppError } from "@/lib/errors/app-error";
import type { HttpValidators } from "@/lib/sources/http-fetch";
import type { ParsedBatch, RejectedRow } from "@/lib/sources/parsed-batch";
import type { PayloadOrigin, SourceRow } from "@/lib/sources/source-parsers";
import { payloadWithoutKeys, withoutKeys } from "@/lib/sources/without-keys";
import {
  addToRun,
  beat,
  completePart,
  endRun,
  inheritParts,
  startRun,
  type RunCounts,
  type RunOrigin,
} from "./ingest-run";
import { findGaps, gapMessage, type Gap } from "./find-gaps";
import { judgePlausibility } from "./judge-plausibility";
import type { PayloadArchive } from "./payload-archive";
import { quarantine } from "./quarantine";
import { sortRows } from "./sorted-rows";
import { contradictionMessage } from "./store-observations";
import { storeRows } from "./store-rows";

export type IngestPayload = {
  bytes: Uint8Array;
  fileName: string;
  sourceUrl: string;
  retrievedAt: string;
  /** When the world could know its figures. Filings carry their own date. */
  knownAt: string;
  /** Of what was asked, where it can be asked again with the answer's validators. */
  requestSha256?: string;
  validators?: HttpValidators;
};

/** What a publisher says in place of a payload: nothing there, or nothing new. */
export const NOTHING_NEW = "nothing new";

/** The unit a run resumes at. An AppError stands for a payload that could not be had. */
export type IngestPart = {
  part: string;
  /** One at a time, so that one is in memory. */
  payloads: (signal: AbortSignal) => AsyncIterable<IngestPayload | AppError | typeof NOTHING_NEW>;
};

export type IngestRequest = {
  sourceId: string;
  origin: RunOrigin;
  parse: (bytes: Uint8Array, origin: PayloadOrigin) => ParsedBatch<SourceRow>;
  parts: readonly IngestPart[];
  /** What the parts cover, first/last day; null where nothing is resumed. */
  window: string | null;
  archive: PayloadArchive;
  /** Never kept, wherever they turn up. */
  secrets: readonly string[];
  now: () => string;
  /** Stops the run as a person's wish would: this process is about to end. */
  signal?: AbortSignal;
};

export type IngestResult = RunCounts & {
  runId: number;
  sourceId: string;
  status: "succeeded" | "partial" | "failed" | "cancelled";
  message: string | null;
};

type Progress = RunCounts & {
  understoodCount: number;
  /** Answers that nothing is there, or nothing new. */
  answeredCount: number;
  contradictedCount: number;
  gapCount: number;
  firstGap: Gap | null;
  firstError: AppError | null;
  unavailableInARow: number;
  hash: ReturnType<typeof createHash>;
};

const HEARTBEAT_MS = 10_000;
const QUOTED_CHARACTERS = 500; // of a payload that was not understood
const UNAVAILABLE_LIMIT = 3; // parts in a row that could not be had: the publisher is down, and asking on is no help

/**
 * One run of one source: fetch, archive, parse, judge, append. Each payload is committed whole or not at all, and a run
 * that dies, or whose publisher goes down half-way, goes on behind its last finished part when the same window is asked
 * for again within a few hours.
 * A dead or changed source gives a `failed` result, so that other sources go on; a payload that is not understood beside
 * others that are is one rejected row. What is not an AppError fails the run and is thrown.
 * @throws {AppError} CONFLICT when the source is being fetched already.
 */
export async function runIngest(database: Database, request: IngestRequest): Promise<IngestResult> {
  const { sourceId, origin, parts, window, now } = request;
  const runId = await startRun(database, {
    sourceId,
    origin,
    startedAt: now(),
    window,
    partCount: parts.length,
  });
  const progress: Progress = {
    storedCount: 0,
    unchangedCount: 0,
    rejectedCount: 0,
    quarantinedCount: 0,
    understoodCount: 0,
    answeredCount: 0,
    contradictedCount: 0,
    gapCount: 0,
    firstGap: null,
    firstError: null,
    unavailableInARow: 0,
    hash: createHash("sha256"),
  };
  const stop = new AbortController();
  const passOn = () => stop.abort();
  if (request.signal?.aborted) stop.abort();
  request.signal?.addEventListener("abort", passOn, { once: true });
  const heart = setInterval(() => {
    beat(database, runId).then(
      (isCancelled) => isCancelled && stop.abort(),
      () => undefined, // the run's own statements meet the same fault and report it
    );
  }, HEARTBEAT_MS);
  try {
    const finished = await inheritParts(database, runId, { sourceId, window, startedAt: now() });
    for (const part of parts) {
      if (finished.has(part.part)) continue;
      if (stop.signal.aborted || (await beat(database, runId)))
        return await end(database, request, runId, progress, "cancelled");
      const isWhole = await runPart(database, request, runId, part, progress, stop.signal);
      if (stop.signal.aborted) return await end(database, request, runId, progress, "cancelled");
      if (isWhole) await completePart(database, runId, part.part, now());
      else if (progress.unavailableInARow >= UNAVAILABLE_LIMIT) break;
    }
    return await end(database, request, runId, progress, null);
  } catch (error) {
    const message = briefly(error);
    await endRun(database, runId, { status: "failed", finishedAt: new Date().toISOString(), message });
    throw error;
  } finally {
    clearInterval(heart);
    request.signal?.removeEventListener("abort", passOn);
  }
}

/** @returns whether every payload of the part was had, understood and committed. */
async function runPart(
  database: Database,
  request: IngestRequest,
  runId: number,
  part: IngestPart,
  progress: Progress,
  signal: AbortSignal,
): Promise<boolean> {
  let isWhole = true;
  const fail = async (error: unknown, raw: unknown) => {
    if (!(error instanceof AppError)) throw error;
    if (signal.aborted) return;
    isWhole = false;
    progress.firstError ??= error;
    if (error.code === "SOURCE_UNAVAILABLE") progress.unavailableInARow += 1;
    const rejected: RejectedRow[] = [{ reason: `${part.part}: ${error.message}`, raw }];
    await addToRun(database, runId, NOTHING, rejected, progress.rejectedCount);
    progress.rejectedCount += 1;
  };
  try {
    for await (const payload of part.payloads(signal)) {
      if (payload instanceof AppError) {
        await fail(payload, null);
        continue;
      }
      progress.unavailableInARow = 0;
      if (payload === NOTHING_NEW) {
        progress.answeredCount += 1;
        continue;
      }
      const bytes = payloadWithoutKeys(payload.bytes, request.secrets);
      try {
        await commitPayload(database, request, runId, { ...payload, bytes }, progress);
      } catch (error) {
        await fail(error, quote(bytes));
      }
    }
  } catch (error) {
    await fail(error, null);
  }
  return isWhole && !signal.aborted;
}

async function commitPayload(
  database: Database,
  request: IngestRequest,
  runId: number,
  payload: IngestPayload,
  progress: Progress,
): Promise<void> {
  const { sourceId } = request;
  const { bytes, fileName, sourceUrl, retrievedAt, knownAt } = payload;
  const sha256 = await request.archive.put(bytes);
  const batch = request.parse(bytes, { fileName, retrievedAt });
  const rejected = [...batch.rejected];
  const sorted = sortRows(sourceId, batch.rows, fileName, rejected);
  const origin = { sourceId, ingestRunId: runId, knownAt, retrievedAt, sourceUrl };
  const counts = await database.transaction(async (transaction) => {
    await transaction.insert(payloadTable).values({
      ingestRunId: runId,
      sourceId,
      sha256,
      byteCount: bytes.byteLength,
      fileName,
      sourceUrl,
      requestSha256: payload.requestSha256 ?? null,
      // What was not wholly understood is asked for whole again: its parser may know better next time.
      etag: rejected.length > 0 ? null : (payload.validators?.etag ?? null),
      lastModified: rejected.length > 0 ? null : (payload.validators?.lastModified ?? null),
      retrievedAt,
      knownAt,
    });
    const judged = await judgePlausibility(transaction, sourceId, sorted);
    const { rows, quarantinedCount } = await quarantine(transaction, judged, origin);
    const stored = await storeRows(transaction, rows, origin);
    const added = { ...stored, quarantinedCount };
    await addToRun(transaction, runId, added, rejected, progress.rejectedCount);
    return added;
  });
  progress.hash.update(sha256);
  progress.understoodCount += 1;
  progress.storedCount += counts.storedCount;
  progress.unchangedCount += counts.unchangedCount;
  progress.quarantinedCount += counts.quarantinedCount;
  progress.contradictedCount += counts.contradictedCount;
  progress.rejectedCount += rejected.length;
  const gaps = findGaps(sorted.observations);
  progress.gapCount += gaps.length;
  progress.firstGap ??= gaps[0] ?? null;
}

async function end(
  database: Database,
  { sourceId, now }: IngestRequest,
  runId: number,
  progress: Progress,
  forced: "cancelled" | null,
): Promise<IngestResult> {
  const isDown = progress.unavailableInARow >= UNAVAILABLE_LIMIT;
  const isFailed =
    isDown || (progress.understoodCount + progress.answeredCount === 0 && progress.firstError !== null);
  const status =
    forced ??
    (isFailed
      ? "failed"
      : progress.rejectedCount > 0 || progress.firstError !== null
        ? "partial"
        : "succeeded");
  const message = isFailed
    ? (progress.firstError?.message ?? null)
    : notes(
        contradictionMessage(progress.contradictedCount),
        gapMessage(progress.gapCount, progress.firstGap),
      );
  const payloadSha256 = progress.understoodCount === 0 ? null : progress.hash.digest("hex");
  await endRun(database, runId, { status, finishedAt: now(), message, payloadSha256 });
  const { storedCount, unchangedCount, rejectedCount, quarantinedCount } = progress;
  return {
    runId,
    sourceId,
    status,
    storedCount,
    unchangedCount,
    rejectedCount,
    quarantinedCount,
    message,
  };
}

function notes(...parts: readonly (string | null)[]): string | null {
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : said.join("; ");
}

/** A database's error carries its whole statement: the first line says what failed. */
function briefly(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split("\n")[0] ?? "").slice(0, QUOTED_CHARACTERS);
}

const NOTHING = { storedCount: 0, unchangedCount: 0, quarantinedCount: 0 };

/** Start of a payload that was not understood, without a key its publisher may have echoed. */
function quote(bytes: Uint8Array): string {
  const start = new TextDecoder().decode(bytes.subarray(0, 2 * QUOTED_CHARACTERS));
  return withoutKeys(start).slice(0, QUOTED_CHARACTERS);
}
