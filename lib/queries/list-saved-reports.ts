import "server-only";
import { and, desc, eq, getTableColumns, inArray, like, lt } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/database";
import { savedReport } from "@/db/schema/saved-report";
import { savedReportFile } from "@/db/schema/saved-report-file";
import { comparisonRequest } from "@/lib/contracts/projection-request";
import { savedReportView, type SavedReportList, type SavedReportView } from "@/lib/contracts/saved-report";
import { BUNDLE_FORMAT_VERSION } from "@/lib/contracts/scenario-bundle";
import { AppError } from "@/lib/errors/app-error";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { isoInstant } from "./iso-instant";

const ID_CHARACTERS = 64;
const MIN_PREFIX_CHARACTERS = 8;

const { bundleGzip: _bundleGzip, ...listedColumns } = getTableColumns(savedReport);

type ListedRow = Omit<typeof savedReport.$inferSelect, "bundleGzip">;
type FileRow = typeof savedReportFile.$inferSelect;

/** The newest first. */
export async function listSavedReports(
  database: Database,
  {
    limit,
    before,
    scenarioSet,
  }: { limit: number; before?: number | undefined; scenarioSet?: string | undefined },
): Promise<SavedReportList> {
  const rows = await database
    .select(listedColumns)
    .from(savedReport)
    .where(
      and(
        before === undefined ? undefined : lt(savedReport.number, before),
        scenarioSet === undefined ? undefined : eq(savedReport.scenarioSet, scenarioSet),
      ),
    )
    .orderBy(desc(savedReport.number))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  return {
    reports: await withFiles(database, page),
    nextBefore: rows.length > limit ? (page.at(-1)?.number ?? null) : null,
  };
}

/**
 * @param id the whole of it, or its first characters, eight or more, where they are of one report.
 * @throws {AppError} NOT_FOUND; CONFLICT where several begin so.
 */
export async function getSavedReport(database: Database, id: string): Promise<SavedReportView> {
  if (!isReportId(id)) throw unknownReport(id);
  const rows = await database
    .select(listedColumns)
    .from(savedReport)
    .where(id.length === ID_CHARACTERS ? eq(savedReport.id, id) : like(savedReport.id, `${id}%`))
    .limit(2);
  if (rows.length > 1) throw new AppError("CONFLICT", `Several saved reports begin with ${id}.`);
  const [found] = await withFiles(database, rows);
  if (found === undefined) throw unknownReport(id);
  return found;
}

export function unknownReport(id: string): AppError {
  return new AppError("NOT_FOUND", `There is no saved report ${id}.`, {
    fields: [
      { field: "id", value: id, allowed: "an id of /api/v1/saved-reports, or its first 8 characters" },
    ],
  });
}

function isReportId(text: string): boolean {
  return /^[0-9a-f]+$/.test(text) && text.length >= MIN_PREFIX_CHARACTERS && text.length <= ID_CHARACTERS;
}

async function withFiles(database: Database, rows: readonly ListedRow[]): Promise<SavedReportView[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const files = await database
    .select()
    .from(savedReportFile)
    .where(inArray(savedReportFile.reportId, ids))
    .orderBy(savedReportFile.format, savedReportFile.locale, savedReportFile.paper);
  return rows.map((row) =>
    viewOf(
      row,
      files.filter(({ reportId }) => reportId === row.id),
    ),
  );
}

const storedParts = z.object({ request: comparisonRequest, headline: savedReportView.shape.headline });

function viewOf(row: ListedRow, files: readonly FileRow[]): SavedReportView {
  return {
    ...storedParts.parse(row),
    id: row.id,
    number: row.number,
    scenarioSet: row.scenarioSet,
    title: row.title,
    asOf: row.asOf === null ? null : isoInstant(row.asOf),
    engineVersion: row.engineVersion,
    isRebuildable: isRebuildable(row),
    contentHash: row.contentHash,
    generatedAt: isoInstant(row.generatedAt),
    createdBy: row.createdBy,
    scheduleId: row.scheduleId,
    byteCount: row.bundleByteCount,
    files: files.map((file) => ({
      format: file.format,
      lang: file.locale,
      paper: file.paper,
      bom: file.byteOrderMark,
      sha256: file.sha256,
      byteCount: file.byteCount,
      renderMs: file.renderMs,
      renderedAt: isoInstant(file.renderedAt),
    })),
  };
}

/** Whether this engine gives the numbers the report was made with. */
export function isRebuildable({
  engineVersion,
  formatVersion,
}: Pick<ListedRow, "engineVersion" | "formatVersion">): boolean {
  return engineVersion === ENGINE_VERSION && formatVersion === BUNDLE_FORMAT_VERSION;
}
