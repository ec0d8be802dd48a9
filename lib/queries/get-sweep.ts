import "server-only";
import { and, asc, desc, eq, isNotNull, lt, sql } from "drizzle-orm";
import type { Database } from "@/db/database";
import { sweep } from "@/db/schema/sweep";
import { sweepChunk } from "@/db/schema/sweep-chunk";
import {
  sweepAxes,
  sweepResults as storedResults,
  type SweepList,
  type SweepView,
  type SweepWithResults,
} from "@/lib/contracts/sweep";
import {
  emptySweepNode,
  sweepOutputNames,
  sweepResults,
  type SweepNode,
} from "@/lib/model/scenario/sweep/sweep-results";
import { isoInstant } from "./iso-instant";

/** Null for a sweep that is not there. */
export async function findSweep(database: Database, id: number): Promise<SweepView | null> {
  const [row] = await sweeps(database).where(eq(sweep.id, id));
  return row === undefined ? null : viewOfSweep(row.sweep, row.doneNodeCount);
}

/** Null while none has succeeded. */
export async function newestSucceededSweep(database: Database): Promise<SweepView | null> {
  const [row] = await sweeps(database).where(eq(sweep.status, "succeeded")).orderBy(desc(sweep.id)).limit(1);
  return row === undefined ? null : viewOfSweep(row.sweep, row.doneNodeCount);
}

/** Newest first. */
export async function listSweeps(
  database: Database,
  { limit, before }: { limit: number; before?: number | undefined },
): Promise<SweepList> {
  const rows = await sweeps(database)
    .where(before === undefined ? undefined : lt(sweep.id, before))
    .orderBy(desc(sweep.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit).map((row) => viewOfSweep(row.sweep, row.doneNodeCount));
  return { sweeps: page, nextBefore: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}

/** With the results so far. Null for a sweep that is not there. */
export async function getSweepResults(database: Database, id: number): Promise<SweepWithResults | null> {
  const view = await findSweep(database, id);
  if (view === null) return null;
  const chunks = await database
    .select({ chunk: sweepChunk.chunk, results: sweepChunk.results, chunkNodeCount: sweep.chunkNodeCount })
    .from(sweepChunk)
    .innerJoin(sweep, eq(sweep.id, sweepChunk.sweepId))
    .where(and(eq(sweepChunk.sweepId, id), isNotNull(sweepChunk.completedAt)))
    .orderBy(asc(sweepChunk.chunk));
  const whole = sweepResults(
    Array.from({ length: view.nodeCount }, (): SweepNode => emptySweepNode),
    [],
  );
  for (const { chunk, results, chunkNodeCount } of chunks) {
    const { outputs, refusals } = storedResults.parse(results);
    for (const name of sweepOutputNames) {
      for (const [offset, value] of outputs[name].entries()) {
        whole.outputs[name][chunk * chunkNodeCount + offset] = value;
      }
    }
    whole.refusals.push(...refusals);
  }
  return { ...view, results: whole };
}

function sweeps(database: Database) {
  const doneNodeCount = sql<number>`(
    select coalesce(sum(least(${sweep.chunkNodeCount}, ${sweep.nodeCount} - ${sweepChunk.chunk} * ${sweep.chunkNodeCount})), 0)::integer
    from ${sweepChunk} where ${sweepChunk.sweepId} = ${sweep.id} and ${sweepChunk.completedAt} is not null)`;
  return database.select({ sweep, doneNodeCount }).from(sweep).$dynamic();
}

export function viewOfSweep(row: typeof sweep.$inferSelect, doneNodeCount: number): SweepView {
  return {
    id: row.id,
    scenario: { slug: row.scenarioSlug, version: row.scenarioVersion },
    status: row.status,
    createdAt: isoInstant(row.createdAt),
    finishedAt: row.finishedAt === null ? null : isoInstant(row.finishedAt),
    message: row.message,
    engineVersion: row.engineVersion,
    axes: sweepAxes.parse(row.axes),
    drawsPerNode: row.drawsPerNode,
    nodeCount: row.nodeCount,
    doneNodeCount,
  };
}
