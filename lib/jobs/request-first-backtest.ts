import "server-only";
import type { Database } from "@/db/database";
import { backtestRun } from "@/db/schema/backtest-run";
import { backtestRequest } from "@/lib/contracts/backtest";
import { AppError } from "@/lib/errors/app-error";
import type { BacktestQueue } from "./backtest-queue";
import { requestBacktest } from "./request-backtest";

/** So that the first reader of an instance finds a result; afterwards backtests are asked for by hand. */
export async function requestFirstBacktest(
  context: { database: Database; now: () => string },
  queue: Pick<BacktestQueue, "send">,
): Promise<void> {
  if ((await context.database.$count(backtestRun)) > 0) return;
  try {
    await requestBacktest(context, queue, backtestRequest.parse({}));
  } catch (error) {
    if (!(error instanceof AppError)) throw error; // another instance was first, or there is nothing to score yet
  }
}
