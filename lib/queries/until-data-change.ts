import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/database";

const MAX_KEPT = 32; // looks, each from mostly one day
const stampRows = z.object({ rows: z.tuple([z.object({ stamp: z.string() })]) });

type Kept = { stamp: string; value: Promise<unknown> };

// The bundler loads this module once per entry; what a job has looked up, a page finds.
const shared = globalThis as typeof globalThis & { jouleKept?: WeakMap<Database, Map<string, Kept>> };
const keptOf = (shared.jouleKept ??= new WeakMap<Database, Map<string, Kept>>());

/**
 * Keeps what a look over all observations found until figures change, which takes a run, an undone upload or an accepted
 * row: with years of hourly prices such a look holds the embedded database, and with it the server, for half a second.
 * @param key names the look with everything it depends on.
 */
export async function untilDataChange<Value>(
  database: Database,
  key: string,
  look: () => Promise<Value>,
): Promise<Value> {
  const answer = await database.execute(sql`
    select concat_ws('/',
      (select concat_ws('/', max(id), sum(stored_count), count(*) filter (where status = 'undone')) from ingest_run),
      (select count(*) from quarantined_row where state = 'accepted'),
      (select count(*) from series)
    ) as stamp
  `);
  const { stamp } = stampRows.parse(answer).rows[0];
  const kept = keptOf.get(database) ?? new Map<string, Kept>();
  keptOf.set(database, kept);
  const known = kept.get(key);
  const current = known?.stamp === stamp ? known : { stamp, value: look() };
  kept.delete(key); // the newest use stands last
  kept.set(key, current);
  for (const oldest of kept.keys()) if (kept.size > MAX_KEPT) kept.delete(oldest);
  current.value.catch(() => kept.get(key) === current && kept.delete(key)); // a look that failed is tried again
  return current.value as Promise<Value>;
}
