import "server-only";
import { asc } from "drizzle-orm";
import type { Database } from "@/db/database";
import { aiRevenuePoint } from "@/db/schema/ai-revenue-point";
import { knownBy } from "./known-at";

export type AiRevenuePoint = Omit<typeof aiRevenuePoint.$inferSelect, "valueUsd" | "ingestRunId"> & {
  valueUsd: number;
};

/** Statements as made: run rates, quarters and years side by side, contradictions included. Never add them up. */
export async function listAiRevenue(database: Database, asOf?: string): Promise<AiRevenuePoint[]> {
  const rows = await database
    .select()
    .from(aiRevenuePoint)
    .where(knownBy(aiRevenuePoint.statedOn, asOf?.slice(0, 10)))
    .orderBy(asc(aiRevenuePoint.company), asc(aiRevenuePoint.statedOn));
  return rows.map(({ ingestRunId: _run, valueUsd, ...row }) => ({ ...row, valueUsd: Number(valueUsd) }));
}
