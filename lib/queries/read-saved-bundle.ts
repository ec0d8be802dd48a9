import "server-only";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { and, desc, eq, lt } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/database";
import { savedReport } from "@/db/schema/saved-report";
import { frozenScenarioInputs } from "@/lib/contracts/frozen-scenario-inputs";
import type { SavedReportWithNotes } from "@/lib/contracts/saved-report";
import { scenarioBundle, type ScenarioBundle } from "@/lib/contracts/scenario-bundle";
import type { FindPreviousReport } from "./find-earlier-report";
import { AppError } from "@/lib/errors/app-error";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { isoInstant } from "./iso-instant";
import { getSavedReport, isRebuildable, unknownReport } from "./list-saved-reports";

const unpack = promisify(gunzip);

type StoredReport = {
  id: string;
  origin: string;
  engineVersion: string;
  contentHash: string;
  generatedAt: string;
  /** The JSON file, byte for byte. */
  json: Uint8Array;
  /** Null where another engine, or a program that wrote bundles in another way, made it. */
  bundle: ScenarioBundle | null;
};

/** @throws {AppError} NOT_FOUND */
export async function readSavedBundle(database: Database, id: string): Promise<StoredReport> {
  const [row] = await database.select().from(savedReport).where(eq(savedReport.id, id));
  if (row === undefined) throw unknownReport(id);
  return unpacked(row);
}

/** Of a bundle any engine wrote: what it was computed from is judged by its reader. */
const earlierBundle = z.object({
  request: z.object({ region: z.string() }),
  inputs: z.record(z.string(), z.unknown()),
  outputs: z.object({
    scenarios: z.array(
      z.object({
        slug: z.string(),
        projection: z.object({ outputs: z.object({ npvForwardUsdBn: z.number() }) }),
      }),
    ),
  }),
});

/** The newest report on the same scenarios made before; null where there is none. */
export const findPreviousReport: FindPreviousReport = async (database, scenarioSet, before) => {
  const [row] = await database
    .select()
    .from(savedReport)
    .where(and(eq(savedReport.scenarioSet, scenarioSet), lt(savedReport.generatedAt, before)))
    .orderBy(desc(savedReport.generatedAt))
    .limit(1);
  if (row === undefined) return null;
  const { id, generatedAt, engineVersion, json } = await unpacked(row);
  const { request, inputs, outputs } = earlierBundle.parse(JSON.parse(Buffer.from(json).toString("utf8")));
  return {
    id,
    generatedAt,
    engineVersion,
    region: request.region,
    inputs: Object.fromEntries(
      Object.entries(inputs).filter(([name]) => Object.hasOwn(frozenScenarioInputs.shape, name)),
    ),
    headlines: outputs.scenarios.map(({ slug, projection }) => ({
      slug,
      npvForwardUsdBn: projection.outputs.npvForwardUsdBn,
    })),
  };
};

/** Why a report of another engine has no file but its JSON. */
export function madeByAnotherEngine(format: string, engineVersion: string): AppError {
  return new AppError(
    "CONFLICT",
    `The report was made by engine ${engineVersion}; this is engine ${ENGINE_VERSION}, which may give other numbers. Its JSON file holds the numbers as they were.`,
    { fields: [{ field: "format", value: format, allowed: "json" }] },
  );
}

const worded = z.object({ notes: z.string().nullable().default(null) });

/** @throws {AppError} as `getSavedReport`. */
export async function getSavedReportWithNotes(database: Database, id: string): Promise<SavedReportWithNotes> {
  const report = await getSavedReport(database, id);
  const { json } = await readSavedBundle(database, report.id);
  return { ...report, ...worded.parse(JSON.parse(Buffer.from(json).toString("utf8"))) };
}

async function unpacked(row: typeof savedReport.$inferSelect): Promise<StoredReport> {
  const json = await unpack(row.bundleGzip);
  return {
    id: row.id,
    origin: row.origin,
    engineVersion: row.engineVersion,
    contentHash: row.contentHash,
    generatedAt: isoInstant(row.generatedAt),
    json,
    bundle: isRebuildable(row) ? scenarioBundle.parse(JSON.parse(json.toString("utf8"))) : null,
  };
}
