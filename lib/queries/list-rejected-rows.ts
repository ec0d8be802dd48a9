import "server-only";
import { asc, desc, eq } from "drizzle-orm";
import type { Database } from "@/db/database";
import { ingestRun } from "@/db/schema/ingest-run";
import { rejectedRow } from "@/db/schema/rejected-row";
import type { RejectedRowView } from "@/lib/contracts/api/data/rejected-row-list";
import { source } from "@/db/schema/source";

/**
 * Newest run first, rows in payload order.
 * @param page `isPublic` leaves out rows of sources whose data may not be passed on, readers' own files among them.
 */
export async function listRejectedRows(
  database: Database,
  page: { limit: number; offset: number; isPublic?: boolean },
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
    .innerJoin(source, eq(source.id, ingestRun.sourceId))
    .where(page.isPublic === true ? eq(source.redistribution, true) : undefined)
    .orderBy(desc(rejectedRow.ingestRunId), asc(rejectedRow.position))
    .limit(page.limit)
    .offset(page.offset);
}
