import "server-only";
import type { Database } from "@/db/database";
import type { UnitCostProvenance } from "@/lib/contracts/report-provenance";
import { AppError } from "@/lib/errors/app-error";
import { buildUnitCostInput } from "@/lib/model/unit-cost/build-unit-cost-input";
import { servingPointAt } from "@/lib/model/unit-cost/serving-point";
import type { UnitCostInput } from "@/lib/model/unit-cost/unit-cost-fields";
import type { ScenarioElectricity } from "./get-scenario-inputs";
import { listAssumptions } from "./list-assumptions";
import { listOperatingPoints } from "./list-operating-points";

/** The reference the scenarios are built on: GB200 serving DeepSeek-R1 at 35 tokens/s/user or faster (assumption H07). */
const REFERENCE = {
  hardwareId: "gb200",
  model: "DeepSeek-R1",
  inputTokens: 8192,
  outputTokens: 1024,
  interactivityTokensPerSecondPerUser: 35,
} as const;

const CACHED_TO_INPUT_RATIO = "S17";

/**
 * Unit cost inputs of the reference accelerator at the ingested power price of a region.
 * @throws {AppError} NOT_FOUND when the database lacks the operating point or the ratio.
 */
export async function getReportUnitCost(
  database: Database,
  electricity: ScenarioElectricity,
): Promise<{ input: UnitCostInput; provenance: UnitCostProvenance }> {
  const { hardwareId, model, ...level } = REFERENCE;
  const assumptions = await listAssumptions(database);
  const points = await listOperatingPoints(database);
  const cachedToInputRatio = assumptions.find(({ id }) => id === CACHED_TO_INPUT_RATIO)?.mode ?? null;
  const servingPoint =
    cachedToInputRatio === null
      ? null
      : servingPointAt(
          points.filter((point) => point.hardware === hardwareId && point.model === model),
          { ...level, cachedToInputRatio },
        );
  if (servingPoint === null) {
    throw new AppError("NOT_FOUND", `The database has no operating point of ${model} on ${hardwareId}.`);
  }
  const { input, fields, evidence } = buildUnitCostInput({
    assumptions,
    servingPoint,
    hardwareId,
    electricityPriceUsdPerMwh: {
      value: electricity.trailingYearMeanUsdPerMwh,
      sourceTitle: `${electricity.attribution}: ${electricity.seriesId}, mean of twelve months`,
      sourceUrl: null,
      asOf: electricity.newest.periodStart.slice(0, 7),
    },
    overrides: {},
    ownerClass: "hyperscaler",
  });
  return {
    input,
    provenance: {
      hardware: hardwareId,
      model,
      configuration: servingPoint.configuration,
      interactivityTokensPerSecondPerUser: servingPoint.interactivityTokensPerSecondPerUser,
      throughputKind: servingPoint.kind,
      evidence,
      fields,
    },
  };
}
