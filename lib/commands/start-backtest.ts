import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/database";
import { backtestRun } from "@/db/schema/backtest-run";
import { backtestSlice } from "@/db/schema/backtest-slice";
import type { BacktestRequest, BacktestView } from "@/lib/contracts/backtest";
import { AppError } from "@/lib/errors/app-error";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { backtestQuarters } from "@/lib/model/tracking/backtest/backtest-set";
import { frozenDates } from "@/lib/model/tracking/frozen-sets/frozen-dates";
import { viewOfBacktest } from "@/lib/queries/get-backtest";
import { hashOfPoints } from "@/lib/queries/hash-of-points";
import { listIndicatorVintages } from "@/lib/queries/list-indicator-vintages";

const START_LOCK_KEY = 7_301_948; // any constant: of instances that start one together, the second finds the first's

/**
 * Stores a backtest with the figures it is computed from, as they stand now; its slices are for the queue.
 * @throws {AppError} CONFLICT while another runs, INVALID_INPUT where no frozen set has a quarter to score by then.
 */
export async function startBacktest(
  database: Database,
  { draws, seed, asOf }: BacktestRequest,
  createdAt: string,
): Promise<BacktestView> {
  const dataAsOf = asOf ?? createdAt.slice(0, 10);
  const { points } = await listIndicatorVintages(database, dataAsOf);
  const slices = frozenDates.map((frozenAt) => ({
    frozenAt,
    quarterCount: backtestQuarters(points, frozenAt).length,
  }));
  const scorable = slices.filter(({ quarterCount }) => quarterCount > 0);
  if (scorable.length === 0) {
    throw new AppError("INVALID_INPUT", `Nothing known by ${dataAsOf} was forecast by a frozen set.`, {
      fields: [
        {
          field: "asOf",
          value: dataAsOf,
          allowed: `a day by which a quarter after ${frozenDates[0]} is known`,
        },
      ],
    });
  }
  return database.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${START_LOCK_KEY})`);
    const [running] = await transaction.select().from(backtestRun).where(eq(backtestRun.status, "running"));
    if (running !== undefined) {
      throw new AppError("CONFLICT", `Backtest ${running.id} is running; wait for it or cancel it.`);
    }
    const [row] = await transaction
      .insert(backtestRun)
      .values({
        status: "running",
        engineVersion: ENGINE_VERSION,
        dataAsOf,
        dataHash: hashOfPoints(points),
        points,
        draws,
        seed,
        quarterCount: scorable.reduce((sum, { quarterCount }) => sum + quarterCount, 0),
        createdAt,
      })
      .returning();
    if (row === undefined) throw new Error("the backtest was not stored");
    await transaction.insert(backtestSlice).values(scorable.map((slice) => ({ runId: row.id, ...slice })));
    return viewOfBacktest(row, 0);
  });
}
