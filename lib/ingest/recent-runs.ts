import "server-only";
import { and, asc, desc, eq, lte, sql } from "drizzle-orm";
import type { Database } from "@/db/database";
import { ingestRun } from "@/db/schema/ingest-run";
import type { EndedRun } from "./circuit-state";

const RUNS_LOOKED_AT = 5000; // of all sources together, some two months of them: history does not slow a page
const RUNS_PER_SOURCE = 20; // failures beyond them lengthen no wait: 2^17 intervals are above any cap

export type RecentRuns = {
  /** Null where the source was never fetched. */
  lastStartedAt: string | null;
  runningId: number | null;
  /** Newest first. */
  ended: readonly EndedRun[];
};

const NEVER: RecentRuns = { lastStartedAt: null, runningId: null, ended: [] };

/** What each source's last fetches were; bundled and uploaded figures are not fetched. */
export async function recentRuns(database: Database): Promise<(sourceId: string) => RecentRuns> {
  const place = sql<number>`row_number() over (partition by ${ingestRun.sourceId} order by ${ingestRun.id} desc)`;
  const ranked = database
    .select({
      id: ingestRun.id,
      sourceId: ingestRun.sourceId,
      status: ingestRun.status,
      startedAt: ingestRun.startedAt,
      finishedAt: ingestRun.finishedAt,
      place: place.as("place"),
    })
    .from(ingestRun)
    .where(
      and(
        eq(ingestRun.origin, "live"),
        sql`${ingestRun.id} > (select coalesce(max(id), 0) - ${RUNS_LOOKED_AT} from ${ingestRun})`,
      ),
    )
    .as("ranked");
  const rows = await database
    .select()
    .from(ranked)
    .where(lte(ranked.place, RUNS_PER_SOURCE))
    .orderBy(asc(ranked.sourceId), desc(ranked.id));
  const bySource = new Map<string, RecentRuns & { ended: EndedRun[] }>();
  for (const { id, sourceId, status, startedAt, finishedAt } of rows) {
    const runs = bySource.get(sourceId) ?? {
      lastStartedAt: new Date(startedAt).toISOString(),
      runningId: null,
      ended: [],
    };
    bySource.set(sourceId, runs);
    if (status === "running") runs.runningId = id;
    else if (finishedAt !== null && (status === "succeeded" || status === "partial" || status === "failed")) {
      runs.ended.push({ status, finishedAt: new Date(finishedAt).toISOString() });
    }
  }
  return (sourceId) => bySource.get(sourceId) ?? NEVER;
}
