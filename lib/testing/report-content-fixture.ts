import { fileURLToPath } from "node:url";
import type { Database } from "@/db/database";
import type { OpenDatabase } from "@/db/open-database";
import { openTestDatabase } from "@/db/testing";
import { simulateInSlices } from "@/lib/commands/simulate-in-slices";
import { comparisonRequest } from "@/lib/contracts/projection-request";
import { loadSnapshot } from "@/lib/ingest/load-snapshot";
import type { FindPreviousReport } from "@/lib/queries/find-earlier-report";
import { getReportSources } from "@/lib/queries/get-report-sources";
import { buildScenarioBundle, type ReportContent } from "@/lib/reports/build-scenario-bundle";

const snapshotFolder = fileURLToPath(new URL("../../db/snapshot", import.meta.url));

export const REPORT_DATE = "2026-11-25T12:00:00.000Z";

/** A database with the bundled figures, as every fresh clone has it. */
export async function openSnapshotDatabase(): Promise<OpenDatabase> {
  const opened = await openTestDatabase("pglite");
  await loadSnapshot(opened.database, snapshotFolder, REPORT_DATE);
  return opened;
}

type FixtureOptions = {
  findPreviousReport?: FindPreviousReport;
  words?: { title?: string; notes?: string };
  /** For a test that rebuilds the report again and again: odds take seconds each time. */
  withoutOdds?: true;
};

export async function reportContentFixture(
  database: Database,
  scenarioSet: string,
  settings: Record<string, unknown>,
  options: FixtureOptions = {},
): Promise<ReportContent> {
  const request = comparisonRequest.parse(settings);
  const sources = await getReportSources(database, scenarioSet, request, {
    generatedAt: REPORT_DATE,
    isPublicInstance: false,
    findPreviousReport: options.findPreviousReport ?? (async () => null),
  });
  const { tracking: _tracking, ...otherParts } = sources.partInputs;
  return buildScenarioBundle({
    ...sources,
    ...options.words,
    ...(options.withoutOdds ? { odds: undefined } : {}),
    partInputs: options.withoutOdds ? otherParts : sources.partInputs,
    scenarioSet,
    request,
    simulations: request.draws === 0 ? [] : await simulateInSlices(sources.inputs),
    generatedAt: REPORT_DATE,
  });
}
