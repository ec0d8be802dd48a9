import "server-only";
import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/database";
import { backtestRun } from "@/db/schema/backtest-run";
import { backtestSlice } from "@/db/schema/backtest-slice";
import { backtestSetResult } from "@/lib/contracts/backtest-result";
import type { BacktestSetResult } from "@/lib/model/tracking/backtest/backtest-result";
import { summariseBacktest } from "@/lib/model/tracking/backtest/summarise-backtest";

export type BacktestSliceKey = { runId: number; frozenAt: string };
type BacktestRow = typeof backtestRun.$inferSelect;

const isOpenSlice = ({ runId, frozenAt }: BacktestSliceKey) =>
  and(
    eq(backtestSlice.runId, runId),
    eq(backtestSlice.frozenAt, frozenAt),
    isNull(backtestSlice.completedAt),
  );

/** Null when its backtest has ended or its result is there. */
export async function beginSlice(
  database: Database,
  key: BacktestSliceKey,
): Promise<{ run: BacktestRow; attemptCount: number } | null> {
  const [run] = await database
    .select()
    .from(backtestRun)
    .where(and(eq(backtestRun.id, key.runId), eq(backtestRun.status, "running")));
  if (run === undefined) return null;
  const [begun] = await database
    .update(backtestSlice)
    .set({
      attemptCount: sql`${backtestSlice.attemptCount} + 1`,
      doneQuarterCount: 0,
      heartbeatAt: sql`now()`,
    })
    .where(isOpenSlice(key))
    .returning({ attemptCount: backtestSlice.attemptCount });
  return begun === undefined ? null : { run, attemptCount: begun.attemptCount };
}

/** Tells how far the slice is. @returns false when its backtest has ended. */
export async function beatSlice(
  database: Database,
  key: BacktestSliceKey,
  doneQuarterCount: number,
): Promise<boolean> {
  await database
    .update(backtestSlice)
    .set({ heartbeatAt: sql`now()`, doneQuarterCount })
    .where(isOpenSlice(key));
  const running = and(eq(backtestRun.id, key.runId), eq(backtestRun.status, "running"));
  return (await database.$count(backtestRun, running)) > 0;
}

/** Keeps a slice's result, and with the last of them the skills of all. @returns false when it was there or the run has ended. */
export async function commitSlice(
  database: Database,
  key: BacktestSliceKey,
  result: BacktestSetResult,
  at: string,
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    // One commit of a backtest at a time: of two last slices, one has to see the other.
    const [run] = await transaction
      .select()
      .from(backtestRun)
      .where(and(eq(backtestRun.id, key.runId), eq(backtestRun.status, "running")))
      .for("update");
    if (run === undefined) return false;
    const [kept] = await transaction
      .update(backtestSlice)
      .set({ result, completedAt: at, doneQuarterCount: result.quarters.length })
      .where(isOpenSlice(key))
      .returning({ frozenAt: backtestSlice.frozenAt });
    if (kept === undefined) return false;
    const ofRun = eq(backtestSlice.runId, key.runId);
    if ((await transaction.$count(backtestSlice, and(ofRun, isNull(backtestSlice.completedAt)))) > 0)
      return true;
    const done = await transaction
      .select({ result: backtestSlice.result })
      .from(backtestSlice)
      .where(and(ofRun, isNotNull(backtestSlice.result)))
      .orderBy(asc(backtestSlice.frozenAt));
    const sets = done.map((slice) => backtestSetResult.parse(slice.result));
    await transaction
      .update(backtestRun)
      .set({ status: "succeeded", finishedAt: at, result: summariseBacktest(sets, run.seed) })
      .where(eq(backtestRun.id, run.id));
    return true;
  });
}

export async function failBacktest(
  database: Database,
  runId: number,
  message: string,
  finishedAt: string,
): Promise<void> {
  await database
    .update(backtestRun)
    .set({ status: "failed", message, finishedAt })
    .where(and(eq(backtestRun.id, runId), eq(backtestRun.status, "running")));
}
