import "server-only";
import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/database";
import { sweep } from "@/db/schema/sweep";
import { AppError } from "@/lib/errors/app-error";

/**
 * Ends a sweep at once: what is at work finds it ended and keeps nothing more.
 * @throws {AppError} NOT_FOUND for an unknown sweep, CONFLICT for one that has ended.
 */
export async function cancelSweep(database: Database, id: number, finishedAt: string): Promise<void> {
  const [cancelled] = await database
    .update(sweep)
    .set({ status: "cancelled", finishedAt })
    .where(and(eq(sweep.id, id), eq(sweep.status, "running")))
    .returning({ id: sweep.id });
  if (cancelled !== undefined) return;
  const [known] = await database.select({ status: sweep.status }).from(sweep).where(eq(sweep.id, id));
  throw known === undefined
    ? new AppError("NOT_FOUND", `There is no sweep ${id}.`)
    : new AppError("CONFLICT", `Sweep ${id} has ended: ${known.status}.`);
}

/**
 * Removes a sweep that has ended, with its results.
 * @throws {AppError} NOT_FOUND for an unknown sweep, CONFLICT for one that runs.
 */
export async function deleteSweep(database: Database, id: number): Promise<{ id: number }> {
  const [known] = await database.select({ status: sweep.status }).from(sweep).where(eq(sweep.id, id));
  if (known === undefined) throw new AppError("NOT_FOUND", `There is no sweep ${id}.`);
  if (known.status === "running") throw new AppError("CONFLICT", `Sweep ${id} runs; cancel it first.`);
  await database.delete(sweep).where(eq(sweep.id, id));
  return { id };
}
