import "server-only";
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/database";
import { sweep } from "@/db/schema/sweep";
import { sweepChunk } from "@/db/schema/sweep-chunk";
import type { SweepResults } from "@/lib/model/scenario/sweep/sweep-results";

type SweepRow = typeof sweep.$inferSelect;

const isChunk = (sweepId: number, chunk: number) =>
  and(eq(sweepChunk.sweepId, sweepId), eq(sweepChunk.chunk, chunk), isNull(sweepChunk.completedAt));

/** Null when its sweep has ended or its results are there. */
export async function beginChunk(
  database: Database,
  sweepId: number,
  chunk: number,
): Promise<{ sweep: SweepRow; attemptCount: number } | null> {
  const [row] = await database
    .select()
    .from(sweep)
    .where(and(eq(sweep.id, sweepId), eq(sweep.status, "running")));
  if (row === undefined) return null;
  const [begun] = await database
    .insert(sweepChunk)
    .values({ sweepId, chunk, attemptCount: 1 })
    .onConflictDoUpdate({
      target: [sweepChunk.sweepId, sweepChunk.chunk],
      set: { attemptCount: sql`${sweepChunk.attemptCount} + 1`, heartbeatAt: sql`now()` },
      setWhere: isNull(sweepChunk.completedAt),
    })
    .returning({ attemptCount: sweepChunk.attemptCount });
  return begun === undefined ? null : { sweep: row, attemptCount: begun.attemptCount };
}

/** Tells that the chunk is at work. */
export async function beatChunk(database: Database, sweepId: number, chunk: number): Promise<void> {
  await database
    .update(sweepChunk)
    .set({ heartbeatAt: sql`now()` })
    .where(isChunk(sweepId, chunk));
}

/**
 * Keeps a chunk's results, and ends the sweep with the last of them. @returns false when they were there or the sweep has ended.
 */
export async function commitChunk(
  database: Database,
  { id, nodeCount, chunkNodeCount }: SweepRow,
  chunk: number,
  results: SweepResults,
  at: string,
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    // One commit of a sweep at a time: of two last chunks, one has to see the other.
    const [running] = await transaction
      .select({ id: sweep.id })
      .from(sweep)
      .where(and(eq(sweep.id, id), eq(sweep.status, "running")))
      .for("update");
    if (running === undefined) return false;
    const [kept] = await transaction
      .update(sweepChunk)
      .set({ results, completedAt: at })
      .where(isChunk(id, chunk))
      .returning({ chunk: sweepChunk.chunk });
    if (kept === undefined) return false;
    const doneCount = await transaction.$count(
      sweepChunk,
      and(eq(sweepChunk.sweepId, id), isNotNull(sweepChunk.completedAt)),
    );
    if (doneCount === Math.ceil(nodeCount / chunkNodeCount)) {
      await transaction.update(sweep).set({ status: "succeeded", finishedAt: at }).where(eq(sweep.id, id));
    }
    return true;
  });
}

export async function failSweep(
  database: Database,
  sweepId: number,
  message: string,
  finishedAt: string,
): Promise<void> {
  await database
    .update(sweep)
    .set({ status: "failed", message, finishedAt })
    .where(and(eq(sweep.id, sweepId), eq(sweep.status, "running")));
}
