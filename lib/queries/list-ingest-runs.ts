import "server-only";
import { and, desc, eq, gt, lt, ne, sql } from "drizzle-orm";
import type { Database } from "@/db/database";
import { ingestRun } from "@/db/schema/ingest-run";
import { payload } from "@/db/schema/payload";
import type { IngestRunList, IngestRunView } from "@/lib/contracts/ingest-run-view";
import { isoInstant } from "./iso-instant";

type RunPage = { limit: number; before?: number | undefined; sourceId?: string | undefined };

/** Newest first. */
export async function listIngestRuns(
  database: Database,
  { limit, before, sourceId }: RunPage,
): Promise<IngestRunList> {
  const rows = await runs(database)
    .where(
      and(
        before === undefined ? undefined : lt(ingestRun.id, before),
        sourceId === undefined ? undefined : eq(ingestRun.sourceId, sourceId),
      ),
    )
    .orderBy(desc(ingestRun.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit).map(view);
  return { runs: page, nextBefore: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}

/** Null for a run that is not there. */
export async function findIngestRun(database: Database, id: number): Promise<IngestRunView | null> {
  const [row] = await runs(database).where(eq(ingestRun.id, id));
  return row === undefined ? null : view(row);
}

/** Whether nothing was added to the bundled figures: a fetch that failed or found nothing new does not count. */
export async function isBundledOnly(database: Database): Promise<boolean> {
  const [added] = await database
    .select({ id: ingestRun.id })
    .from(ingestRun)
    .where(and(ne(ingestRun.origin, "snapshot"), gt(ingestRun.storedCount, 0)))
    .limit(1);
  return added === undefined;
}

function runs(database: Database) {
  const ofRun = sql`from ${payload} where ${payload.ingestRunId} = ${ingestRun.id}`;
  return database
    .select({
      run: ingestRun,
      payloadCount: sql<number>`(select count(*)::integer ${ofRun})`,
      payloadByteCount: sql<number>`(select coalesce(sum(${payload.byteCount}), 0)::double precision ${ofRun})`,
    })
    .from(ingestRun)
    .$dynamic();
}

type RunRow = Awaited<ReturnType<typeof runs>>[number];

function view({ run, payloadCount, payloadByteCount }: RunRow): IngestRunView {
  const { payloadSha256: _sha256, heartbeatAt: _beat, cancelRequestedAt, ...shown } = run;
  return {
    ...shown,
    startedAt: isoInstant(run.startedAt),
    finishedAt: run.finishedAt === null ? null : isoInstant(run.finishedAt),
    payloadCount,
    payloadByteCount,
    isCancelRequested: cancelRequestedAt !== null,
  };
}
