import "server-only";
import { asc } from "drizzle-orm";
import type { Database } from "@/db/database";
import { assumption } from "@/db/schema/assumption";

export type Assumption = typeof assumption.$inferSelect;

export async function listAssumptions(database: Database): Promise<Assumption[]> {
  return database.select().from(assumption).orderBy(asc(assumption.id));
}
