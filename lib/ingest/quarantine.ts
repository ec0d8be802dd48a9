import "server-only";
import { createHash } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/database";
import { quarantinedRow } from "@/db/schema/quarantined-row";
import { AppError } from "@/lib/errors/app-error";
import type { FilingRow } from "@/lib/sources/filing-row";
import type { Doubt, DoubtfulRow, Judged } from "./judge-plausibility";
import type { ObservationRow } from "./observation-row";
import { textArray } from "./pg-array";
import type { RecordRow } from "./record-row";
import type { SortedRows } from "./sorted-rows";
import { storableJsonText } from "./storable-json";
import { storeRows, type RowOrigin } from "./store-rows";
import type { SharePriceRow } from "./store-share-prices";
import { utcInstant } from "./utc-instant";

const ROWS_PER_STATEMENT = 1000; // eleven parameters a row, far below the driver's 65,535

export type QuarantineDecision = "accepted" | "rejected";

/**
 * Puts new doubts before a person. A row somebody has already accepted is plausible; one that waits, or was rejected,
 * stays out without being asked about again.
 * @returns the rows to store, and how many were newly put in quarantine.
 */
export async function quarantine(
  database: Database,
  { plausible, doubts }: Judged,
  origin: RowOrigin,
): Promise<{ rows: SortedRows; quarantinedCount: number }> {
  if (doubts.length === 0) return { rows: plausible, quarantinedCount: 0 };
  const bySha = new Map(doubts.map((doubt) => [shaOf(doubt), doubt] as const));
  const decided = await database
    .select({ rowSha256: quarantinedRow.rowSha256, state: quarantinedRow.state })
    .from(quarantinedRow)
    .where(sql`${quarantinedRow.rowSha256} = any(${textArray([...bySha.keys()])})`); // one parameter for any number
  for (const { rowSha256, state } of decided) {
    const doubt = bySha.get(rowSha256);
    if (doubt !== undefined && state === "accepted") addRow(plausible, doubt);
    bySha.delete(rowSha256);
  }
  const fresh = [...bySha].map(([rowSha256, doubt]) => ({
    ingestRunId: origin.ingestRunId,
    sourceId: origin.sourceId,
    subject: doubt.subject,
    check: doubt.check,
    reason: doubt.reason,
    row: JSON.parse(storableJsonText({ table: doubt.table, row: doubt.row })) as unknown,
    rowSha256,
    knownAt: utcInstant(origin.knownAt),
    retrievedAt: utcInstant(origin.retrievedAt),
    sourceUrl: origin.sourceUrl,
  }));
  for (let start = 0; start < fresh.length; start += ROWS_PER_STATEMENT) {
    await database
      .insert(quarantinedRow)
      .values(fresh.slice(start, start + ROWS_PER_STATEMENT))
      .onConflictDoNothing();
  }
  return { rows: plausible, quarantinedCount: fresh.length };
}

/**
 * Stores an accepted row with the vintage it came with; a rejected one stays out for good. In one transaction; the same
 * decision again changes nothing. Where its vintage holds another value of the same period, it corrects that one from the
 * decision on.
 * @throws {AppError} NOT_FOUND for an unknown id, CONFLICT for a row that is decided the other way.
 */
export async function decideQuarantined(
  database: Database,
  id: number,
  decision: QuarantineDecision,
  decidedAt: string,
): Promise<{ storedCount: number }> {
  return database.transaction(async (transaction) => {
    const [waiting] = await transaction
      .update(quarantinedRow)
      .set({ state: decision, decidedAt })
      .where(and(eq(quarantinedRow.id, id), eq(quarantinedRow.state, "pending")))
      .returning();
    if (waiting === undefined) {
      const [known] = await transaction.select().from(quarantinedRow).where(eq(quarantinedRow.id, id));
      if (known?.state === decision) return { storedCount: 0 };
      throw known === undefined
        ? new AppError("NOT_FOUND", `There is no row ${id} in quarantine.`)
        : new AppError("CONFLICT", `Row ${id} is already ${known.state}.`);
    }
    if (decision === "rejected") return { storedCount: 0 };
    const rows: SortedRows = { observations: [], filings: [], sharePrices: [], records: [] };
    addRow(rows, keptRow.parse(waiting.row));
    const { storedCount, contradictedCount } = await storeRows(transaction, rows, waiting);
    if (contradictedCount === 0) return { storedCount };
    const corrected = await storeRows(transaction, rows, { ...waiting, knownAt: decidedAt });
    return { storedCount: corrected.storedCount };
  });
}

function addRow(rows: SortedRows, doubtful: DoubtfulRow): void {
  switch (doubtful.table) {
    case "observations":
      rows.observations.push(doubtful.row);
      return;
    case "filings":
      rows.filings.push(doubtful.row);
      return;
    case "sharePrices":
      rows.sharePrices.push(doubtful.row);
      return;
    case "records":
      rows.records.push(doubtful.row);
  }
}

/** As `quarantine` has written it: which table, and the row as that table's writer takes it. */
const keptRow = z.discriminatedUnion("table", [
  z.object({ table: z.literal("observations"), row: z.custom<ObservationRow>() }),
  z.object({ table: z.literal("filings"), row: z.custom<FilingRow>() }),
  z.object({ table: z.literal("sharePrices"), row: z.custom<SharePriceRow>() }),
  z.object({ table: z.literal("records"), row: z.custom<RecordRow>() }),
]);

function shaOf(doubt: Doubt): string {
  return createHash("sha256")
    .update(storableJsonText([doubt.subject, doubt.table, doubt.row]))
    .digest("hex");
}
