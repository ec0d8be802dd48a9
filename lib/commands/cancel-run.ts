import "server-only";
import type { Database } from "@/db/database";
import { requestCancel } from "@/lib/ingest/ingest-run";

/**
 * Asks a run to end, whichever instance it runs in: it does between two parts, within ten seconds.
 * @throws {AppError} NOT_FOUND for an unknown run, CONFLICT for one that has ended.
 */
export async function cancelRun(database: Database, id: number): Promise<void> {
  await requestCancel(database, id);
}
