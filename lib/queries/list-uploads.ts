import "server-only";
import { and, desc, eq, lt, max } from "drizzle-orm";
import type { Database } from "@/db/database";
import { ingestRun } from "@/db/schema/ingest-run";
import { payload } from "@/db/schema/payload";
import type { StoredUploadList } from "@/lib/contracts/upload";
import { isoInstant } from "./iso-instant";

/** Files that readers of this instance have stored, newest first. */
export async function listUploads(
  database: Database,
  { limit, before }: { limit: number; before?: number | undefined },
): Promise<StoredUploadList> {
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
    .where(and(eq(ingestRun.sourceId, "upload"), before === undefined ? undefined : lt(ingestRun.id, before)))
    .groupBy(ingestRun.id)
    .orderBy(desc(ingestRun.id))
    .limit(limit + 1);
  const uploads = rows
    .slice(0, limit)
    .map((row) => ({ ...row, fileName: row.fileName ?? "", storedAt: isoInstant(row.storedAt) }));
  return { uploads, nextBefore: rows.length > limit ? (uploads.at(-1)?.runId ?? null) : null };
}
