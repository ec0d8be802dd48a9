import "server-only";
import { desc, eq, max } from "drizzle-orm";
import type { Database } from "@/db/database";
import { ingestRun } from "@/db/schema/ingest-run";
import { payload } from "@/db/schema/payload";
import type { StoredUploadView } from "@/lib/contracts/upload";
import { isoInstant } from "./iso-instant";

const SHOWN = 50;

/** Files that readers of this instance have stored, newest first. */
export async function listUploads(database: Database): Promise<StoredUploadView[]> {
  const rows = await database
    .select({
      runId: ingestRun.id,
      fileName: max(payload.fileName),
      storedAt: ingestRun.startedAt,
      status: ingestRun.status,
      storedCount: ingestRun.storedCount,
      rejectedCount: ingestRun.rejectedCount,
    })
    .from(ingestRun)
    .innerJoin(payload, eq(payload.ingestRunId, ingestRun.id))
    .where(eq(ingestRun.sourceId, "upload"))
    .groupBy(ingestRun.id)
    .orderBy(desc(ingestRun.id))
    .limit(SHOWN);
  return rows.map((row) => ({ ...row, fileName: row.fileName ?? "", storedAt: isoInstant(row.storedAt) }));
}
