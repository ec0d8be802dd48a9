import "server-only";
import { and, eq, lt } from "drizzle-orm";
import type { Database } from "@/db/database";
import { ingestRun } from "@/db/schema/ingest-run";
import { rejectedRow } from "@/db/schema/rejected-row";
import type { RejectedRow } from "@/lib/sources/parsed-batch";
import type { StoreCounts } from "./store-prices";

export type RunOrigin = "snapshot" | "live" | "upload";

export async function startRun(
  database: Database,
  run: { sourceId: string; origin: RunOrigin; startedAt: string; payloadSha256: string | null },
): Promise<number> {
  const [row] = await database
    .insert(ingestRun)
    .values({ ...run, status: "running" })
    .returning({ id: ingestRun.id });
  if (!row) throw new Error("the database returned no id for a new ingest run");
  return row.id;
}

/** Keeps every rejected row with its reason; a run with any is partial. */
export async function finishRun(
  database: Database,
  id: number,
  result: StoreCounts & {
    rejected: readonly RejectedRow[];
    finishedAt: string;
    message?: string | null;
    payloadSha256?: string;
  },
): Promise<void> {
  const { rejected } = result;
  for (let start = 0; start < rejected.length; start += REJECTED_PER_STATEMENT) {
    await database.insert(rejectedRow).values(
      rejected.slice(start, start + REJECTED_PER_STATEMENT).map((row, index) => ({
        ingestRunId: id,
        position: start + index,
        reason: row.reason,
        raw: storableJson(row.raw),
      })),
    );
  }
  await database
    .update(ingestRun)
    .set({
      status: rejected.length > 0 ? "partial" : "succeeded",
      finishedAt: result.finishedAt,
      storedCount: result.storedCount,
      unchangedCount: result.unchangedCount,
      rejectedCount: rejected.length,
      message: result.message ?? null,
      ...(result.payloadSha256 === undefined ? {} : { payloadSha256: result.payloadSha256 }),
    })
    .where(eq(ingestRun.id, id));
}

export async function failRun(
  database: Database,
  id: number,
  finishedAt: string,
  message: string,
): Promise<void> {
  await database.update(ingestRun).set({ status: "failed", finishedAt, message }).where(eq(ingestRun.id, id));
}

/** A run started before `startedBefore` and still `running` died half-way; its transaction left nothing behind. */
export async function failAbandonedRuns(
  database: Database,
  startedBefore: string,
  finishedAt: string,
): Promise<void> {
  await database
    .update(ingestRun)
    .set({ status: "failed", finishedAt, message: "the process ended before the run did" })
    .where(and(eq(ingestRun.status, "running"), lt(ingestRun.startedAt, startedBefore)));
}

/** The database's JSON holds neither NUL nor half a surrogate pair; a damaged payload has both. */
function storableJson(raw: unknown): unknown {
  const text = JSON.stringify(raw ?? null, (_key, value: unknown) =>
    typeof value === "string" ? value.replaceAll("\0", "").replaceAll(/\p{Surrogate}/gu, "\ufffd") : value,
  );
  return JSON.parse(text);
}

const REJECTED_PER_STATEMENT = 5000; // four parameters a row, far below the driver's 65,535
