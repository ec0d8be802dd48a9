import "server-only";
import { asc } from "drizzle-orm";
import type { Database } from "@/db/database";
import { assumption } from "@/db/schema/assumption";
import { untilDataChange } from "./until-data-change";

export type Assumption = typeof assumption.$inferSelect;

/** Kept until figures change. */
export function listAssumptions(database: Database): Promise<Assumption[]> {
  return untilDataChange(database, "assumptions", async () =>
    database.select().from(assumption).orderBy(asc(assumption.id)),
  );
}
