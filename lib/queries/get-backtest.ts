import "server-only";
import { and, desc, eq, getTableColumns, isNotNull, lt, lte, sql } from "drizzle-orm";
import type { Database } from "@/db/database";
import { backtestRun } from "@/db/schema/backtest-run";
import { backtestSlice } from "@/db/schema/backtest-slice";
import type { BacktestList, BacktestView, BacktestWithResult } from "@/lib/contracts/backtest";
import { backtestResult } from "@/lib/contracts/backtest-result";
import { isoInstant } from "./iso-instant";

type BacktestRow = Omit<typeof backtestRun.$inferSelect, "points" | "result">;

/** Null for a backtest that is not there. */
export async function findBacktest(database: Database, id: number): Promise<BacktestView | null> {
  const [row] = await backtests(database).where(eq(backtestRun.id, id));
  return row === undefined ? null : viewOfBacktest(row.run, row.doneQuarterCount);
}

/** With its result once it has one. Null for a backtest that is not there. */
export async function getBacktest(database: Database, id: number): Promise<BacktestWithResult | null> {
  const view = await findBacktest(database, id);
  if (view === null) return null;
  const [row] = await database
    .select({ result: backtestRun.result })
    .from(backtestRun)
    .where(eq(backtestRun.id, id));
  return { ...view, result: row?.result == null ? null : backtestResult.parse(row.result) };
}

/** The newest that has a result and looked at nothing known after a day (ISO date). */
export async function newestBacktest(database: Database, day: string): Promise<BacktestWithResult | null> {
  const [row] = await database
    .select({ id: backtestRun.id })
    .from(backtestRun)
    .where(and(isNotNull(backtestRun.result), lte(backtestRun.dataAsOf, day)))
    .orderBy(desc(backtestRun.dataAsOf), desc(backtestRun.id))
    .limit(1);
  return row === undefined ? null : getBacktest(database, row.id);
}

/** Newest first. */
export async function listBacktests(
  database: Database,
  { limit, before }: { limit: number; before?: number | undefined },
): Promise<BacktestList> {
  const rows = await backtests(database)
    .where(before === undefined ? undefined : lt(backtestRun.id, before))
    .orderBy(desc(backtestRun.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit).map(({ run, doneQuarterCount }) => viewOfBacktest(run, doneQuarterCount));
  return { backtests: page, nextBefore: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}

function backtests(database: Database) {
  const { points: _points, result: _result, ...columns } = getTableColumns(backtestRun);
  const doneQuarterCount = sql<number>`(
    select coalesce(sum(${backtestSlice.doneQuarterCount}), 0)::integer
    from ${backtestSlice} where ${backtestSlice.runId} = ${backtestRun.id})`;
  return database.select({ run: columns, doneQuarterCount }).from(backtestRun).$dynamic();
}

export function viewOfBacktest(row: BacktestRow, doneQuarterCount: number): BacktestView {
  return {
    id: row.id,
    status: row.status,
    engineVersion: row.engineVersion,
    dataAsOf: row.dataAsOf,
    dataHash: row.dataHash,
    draws: row.draws,
    seed: row.seed,
    quarterCount: row.quarterCount,
    doneQuarterCount,
    createdAt: isoInstant(row.createdAt),
    finishedAt: row.finishedAt === null ? null : isoInstant(row.finishedAt),
    message: row.message,
  };
}
