import "server-only";
import { z } from "zod";
import type { Boss } from "./open-boss";

const backtestSlice = z.strictObject({ runId: z.number().int(), frozenAt: z.string() });

export type QueuedSlice = z.infer<typeof backtestSlice>;

export type BacktestQueue = {
  /** A slice that already waits does not wait twice. */
  send: (slices: readonly QueuedSlice[]) => Promise<void>;
  /** One slice at a time in this process; the next as soon as one is done. What `work` throws is tried again. */
  work: (work: (slice: QueuedSlice) => Promise<object>) => Promise<void>;
  /** Gives slices whose process died back to the queue; `limitSeconds` as `Boss.failDead`. */
  recover: (limitSeconds: number) => Promise<void>;
};

export const BACKTEST_SLICES = "backtest-slice";
const RETRY_LIMIT = 10; // a slice is given up by its own count of attempts
const RETRY_DELAY_SECONDS = 1;
const LONGEST_SLICE_HOURS = 1;

const SLICE_BEATS = `exists (
  select 1 from backtest_slice
  where run_id = (data->>'runId')::integer and frozen_at = (data->>'frozenAt')::date
    and heartbeat_at > now() - make_interval(secs => $2))`;

export async function openBacktestQueue(
  boss: Boss,
  { pollSeconds }: { pollSeconds: number },
): Promise<BacktestQueue> {
  await boss.createQueue(BACKTEST_SLICES);
  return {
    send: (slices) =>
      boss.sendAll(
        BACKTEST_SLICES,
        slices.map(({ runId, frozenAt }) => ({
          data: { runId, frozenAt },
          options: {
            singletonKey: `${runId}/${frozenAt}`,
            priority: 0,
            retryLimit: RETRY_LIMIT,
            retryDelaySeconds: RETRY_DELAY_SECONDS,
            retryBackoff: false,
            expireInHours: LONGEST_SLICE_HOURS,
          },
        })),
      ),
    work: (work) =>
      boss.work(BACKTEST_SLICES, pollSeconds, async (data) => {
        const outcome = await work(backtestSlice.parse(data));
        boss.wake(BACKTEST_SLICES); // no wait for the next look
        return outcome;
      }),
    recover: (limitSeconds) => boss.failDead(BACKTEST_SLICES, SLICE_BEATS, limitSeconds),
  };
}
