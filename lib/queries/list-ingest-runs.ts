import "server-only";
import { desc } from "drizzle-orm";
import type { Database } from "@/db/database";
import { ingestRun } from "@/db/schema/ingest-run";
import { isoInstant } from "./iso-instant";

export type IngestRun = typeof ingestRun.$inferSelect;

export async function listIngestRuns(database: Database, limit: number): Promise<IngestRun[]> {
  const rows = await database.select().from(ingestRun).orderBy(desc(ingestRun.id)).limit(limit);
  return rows.map((row) => ({
    ...row,
    startedAt: isoInstant(row.startedAt),
    finishedAt: row.finishedAt === null ? null : isoInstant(row.finishedAt),
  }));
}
