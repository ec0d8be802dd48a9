import "server-only";
import type { Database } from "@/db/database";
import type { ComparisonRequest } from "@/lib/contracts/projection-request";
import type { ReportProvenance } from "@/lib/contracts/report-provenance";
import { AppError } from "@/lib/errors/app-error";
import type { ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import type { UnitCostInput } from "@/lib/model/unit-cost/unit-cost-fields";
import { getReferenceUnitCost } from "./get-reference-unit-cost";
import { builtInSlugs, getScenarioInputs } from "./get-scenario-inputs";
import { getSourceHealth } from "./get-source-health";

/** All built-in cases side by side. */
export const COMPARISON = "comparison";

export type ReportSources = {
  inputs: ScenarioInputs;
  unitCostInput: UnitCostInput;
  provenance: ReportProvenance;
};

/**
 * Everything a report is computed from and says about its origins. `scenarioSet` is `comparison` or one scenario.
 * @throws {AppError} NOT_FOUND for an unknown scenario or region, with the allowed values.
 */
export async function getReportSources(
  database: Database,
  scenarioSet: string,
  request: ComparisonRequest,
): Promise<ReportSources> {
  const allowed = [COMPARISON, ...builtInSlugs];
  if (!allowed.includes(scenarioSet)) {
    throw new AppError("NOT_FOUND", `There is no report on ${scenarioSet}.`, {
      fields: [{ field: "scenario", value: scenarioSet, allowed: allowed.join(", ") }],
    });
  }
  const sourced = await getScenarioInputs(database, {
    ...request,
    scenarios: scenarioSet === COMPARISON ? builtInSlugs : [scenarioSet],
  });
  const unitCost = await getReferenceUnitCost(database, sourced.electricity);
  const health = await getSourceHealth(database, request.asOf);
  return {
    inputs: sourced.inputs,
    unitCostInput: unitCost.input,
    provenance: {
      asOf: sourced.asOf,
      electricity: sourced.electricity,
      parameterSources: sourced.parameterSources,
      filedYears: sourced.filedYears,
      unitCost: unitCost.provenance,
      sources: health
        .filter(({ rowCount }) => rowCount > 0)
        .map((source) => ({ ...source, retrievedAt: source.lastRun?.finishedAt ?? null })),
    },
  };
}
