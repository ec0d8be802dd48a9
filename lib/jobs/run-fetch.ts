import "server-only";
import { eq } from "drizzle-orm";
import { source } from "@/db/schema/source";
import { AppError } from "@/lib/errors/app-error";
import { circuitState, type CircuitState } from "@/lib/ingest/circuit-state";
import { missingSetting } from "@/lib/ingest/fetch-parts";
import { fetchIntervalMs } from "@/lib/ingest/fetch-schedule";
import { endRun, startRun } from "@/lib/ingest/ingest-run";
import { ingestSource } from "@/lib/ingest/ingest-source";
import { recentRuns } from "@/lib/ingest/recent-runs";
import type { SourceClient } from "@/lib/sources/source-client";
import type { FetchContext } from "./fetch-context";
import type { FetchRequest } from "./fetch-request";

/** Kept with the finished job. */
export type FetchOutcome = { runId: number | null; outcome: string };

/**
 * Does one queued fetch. What a retry cannot mend ends quietly: a run of the source already at work, an open circuit, and
 * whatever a person who asked by hand sees for themselves. A window the publisher does not serve is a failed run.
 * @throws {AppError} SOURCE_UNAVAILABLE when a scheduled fetch failed, or this process is about to end: the queue tries again.
 */
export async function runFetch(
  context: FetchContext,
  request: FetchRequest,
  signal: AbortSignal,
): Promise<FetchOutcome> {
  const client = context.clients.find(({ sourceId }) => sourceId === request.sourceId);
  if (client === undefined) return skipped(`no client asks ${request.sourceId}`);
  const missing = missingSetting(client, context.settings);
  if (missing !== null) return skipped(missing);
  const isScheduled = request.askedBy === "schedule";
  if (isScheduled && (await circuitOf(context, client)).state === "open")
    return skipped("its circuit is open");
  try {
    const { database, settings, archive, now, http } = context;
    const result = await ingestSource(database, client, {
      window: request.window,
      settings,
      archive,
      now,
      signal,
      ...(http === undefined ? {} : { http }),
    });
    if (signal.aborted) throw new AppError("SOURCE_UNAVAILABLE", "the server was stopped");
    const isWorthRetry = isScheduled && result.status === "failed";
    if (isWorthRetry && (await circuitOf(context, client)).state === "closed") {
      throw new AppError("SOURCE_UNAVAILABLE", result.message ?? "the run failed");
    }
    return { runId: result.runId, outcome: result.status };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "CONFLICT") return skipped(error.message);
    if (error.code !== "INVALID_INPUT") throw error;
    return { runId: await refusedRun(context, request, error.message), outcome: "failed" };
  }
}

/** Without it, nobody would see why a source that is due is never fetched. */
async function refusedRun(
  { database, now }: FetchContext,
  { sourceId, window }: FetchRequest,
  message: string,
): Promise<number> {
  const startedAt = now();
  const asked = `${window.fromDay}/${window.toDay}`;
  const runId = await startRun(database, { sourceId, origin: "live", startedAt, window: asked });
  await endRun(database, runId, { status: "failed", finishedAt: now(), message });
  return runId;
}

function skipped(why: string): FetchOutcome {
  return { runId: null, outcome: `not fetched: ${why}` };
}

async function circuitOf({ database, now }: FetchContext, { sourceId }: SourceClient): Promise<CircuitState> {
  const [known] = await database.select().from(source).where(eq(source.id, sourceId));
  if (known === undefined) throw new Error(`${sourceId} is not in the catalogue`);
  const { ended } = (await recentRuns(database))(sourceId);
  return circuitState(ended, fetchIntervalMs(known), now());
}
