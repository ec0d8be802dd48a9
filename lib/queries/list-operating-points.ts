import "server-only";
import { asc } from "drizzle-orm";
import type { Database } from "@/db/database";
import { operatingPoint } from "@/db/schema/operating-point";

export type OperatingPoint = typeof operatingPoint.$inferSelect;

export async function listOperatingPoints(database: Database): Promise<OperatingPoint[]> {
  return database.select().from(operatingPoint).orderBy(asc(operatingPoint.id));
}
