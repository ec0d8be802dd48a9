import "server-only";
import { and, count, desc, eq, lt } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/database";
import { quarantinedRow } from "@/db/schema/quarantined-row";
import { source } from "@/db/schema/source";
import type { QuarantinedRowView } from "@/lib/contracts/quarantine";
import { isoInstant } from "./iso-instant";

type QuarantinePage = {
  limit: number;
  before?: number | undefined;
  sourceId?: string | undefined;
  state?: QuarantinedRowView["state"] | undefined;
  /** True on an instance that others read: leaves out what its licence keeps from them. */
  isPublic: boolean;
};

/** Newest first. */
export async function listQuarantinedRows(
  database: Database,
  { limit, before, sourceId, state, isPublic }: QuarantinePage,
): Promise<{ rows: QuarantinedRowView[]; nextBefore: number | null }> {
  const found = await database
    .select({ row: quarantinedRow })
    .from(quarantinedRow)
    .innerJoin(source, eq(source.id, quarantinedRow.sourceId))
    .where(
      and(
        before === undefined ? undefined : lt(quarantinedRow.id, before),
        sourceId === undefined ? undefined : eq(quarantinedRow.sourceId, sourceId),
        state === undefined ? undefined : eq(quarantinedRow.state, state),
        isPublic ? eq(source.redistribution, true) : undefined,
      ),
    )
    .orderBy(desc(quarantinedRow.id))
    .limit(limit + 1);
  const rows = found.slice(0, limit).map(({ row }) => view(row));
  return { rows, nextBefore: found.length > limit ? (rows.at(-1)?.id ?? null) : null };
}

export type WaitingRows = { sourceId: string; ingestRunId: number; rowCount: number };

/** How many rows wait for a person, of each run that has any. */
export async function countWaitingRows(database: Database): Promise<WaitingRows[]> {
  return database
    .select({
      sourceId: quarantinedRow.sourceId,
      ingestRunId: quarantinedRow.ingestRunId,
      rowCount: count(),
    })
    .from(quarantinedRow)
    .where(eq(quarantinedRow.state, "pending"))
    .groupBy(quarantinedRow.sourceId, quarantinedRow.ingestRunId);
}

/** @param sourceId of one source; of all where none is given. */
export function waitingRowCount(waiting: readonly WaitingRows[], sourceId?: string): number {
  return waiting
    .filter((of) => sourceId === undefined || of.sourceId === sourceId)
    .reduce((sum, { rowCount }) => sum + rowCount, 0);
}

function view(row: typeof quarantinedRow.$inferSelect): QuarantinedRowView {
  const { id, ingestRunId, sourceId, subject, check, reason, knownAt, sourceUrl, state, decidedAt } = row;
  return {
    ...figureOf(row.row),
    id,
    ingestRunId,
    sourceId,
    subject,
    check,
    reason,
    knownAt: isoInstant(knownAt),
    sourceUrl,
    state,
    decidedAt: decidedAt === null ? null : isoInstant(decidedAt),
  };
}

/** The figure of a kept row, whichever table it would go to. */
const keptFigure = z.union([
  z
    .object({
      table: z.literal("observations"),
      row: z.object({ value: z.number(), unit: z.string(), periodStart: z.string() }),
    })
    .transform(({ row }) => ({ value: row.value, unit: row.unit, period: row.periodStart })),
  z
    .object({
      table: z.literal("filings"),
      row: z.object({ value: z.number(), unit: z.string(), fiscalPeriod: z.string().nullable() }),
    })
    .transform(({ row }) => ({ value: row.value, unit: row.unit, period: row.fiscalPeriod })),
  z
    .object({
      table: z.literal("sharePrices"),
      row: z.object({ close: z.number().nullable(), currency: z.string().nullable(), date: z.string() }),
    })
    .transform(({ row }) => ({ value: row.close, unit: row.currency, period: row.date })),
  z
    .object({ table: z.literal("records"), row: z.object({ content: z.unknown() }) })
    .transform(() => ({ value: null, unit: null, period: null })), // a list's entry has several: the reason names the one
]);

function figureOf(kept: unknown): Pick<QuarantinedRowView, "value" | "unit" | "period"> {
  return keptFigure.parse(kept);
}
