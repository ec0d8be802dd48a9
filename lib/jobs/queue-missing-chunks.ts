import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/database";
import { SWEEP_CHUNKS, type SweepQueue } from "./sweep-queue";

const missingRows = z.object({ rows: z.array(z.object({ sweep_id: z.number(), chunk: z.number() })) });

/**
 * Queues the chunks of running sweeps that are neither done nor with the queue: those of a new sweep, and those of one whose
 * process died before it queued them or that the queue has tried as often as it does.
 */
export async function queueMissingChunks(database: Database, queue: Pick<SweepQueue, "send">): Promise<void> {
  const answer = await database.execute(sql`
    select sweep.id as sweep_id, wanted.chunk
    from sweep
    cross join lateral generate_series(0, (sweep.node_count - 1) / sweep.chunk_node_count) as wanted (chunk)
    where sweep.status = 'running'
      and not exists (
        select 1 from sweep_chunk
        where sweep_chunk.sweep_id = sweep.id and sweep_chunk.chunk = wanted.chunk and completed_at is not null)
      and not exists (
        select 1 from pgboss.job
        where name = ${SWEEP_CHUNKS} and state in ('created', 'retry', 'active')
          and (data->>'sweepId')::integer = sweep.id and (data->>'chunk')::integer = wanted.chunk)
    order by sweep.id, wanted.chunk`);
  const { rows } = missingRows.parse(answer);
  if (rows.length > 0) {
    await queue.send(rows.map(({ sweep_id: sweepId, chunk }) => ({ sweepId, chunk })));
  }
}
