import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Database } from "@/db/database";
import { quarantinedRow } from "@/db/schema/quarantined-row";
import type { QuarantineDecisions, QuarantineOutcome } from "@/lib/contracts/quarantine";
import { AppError } from "@/lib/errors/app-error";
import { decideQuarantined, type QuarantineDecision } from "@/lib/ingest/quarantine";

/** @throws {AppError} NOT_FOUND for an unknown row, CONFLICT for one that is decided the other way. */
export function decideQuarantinedRow(
  database: Database,
  id: number,
  decision: QuarantineDecision,
  decidedAt: string,
): Promise<{ storedCount: number }> {
  return decideQuarantined(database, id, decision, decidedAt);
}

/** Decides each row by itself: one that cannot be decided leaves the others alone. Again, it changes nothing. */
export async function decideQuarantinedRows(
  database: Database,
  decisions: QuarantineDecisions,
  decidedAt: string,
): Promise<QuarantineOutcome> {
  const ids = "ids" in decisions ? decisions.ids : await waitingRows(database, decisions.runId);
  const outcome: QuarantineOutcome = { decidedCount: 0, storedCount: 0, refused: [] };
  for (const id of ids) {
    try {
      const { storedCount } = await decideQuarantined(database, id, decisions.decision, decidedAt);
      outcome.decidedCount += 1;
      outcome.storedCount += storedCount;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      outcome.refused.push({ id, reason: error.message });
    }
  }
  return outcome;
}

async function waitingRows(database: Database, runId: number): Promise<number[]> {
  const rows = await database
    .select({ id: quarantinedRow.id })
    .from(quarantinedRow)
    .where(and(eq(quarantinedRow.ingestRunId, runId), eq(quarantinedRow.state, "pending")))
    .orderBy(asc(quarantinedRow.id));
  return rows.map(({ id }) => id);
}
