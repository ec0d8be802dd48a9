import "server-only";
import type { SQL } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/database";

const countRows = z.object({ rows: z.tuple([z.object({ count: z.number() })]) });

/** The one number of a statement that selects it as `count`. */
export async function countOf(database: Database, query: SQL): Promise<number> {
  return countRows.parse(await database.execute(query)).rows[0].count;
}
