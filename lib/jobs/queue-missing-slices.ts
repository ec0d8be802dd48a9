import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/database";
import { BACKTEST_SLICES, type BacktestQueue } from "./backtest-queue";

const missingRows = z.object({ rows: z.array(z.object({ run_id: z.number(), frozen_at: z.string() })) });

/**
 * Queues the slices of running backtests that are neither done nor with the queue: those of a new one, and those of one whose
 * process died before it queued them or that the queue has tried as often as it does.
 */
export async function queueMissingSlices(
  database: Database,
  queue: Pick<BacktestQueue, "send">,
): Promise<void> {
  const answer = await database.execute(sql`
    select slice.run_id, slice.frozen_at::text as frozen_at
    from backtest_slice as slice
    join backtest_run as run on run.id = slice.run_id and run.status = 'running'
    where slice.completed_at is null
      and not exists (
        select 1 from pgboss.job
        where name = ${BACKTEST_SLICES} and state in ('created', 'retry', 'active')
          and (data->>'runId')::integer = slice.run_id and (data->>'frozenAt')::date = slice.frozen_at)
    order by slice.run_id, slice.frozen_at`);
  const { rows } = missingRows.parse(answer);
  if (rows.length > 0) {
    await queue.send(rows.map(({ run_id: runId, frozen_at: frozenAt }) => ({ runId, frozenAt })));
  }
}
