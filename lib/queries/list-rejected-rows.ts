import "server-only";
import { asc, desc, eq } from "drizzle-orm";
import type { Database } from "@/db/database";
import { ingestRun } from "@/db/schema/ingest-run";
import { rejectedRow } from "@/db/schema/rejected-row";

export type RejectedRowView = {
  id: number;
  ingestRunId: number;
  sourceId: string;
  position: number;
  reason: string;
  raw: unknown;
};

/** Newest run first, rows in payload order. */
export async function listRejectedRows(
  database: Database,
  page: { limit: number; offset: number },
): Promise<RejectedRowView[]> {
  return database
    .select({
      id: rejectedRow.id,
      ingestRunId: rejectedRow.ingestRunId,
      sourceId: ingestRun.sourceId,
      position: rejectedRow.position,
      reason: rejectedRow.reason,
      raw: rejectedRow.raw,
    })
    .from(rejectedRow)
    .innerJoin(ingestRun, eq(ingestRun.id, rejectedRow.ingestRunId))
    .orderBy(desc(rejectedRow.ingestRunId), asc(rejectedRow.position))
    .limit(page.limit)
    .offset(page.offset);
}
