import "server-only";
import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/database";
import { backtestRun } from "@/db/schema/backtest-run";
import { AppError } from "@/lib/errors/app-error";

/**
 * Ends a backtest at once: what is at work finds it ended and keeps nothing more.
 * @throws {AppError} NOT_FOUND for an unknown one, CONFLICT for one that has ended.
 */
export async function cancelBacktest(database: Database, id: number, finishedAt: string): Promise<void> {
  const [cancelled] = await database
    .update(backtestRun)
    .set({ status: "cancelled", finishedAt })
    .where(and(eq(backtestRun.id, id), eq(backtestRun.status, "running")))
    .returning({ id: backtestRun.id });
  if (cancelled !== undefined) return;
  const [known] = await database
    .select({ status: backtestRun.status })
    .from(backtestRun)
    .where(eq(backtestRun.id, id));
  throw known === undefined
    ? new AppError("NOT_FOUND", `There is no backtest ${id}.`)
    : new AppError("CONFLICT", `Backtest ${id} has ended: ${known.status}.`);
}
