import type { Database } from "@/db/database";
import { simulateInSlices } from "@/lib/commands/simulate-in-slices";
import { comparisonRequest } from "@/lib/contracts/projection-request";
import type { FindPreviousReport } from "@/lib/queries/find-earlier-report";
import { getReportSources } from "@/lib/queries/get-report-sources";
import { buildScenarioBundle, type ReportContent } from "@/lib/reports/build-scenario-bundle";
import { madeOnce } from "./made-once";
import { openSnapshotDatabase, SNAPSHOT_LOADED_AT } from "./snapshot-database";

export const REPORT_DATE = SNAPSHOT_LOADED_AT;

type FixtureOptions = {
  findPreviousReport?: FindPreviousReport;
  words?: { title?: string; notes?: string };
  /** For a test that rebuilds the report again and again: odds take seconds each time. */
  withoutOdds?: true;
};

/** The report on the bundled figures, computed once a run. It has no previous report. */
export function publishedReportFixture(
  scenarioSet: string,
  settings: Record<string, unknown>,
  options: Omit<FixtureOptions, "findPreviousReport"> = {},
): Promise<ReportContent> {
  return madeOnce({ scenarioSet, settings, options }, async () => {
    const { database, close } = await openSnapshotDatabase("pglite");
    const content = await reportContentFixture(database, scenarioSet, settings, options);
    await close();
    return content;
  });
}

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
