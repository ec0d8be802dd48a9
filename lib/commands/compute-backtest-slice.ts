import "server-only";
import { setImmediate } from "node:timers/promises";
import type { Database } from "@/db/database";
import type { backtestRun } from "@/db/schema/backtest-run";
import { indicatorPoints } from "@/lib/contracts/indicator-point";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import type { BacktestSetResult } from "@/lib/model/tracking/backtest/backtest-result";
import { backtestSet } from "@/lib/model/tracking/backtest/backtest-set";
import {
  beatSlice,
  beginSlice,
  commitSlice,
  failBacktest,
  type BacktestSliceKey,
} from "./backtest-slice-state";

const MAX_ATTEMPTS = 10; // a server that ends gives its slice back, too

/** Kept with the finished job. */
export type SliceOutcome = { outcome: "committed" | "not needed" | "given up" };

/**
 * Rolls one frozen set forward from the figures its backtest froze and commits it at once. Begun twice it is computed twice,
 * with the same bits, and kept once. What computing throws ends the backtest: another try would throw it again.
 * @throws the signal's reason when this process is told to end: the queue gives the slice to another.
 */
export async function computeBacktestSlice(
  database: Database,
  key: BacktestSliceKey,
  { signal, now }: { signal: AbortSignal; now: () => string },
): Promise<SliceOutcome> {
  const begun = await beginSlice(database, key);
  if (begun === null) return { outcome: "not needed" };
  const give = async (message: string): Promise<SliceOutcome> => {
    await failBacktest(database, key.runId, message, now());
    return { outcome: "given up" };
  };
  if (begun.attemptCount > MAX_ATTEMPTS) {
    return give(`The set of ${key.frozenAt} was begun ${MAX_ATTEMPTS} times and never finished.`);
  }
  if (begun.run.engineVersion !== ENGINE_VERSION) {
    return give(
      `It was begun with engine ${begun.run.engineVersion}; this is ${ENGINE_VERSION}. Start it again.`,
    );
  }
  let result: BacktestSetResult | null;
  try {
    result = await rollForward(database, begun.run, key, signal);
  } catch (error) {
    signal.throwIfAborted();
    return give(
      `The set of ${key.frozenAt} cannot be scored: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const isKept = result !== null && (await commitSlice(database, key, result, now()));
  return { outcome: isKept ? "committed" : "not needed" };
}

/** Null when the backtest was cancelled meanwhile. */
async function rollForward(
  database: Database,
  { points, dataAsOf, draws, seed }: typeof backtestRun.$inferSelect,
  key: BacktestSliceKey,
  signal: AbortSignal,
): Promise<BacktestSetResult | null> {
  const rolling = backtestSet(indicatorPoints.parse(points), key.frozenAt, dataAsOf, { draws, seed });
  for (let doneQuarterCount = 0; ; doneQuarterCount++) {
    const step = rolling.next();
    if (step.done === true) return step.value;
    await setImmediate(); // other requests get their turn between quarters
    signal.throwIfAborted();
    if (!(await beatSlice(database, key, doneQuarterCount + 1))) return null;
  }
}
