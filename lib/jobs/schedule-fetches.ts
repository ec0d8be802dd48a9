import "server-only";
import { inArray } from "drizzle-orm";
import type { Database } from "@/db/database";
import { source } from "@/db/schema/source";
import { circuitState, type CircuitState } from "@/lib/ingest/circuit-state";
import { missingSettings, type MissingSettings } from "@/lib/ingest/fetch-parts";
import { fetchIntervalMs, nextFetchAt } from "@/lib/ingest/fetch-schedule";
import { ingestWindow } from "@/lib/ingest/ingest-source";
import { recentRuns } from "@/lib/ingest/recent-runs";
import type { SourceClient, SourceSettings } from "@/lib/sources/source-client";
import type { FetchContext } from "./fetch-context";
import type { FetchQueue } from "./fetch-queue";

/** What a reader is told of a source that can be fetched. */
export type SourceFetch = {
  sourceId: string;
  /** Without what it cannot be asked. */
  missing: MissingSettings | null;
  /** False where the publisher's terms or limits forbid polling: it is fetched when asked for. */
  isScheduled: boolean;
  circuit: CircuitState;
  /** Null where no fetch is scheduled. */
  nextFetchAt: string | null;
  runningId: number | null;
  /** When the newest fetch began; null where it was never asked. */
  lastFetchedAt: string | null;
};

type FetchView = {
  clients: readonly SourceClient[];
  settings: SourceSettings;
  isRefreshOn: boolean;
  now: string;
};

/** Every source that can be fetched: when it is next, and whether its publisher has been answering. */
export async function listSourceFetches(
  database: Database,
  { clients, settings, isRefreshOn, now }: FetchView,
): Promise<SourceFetch[]> {
  const ids = clients.map(({ sourceId }) => sourceId);
  const known = await database.select().from(source).where(inArray(source.id, ids));
  const runsOf = await recentRuns(database);
  return clients.flatMap((client) => {
    const described = known.find(({ id }) => id === client.sourceId);
    if (described === undefined) return [];
    const { lastStartedAt, runningId, ended } = runsOf(client.sourceId);
    const circuit = circuitState(ended, fetchIntervalMs(described), now);
    const missing = missingSettings(client, settings);
    const isDue = isRefreshOn && client.scheduled && missing === null;
    return [
      {
        sourceId: client.sourceId,
        missing,
        isScheduled: client.scheduled,
        circuit,
        nextFetchAt: isDue ? nextFetchAt(described, lastStartedAt, circuit, now) : null,
        runningId,
        lastFetchedAt: lastStartedAt,
      },
    ];
  });
}

/** Queues what is due. Asked twice it queues nothing twice: a source at work or waiting is left alone. */
export async function scheduleFetches(
  { database, clients, settings, now }: FetchContext,
  queue: Pick<FetchQueue, "send">,
): Promise<string[]> {
  const at = now();
  const fetches = await listSourceFetches(database, { clients, settings, isRefreshOn: true, now: at });
  const due = clients.filter(({ sourceId }) => {
    const fetch = fetches.find((candidate) => candidate.sourceId === sourceId);
    return fetch?.runningId === null && fetch.nextFetchAt !== null && fetch.nextFetchAt <= at;
  });
  for (const client of due) {
    await queue.send({
      sourceId: client.sourceId,
      window: ingestWindow(client, at, {}),
      askedBy: "schedule",
    });
  }
  return due.map(({ sourceId }) => sourceId);
}
