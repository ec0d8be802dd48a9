import "server-only";
import { AppError } from "@/lib/errors/app-error";
import { missingSetting } from "@/lib/ingest/fetch-parts";
import { ingestWindow } from "@/lib/ingest/ingest-source";
import { sourceUniverse } from "@/lib/ingest/source-universe";
import { recentRuns } from "@/lib/ingest/recent-runs";
import type { FetchContext } from "./fetch-context";
import type { FetchQueue } from "./fetch-queue";

export type QueuedFetch = {
  jobId: string;
  sourceId: string;
  /** First and last day asked for. */
  window: { fromDay: string; toDay: string };
};

/**
 * Queues a fetch that a person asks for; it passes an open circuit.
 * @throws {AppError} NOT_FOUND for a source that cannot be fetched, SOURCE_KEY_MISSING naming each variable, CONFLICT
 * while it is being fetched, INVALID_INPUT for a window its publisher cannot serve.
 */
export async function requestFetch(
  { database, clients, settings, now }: FetchContext,
  queue: Pick<FetchQueue, "send">,
  asked: { sourceId: string; from?: string | undefined; to?: string | undefined },
): Promise<QueuedFetch> {
  const { sourceId } = asked;
  const client = clients.find((candidate) => candidate.sourceId === sourceId);
  if (client === undefined) {
    const allowed = clients.map((candidate) => candidate.sourceId).join(", ");
    throw new AppError("NOT_FOUND", `"${sourceId}" cannot be fetched.`, {
      fields: [{ field: "id", value: sourceId, allowed }],
    });
  }
  const missing = missingSetting(client, settings);
  if (missing !== null) throw new AppError("SOURCE_KEY_MISSING", `${sourceId} cannot be asked: ${missing}`);
  const { runningId } = (await recentRuns(database))(sourceId);
  if (runningId !== null) {
    throw new AppError("CONFLICT", `${sourceId} is being fetched already, by run ${runningId}.`);
  }
  const window = ingestWindow(client, now(), asked);
  client.parts(window, settings, await sourceUniverse(database)); // refuses here what the job could only drop
  return { jobId: await queue.send({ sourceId, window, askedBy: "hand" }), sourceId, window };
}
