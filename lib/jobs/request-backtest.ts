import "server-only";
import type { Database } from "@/db/database";
import { startBacktest } from "@/lib/commands/start-backtest";
import type { BacktestRequest, BacktestView } from "@/lib/contracts/backtest";
import type { BacktestQueue } from "./backtest-queue";
import { queueMissingSlices } from "./queue-missing-slices";

/**
 * Stores a backtest and queues its slices.
 * @throws {AppError} as `startBacktest`.
 */
export async function requestBacktest(
  { database, now }: { database: Database; now: () => string },
  queue: Pick<BacktestQueue, "send">,
  request: BacktestRequest,
): Promise<BacktestView> {
  const started = await startBacktest(database, request, now());
  await queueMissingSlices(database, queue);
  return started;
}
