import "server-only";
import type { Database } from "@/db/database";
import { comparisonRequest } from "@/lib/contracts/projection-request";
import type { ReportThenAndNow } from "@/lib/contracts/saved-report";
import { AppError } from "@/lib/errors/app-error";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { compareScenarios } from "@/lib/model/scenario/compare-scenarios";
import { builtInSlugs } from "@/lib/model/scenario/built-in-slugs";
import { headlineFigures } from "@/lib/model/scenario/headline-figures";
import { COMPARISON } from "./get-report-sources";
import { getScenarioInputs } from "./get-scenario-inputs";
import { getSavedReport } from "./list-saved-reports";

/**
 * The headline figures of a saved report beside those of the same question asked now: its settings, today's data and engine,
 * and saved scenarios as they are now.
 * @throws {AppError} NOT_FOUND for a report that is not there.
 */
export async function getReportThenAndNow(database: Database, id: string): Promise<ReportThenAndNow> {
  const report = await getSavedReport(database, id);
  const { scenarios, reason } = await headlineNow(database, report);
  return {
    id: report.id,
    generatedAt: report.generatedAt,
    engineThen: report.engineVersion,
    engineNow: ENGINE_VERSION,
    scenarios: report.headline.map(({ scenario, ...reported }) => ({
      scenario,
      reported,
      today: scenarios.get(scenario) ?? null,
    })),
    reason,
  };
}

type SavedReport = Awaited<ReturnType<typeof getSavedReport>>;
type HeadlineNow = {
  scenarios: ReadonlyMap<string, ReturnType<typeof headlineFigures>>;
  reason: string | null;
};

async function headlineNow(database: Database, { scenarioSet, request }: SavedReport): Promise<HeadlineNow> {
  try {
    const today = comparisonRequest.parse({ ...request, asOf: undefined, draws: 0 });
    const { inputs } = await getScenarioInputs(database, {
      ...today,
      scenarios: scenarioSet === COMPARISON ? builtInSlugs : [scenarioSet],
    });
    const { scenarios } = compareScenarios(inputs);
    return {
      scenarios: new Map(
        scenarios.map(({ slug, projection }) => [slug, headlineFigures(projection.outputs)]),
      ),
      reason: null,
    };
  } catch (error) {
    if (!(error instanceof AppError || error instanceof RangeError)) throw error;
    return { scenarios: new Map(), reason: error.message };
  }
}
