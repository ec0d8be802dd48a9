import "server-only";
import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/database";
import { savedReportFile } from "@/db/schema/saved-report-file";
import { AppError } from "@/lib/errors/app-error";
import { madeByAnotherEngine, readSavedBundle } from "@/lib/queries/read-saved-bundle";
import type { ReportFormat } from "@/lib/reports/report-formats";
import type { ReportSettings } from "@/lib/reports/report-settings";
import { reportInputOf } from "@/lib/reports/stored-report";
import type { RenderReport } from "./compose-report";

const SHORT_ID_CHARACTERS = 8;

type SavedFile = { bytes: Uint8Array; fileName: string };

/** The instance's address is the report's own: another would make another file. */
export type FileWish = Omit<ReportSettings, "origin"> & {
  format: ReportFormat;
  /** Takes the file also where this program lays it out differently than the one that made it first. */
  acceptsOtherLayout: boolean;
};

/**
 * A file of a saved report. Its JSON is what was stored; any other is computed again from it and must come out as it was first
 * rendered, byte for byte.
 * @throws {AppError} NOT_FOUND; CONFLICT where another engine made the report, or the file comes out differently than before;
 * BUNDLE_MISMATCH where this engine gives other numbers.
 */
export async function renderSavedReport(
  database: Database,
  id: string,
  wish: FileWish,
  { render, signal, now }: { render: RenderReport; signal: AbortSignal; now: () => string },
): Promise<SavedFile> {
  const { bundle, json, origin, engineVersion, contentHash } = await readSavedBundle(database, id);
  const { format, acceptsOtherLayout, ...writing } = wish;
  if (format === "json")
    return { bytes: json, fileName: `joule-street_${id.slice(0, SHORT_ID_CHARACTERS)}.json` };
  if (bundle === null) throw madeByAnotherEngine(format, engineVersion);
  const startedAt = performance.now();
  const task = {
    input: reportInputOf(bundle),
    format,
    settings: { ...writing, origin },
    keepsDate: true as const,
  };
  const rendered = await render(task, signal);
  const renderMs = Math.round(performance.now() - startedAt);
  if (rendered.contentHash !== contentHash) {
    throw new AppError(
      "BUNDLE_MISMATCH",
      `Computed again, the report has the content ${rendered.contentHash} instead of ${contentHash}. Its JSON file holds the numbers as they were.`,
    );
  }
  const sha256 = createHash("sha256").update(rendered.bytes).digest("hex");
  const first = await firstRendering(database, {
    reportId: id,
    format,
    locale: writing.locale,
    paper: writing.paper,
    byteOrderMark: writing.byteOrderMark,
    sha256,
    byteCount: rendered.bytes.byteLength,
    renderMs,
    renderedAt: now(),
  });
  if (first.sha256 !== sha256 && !acceptsOtherLayout) throw laidOutDifferently(format, first, sha256);
  return { bytes: rendered.bytes, fileName: withId(rendered.fileName, id) };
}

type FileRow = typeof savedReportFile.$inferInsert;

async function firstRendering(
  database: Database,
  row: FileRow,
): Promise<Pick<FileRow, "sha256" | "renderedAt">> {
  const [stored] = await database.insert(savedReportFile).values(row).onConflictDoNothing().returning();
  if (stored !== undefined) return stored;
  const [first] = await database
    .select()
    .from(savedReportFile)
    .where(
      and(
        eq(savedReportFile.reportId, row.reportId),
        eq(savedReportFile.format, row.format),
        eq(savedReportFile.locale, row.locale),
        eq(savedReportFile.paper, row.paper),
        eq(savedReportFile.byteOrderMark, row.byteOrderMark),
      ),
    );
  return first ?? row; // removed meanwhile, with its report
}

function laidOutDifferently(
  format: string,
  first: Pick<FileRow, "sha256" | "renderedAt">,
  sha256: string,
): AppError {
  return new AppError(
    "CONFLICT",
    `The numbers are the same, but this program lays out ${format} differently than on ${first.renderedAt.slice(0, 10)}: SHA-256 ${sha256} instead of ${first.sha256}.`,
    { fields: [{ field: "layout", value: null, allowed: "any, to take the file as it is laid out now" }] },
  );
}

function withId(fileName: string, id: string): string {
  const at = fileName.lastIndexOf(".");
  return `${fileName.slice(0, at)}_${id.slice(0, SHORT_ID_CHARACTERS)}${fileName.slice(at)}`;
}
