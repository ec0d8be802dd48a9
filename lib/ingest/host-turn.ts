import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/database";
import { hostTurn } from "@/db/schema/host-turn";

const answer = z.object({ rows: z.tuple([z.object({ wait_ms: z.number() })]) });

/**
 * Waits for this caller's turn to ask a host: turns are `minIntervalMs` apart over every instance of the database, which
 * is what publishers count ("10 requests a second, all machines together"). No library paces processes that share only
 * PostgreSQL; one statement does: each caller books the next free instant of the host by the database's clock.
 */
export async function waitHostTurn(
  database: Database,
  host: string,
  minIntervalMs: number,
  signal: AbortSignal,
): Promise<void> {
  const interval = sql`make_interval(secs => ${minIntervalMs / 1000}::double precision)`;
  const booked = await database.execute(sql`
    insert into ${hostTurn} (host, next_at) values (${host}, clock_timestamp() + ${interval})
    on conflict (host) do update
      set next_at = greatest(host_turn.next_at, clock_timestamp()) + ${interval}
    returning (extract(epoch from next_at - ${interval} - clock_timestamp()) * 1000)::double precision as wait_ms
  `);
  const waitMs = answer.parse(booked).rows[0].wait_ms;
  if (signal.aborted) throw new Error("stopped while waiting for its turn");
  if (waitMs <= 0) return;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, waitMs);
    const stop = () => {
      clearTimeout(timer);
      reject(new Error("stopped while waiting for its turn"));
    };
    signal.addEventListener("abort", stop, { once: true });
  });
}
