import "server-only";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/database";
import { savedReport } from "@/db/schema/saved-report";
import type { headlineFigures as storedHeadline } from "@/lib/contracts/saved-scenario";
import type { SavedReportView } from "@/lib/contracts/saved-report";
import { scenarioBundle } from "@/lib/contracts/scenario-bundle";
import { AppError } from "@/lib/errors/app-error";
import { rethrowStorageFull } from "@/lib/errors/storage-full";
import { getSavedReport } from "@/lib/queries/list-saved-reports";

const pack = promisify(gzip);

/** What the headline is read from; the rest of a projection is not needed here. */
const projected = z.object({
  slug: z.string(),
  projection: z.object({
    outputs: z.object({
      npvForwardUsdBn: z.number(),
      npvProgrammeUsdBn: z.number(),
      irrForward: z.object({ headline: z.number().nullable() }),
      paybackYear: z.number().nullable(),
      revenue2030UsdBn: z.number(),
    }),
  }),
});

export type ReportOrigin = {
  createdBy: "reader" | "schedule";
  scheduleId: number | null;
  /** Address of the instance, which its files print. */
  origin: string;
};

/**
 * Stores a report's JSON file as it is; the same one again is the one there already.
 * @throws {AppError} STORAGE_FULL; {ZodError} for a file that is no report.
 */
export async function saveReport(
  database: Database,
  json: Uint8Array,
  { createdBy, scheduleId, origin }: ReportOrigin,
): Promise<SavedReportView> {
  const bundle = scenarioBundle.parse(JSON.parse(Buffer.from(json).toString("utf8")));
  const id = createHash("sha256").update(json).digest("hex");
  const row: typeof savedReport.$inferInsert = {
    id,
    scenarioSet: bundle.scenarioSet,
    title: bundle.title ?? null,
    asOf: bundle.request.asOf ?? null,
    request: bundle.request,
    engineVersion: bundle.engineVersion,
    formatVersion: bundle.formatVersion,
    contentHash: bundle.contentHash,
    generatedAt: bundle.generatedAt,
    createdBy,
    scheduleId,
    origin,
    headline: bundle.outputs.scenarios.map(headlineOf),
    bundleGzip: await pack(json),
    bundleByteCount: json.byteLength,
  };
  try {
    await database.insert(savedReport).values(row).onConflictDoNothing();
  } catch (error) {
    rethrowStorageFull(error, "The report");
  }
  return getSavedReport(database, id);
}

/**
 * Removes a report and what is remembered of its files. Nothing else rests on it.
 * @throws {AppError} NOT_FOUND
 */
export async function removeReport(database: Database, id: string): Promise<{ id: string }> {
  const [removed] = await database
    .delete(savedReport)
    .where(eq(savedReport.id, id))
    .returning({ id: savedReport.id });
  if (removed === undefined) {
    throw new AppError("NOT_FOUND", `There is no saved report ${id}.`, {
      fields: [{ field: "id", value: id, allowed: "the whole id of one of /api/v1/saved-reports" }],
    });
  }
  return removed;
}

function headlineOf(scenario: unknown): z.infer<typeof storedHeadline> & { scenario: string } {
  const { slug, projection } = projected.parse(scenario);
  const { npvForwardUsdBn, npvProgrammeUsdBn, irrForward, paybackYear, revenue2030UsdBn } =
    projection.outputs;
  return {
    scenario: slug,
    npvForwardUsdBn,
    npvProgrammeUsdBn,
    irrForwardFraction: irrForward.headline,
    paybackYear,
    revenue2030UsdBn,
  };
}
