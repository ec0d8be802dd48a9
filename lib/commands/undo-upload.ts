import "server-only";
import { and, eq, gt, inArray, notExists, sql } from "drizzle-orm";
import type { Database } from "@/db/database";
import { ingestRun } from "@/db/schema/ingest-run";
import { observation } from "@/db/schema/observation";
import { quarantinedRow } from "@/db/schema/quarantined-row";
import { rejectedRow } from "@/db/schema/rejected-row";
import { series } from "@/db/schema/series";
import { sharePrice } from "@/db/schema/share-price";
import { AppError } from "@/lib/errors/app-error";
import { UPLOAD_SOURCE_ID } from "@/lib/ingest/ingest-upload";

/**
 * Takes back exactly what one upload stored: its prices and closes, series that are empty without them, and its doubtful rows.
 * A reader's own file is the one thing that may be taken back; publishers' figures are append-only.
 * @throws {AppError} NOT_FOUND for a run that is no upload, CONFLICT for one that is undone, at work, or leaned on by a later one.
 */
export async function undoUpload(database: Database, runId: number): Promise<{ removedCount: number }> {
  return database.transaction(async (transaction) => {
    const [run] = await transaction
      .select()
      .from(ingestRun)
      .where(and(eq(ingestRun.id, runId), eq(ingestRun.sourceId, UPLOAD_SOURCE_ID)))
      .for("update");
    if (run === undefined) throw new AppError("NOT_FOUND", `There is no upload ${runId}.`);
    if (run.status === "undone" || run.status === "running") {
      throw new AppError("CONFLICT", `Upload ${runId} is ${run.status}.`);
    }
    const [later] = await transaction
      .select({ id: ingestRun.id })
      .from(ingestRun)
      .where(
        and(
          eq(ingestRun.sourceId, UPLOAD_SOURCE_ID),
          gt(ingestRun.id, runId),
          gt(ingestRun.unchangedCount, 0),
          inArray(ingestRun.status, ["succeeded", "partial"]),
        ),
      )
      .limit(1);
    if (later !== undefined) {
      throw new AppError(
        "CONFLICT",
        `Upload ${later.id} came later and repeats prices that may be those of ${runId}: undo it first.`,
      );
    }
    const removed = await transaction
      .delete(observation)
      .where(eq(observation.ingestRunId, runId))
      .returning({ seriesId: observation.seriesId });
    const touched = [...new Set(removed.map(({ seriesId }) => seriesId))];
    if (touched.length > 0) {
      await transaction.delete(series).where(
        and(
          inArray(series.id, touched),
          notExists(
            transaction
              .select({ one: sql`1` })
              .from(observation)
              .where(eq(observation.seriesId, series.id)),
          ),
        ),
      );
    }
    const removedCloses = await transaction
      .delete(sharePrice)
      .where(eq(sharePrice.ingestRunId, runId))
      .returning({ ticker: sharePrice.ticker });
    await transaction.delete(quarantinedRow).where(eq(quarantinedRow.ingestRunId, runId));
    await transaction.delete(rejectedRow).where(eq(rejectedRow.ingestRunId, runId));
    await transaction.update(ingestRun).set({ status: "undone" }).where(eq(ingestRun.id, runId));
    return { removedCount: removed.length + removedCloses.length };
  });
}
