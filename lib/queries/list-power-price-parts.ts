import "server-only";
import { asc, lte } from "drizzle-orm";
import type { Database } from "@/db/database";
import { powerPricePart } from "@/db/schema/power-price-part";

export type StoredPricePart = typeof powerPricePart.$inferSelect;

/** Of every region and part the newest known at `at` whose period had begun; of two for one period the one known later. */
export async function listPowerPriceParts(database: Database, at: string): Promise<StoredPricePart[]> {
  const rows = await database
    .select()
    .from(powerPricePart)
    .where(lte(powerPricePart.knownAt, at))
    .orderBy(asc(powerPricePart.periodStart), asc(powerPricePart.knownAt), asc(powerPricePart.id));
  const day = at.slice(0, 10);
  const inForce = new Map<string, StoredPricePart>();
  for (const row of rows) {
    if (row.periodStart <= day) inForce.set(`${row.regionId} ${row.part}`, row);
  }
  return [...inForce.values()];
}
