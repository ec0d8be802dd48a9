import "server-only";
import { and, desc, eq, ne, sql } from "drizzle-orm";
import type { Database } from "@/db/database";
import { ingestPart } from "@/db/schema/ingest-part";
import { ingestRun } from "@/db/schema/ingest-run";
import { rejectedRow } from "@/db/schema/rejected-row";
import { AppError } from "@/lib/errors/app-error";
import type { RejectedRow } from "@/lib/sources/parsed-batch";
import { storableJsonText } from "./storable-json";

export type RunOrigin = "snapshot" | "live" | "upload";

export type RunStatus = typeof ingestRun.$inferSelect.status;

export type RunCounts = {
  storedCount: number;
  unchangedCount: number;
  rejectedCount: number;
  quarantinedCount: number;
};

const REJECTED_PER_STATEMENT = 5000; // four parameters a row, far below the driver's 65,535
/** A run beats every ten seconds; one that has not for a minute is dead. */
const HEARTBEAT_LIMIT_SECONDS = 60;
const RESUMED_HOURS = 3; // a day-ahead auction falls between two scheduled runs of a day

/**
 * Begins a run. The database lets one run of a source be `running`: of two that start together, over all instances,
 * the second is refused; a dead one is failed first.
 * @throws {AppError} CONFLICT when the source is being fetched already.
 */
export async function startRun(
  database: Database,
  run: { sourceId: string; origin: RunOrigin; startedAt: string; window?: string | null; partCount?: number },
): Promise<number> {
  await failAbandonedRuns(database, run.startedAt, { sourceId: run.sourceId });
  const [row] = await database
    .insert(ingestRun)
    .values({ ...run, status: "running" })
    .onConflictDoNothing()
    .returning({ id: ingestRun.id });
  if (!row) throw new AppError("CONFLICT", `${run.sourceId} is being fetched already; one run at a time.`);
  return row.id;
}

/** Tells that the run is alive. @returns whether it has to end: somebody asks for it, or it was taken for dead. */
export async function beat(database: Database, id: number): Promise<boolean> {
  const [row] = await database
    .update(ingestRun)
    .set({ heartbeatAt: sql`now()` })
    .where(and(eq(ingestRun.id, id), eq(ingestRun.status, "running")))
    .returning({ cancelRequestedAt: ingestRun.cancelRequestedAt });
  return row === undefined || row.cancelRequestedAt !== null;
}

/** Adds what one payload brought, with its rejected rows, each with its reason. */
export async function addToRun(
  database: Database,
  id: number,
  counts: Omit<RunCounts, "rejectedCount">,
  rejected: readonly RejectedRow[],
  rejectedBefore: number,
): Promise<void> {
  for (let start = 0; start < rejected.length; start += REJECTED_PER_STATEMENT) {
    await database.insert(rejectedRow).values(
      rejected.slice(start, start + REJECTED_PER_STATEMENT).map((row, index) => ({
        ingestRunId: id,
        position: rejectedBefore + start + index,
        reason: row.reason,
        raw: JSON.parse(storableJsonText(row.raw)) as unknown,
      })),
    );
  }
  await database
    .update(ingestRun)
    .set({
      storedCount: sql`${ingestRun.storedCount} + ${counts.storedCount}`,
      unchangedCount: sql`${ingestRun.unchangedCount} + ${counts.unchangedCount}`,
      quarantinedCount: sql`${ingestRun.quarantinedCount} + ${counts.quarantinedCount}`,
      rejectedCount: sql`${ingestRun.rejectedCount} + ${rejected.length}`,
      heartbeatAt: sql`now()`,
    })
    .where(eq(ingestRun.id, id));
}

/** A part is done when all its payloads are committed; a run of the same window goes on behind it. */
export async function completePart(
  database: Database,
  id: number,
  part: string,
  completedAt: string,
): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.insert(ingestPart).values({ ingestRunId: id, part, completedAt }).onConflictDoNothing();
    await transaction
      .update(ingestRun)
      .set({ partDoneCount: sql`${ingestRun.partDoneCount} + 1`, heartbeatAt: sql`now()` })
      .where(eq(ingestRun.id, id));
  });
}

/**
 * Takes over the parts that the last run of the same window finished before it died, failed or was stopped; parts of more
 * than a few hours ago are asked for again, since their publisher may have revised them or added to them.
 */
export async function inheritParts(
  database: Database,
  id: number,
  run: { sourceId: string; window: string | null; startedAt: string },
): Promise<ReadonlySet<string>> {
  if (run.window === null) return new Set();
  const [last] = await database
    .select({ id: ingestRun.id, status: ingestRun.status })
    .from(ingestRun)
    .where(and(eq(ingestRun.sourceId, run.sourceId), eq(ingestRun.window, run.window), ne(ingestRun.id, id)))
    .orderBy(desc(ingestRun.id))
    .limit(1);
  if (last === undefined || (last.status !== "failed" && last.status !== "cancelled")) return new Set();
  const parts = await database
    .select()
    .from(ingestPart)
    .where(
      and(
        eq(ingestPart.ingestRunId, last.id),
        sql`${ingestPart.completedAt} > ${run.startedAt}::timestamptz - make_interval(hours => ${RESUMED_HOURS})`,
      ),
    );
  for (const { part, completedAt } of parts) await completePart(database, id, part, completedAt);
  return new Set(parts.map(({ part }) => part));
}

export async function endRun(
  database: Database,
  id: number,
  result: {
    status: Exclude<RunStatus, "running">;
    finishedAt: string;
    message?: string | null;
    payloadSha256?: string | null;
  },
): Promise<void> {
  await database
    .update(ingestRun)
    .set(result)
    .where(and(eq(ingestRun.id, id), eq(ingestRun.status, "running"))); // one taken for dead stays failed
}

/**
 * A run without a heartbeat died half-way: what it had committed stays, and its source can be fetched again.
 * @param limitSeconds 0 where this is the database's only process.
 */
export async function failAbandonedRuns(
  database: Database,
  finishedAt: string,
  { sourceId, limitSeconds = HEARTBEAT_LIMIT_SECONDS }: { sourceId?: string; limitSeconds?: number },
): Promise<void> {
  await database
    .update(ingestRun)
    .set({ status: "failed", finishedAt, message: "the process ended before the run did" })
    .where(
      and(
        eq(ingestRun.status, "running"),
        sql`${ingestRun.heartbeatAt} <= now() - make_interval(secs => ${limitSeconds})`,
        sourceId === undefined ? undefined : eq(ingestRun.sourceId, sourceId),
      ),
    );
}

/** @throws {AppError} NOT_FOUND for an unknown run, CONFLICT for one that has ended. */
export async function requestCancel(database: Database, id: number): Promise<void> {
  const [asked] = await database
    .update(ingestRun)
    .set({ cancelRequestedAt: sql`now()` })
    .where(and(eq(ingestRun.id, id), eq(ingestRun.status, "running")))
    .returning({ id: ingestRun.id });
  if (asked !== undefined) return;
  const [known] = await database.select().from(ingestRun).where(eq(ingestRun.id, id));
  throw known === undefined
    ? new AppError("NOT_FOUND", `There is no run ${id}.`)
    : new AppError("CONFLICT", `Run ${id} has ended: ${known.status}.`);
}
