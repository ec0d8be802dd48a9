import "server-only";
import type { Database } from "@/db/database";
import { costDefaults } from "@/lib/contracts/cost-defaults";
import type { UnitCostProvenance } from "@/lib/contracts/report-provenance";
import { AppError } from "@/lib/errors/app-error";
import { quoteUnitCost } from "@/lib/model/unit-cost/quote-unit-cost";
import type { UnitCostInput } from "@/lib/model/unit-cost/unit-cost-fields";
import type { ScenarioElectricity } from "./get-scenario-electricity";
import { getUnitCostData } from "./get-unit-cost-data";

export type ReferenceUnitCost = { input: UnitCostInput; provenance: UnitCostProvenance };

/**
 * Unit cost inputs of what the cost page shows first, the accelerator the scenarios are built on, at a region's ingested
 * power price, as known at `asOf`.
 * @throws {AppError} NOT_FOUND when the database lacks its operating point.
 */
export async function getReferenceUnitCost(
  database: Database,
  electricity: ScenarioElectricity,
  asOf: string | undefined,
): Promise<ReferenceUnitCost> {
  const { hardware, model } = costDefaults;
  const price = {
    zone: electricity.region,
    marketType: "retail-industrial" as const,
    seriesId: electricity.seriesId,
    trailingYearMeanUsdPerMwh: electricity.trailingYearMeanUsdPerMwh,
    newestUsdPerMwh: electricity.newest.priceUsdPerMwh ?? electricity.trailingYearMeanUsdPerMwh,
    newestMonth: electricity.newest.periodStart.slice(0, 7),
    retrievedAt: electricity.newest.retrievedAt,
    sourceTitle: `${electricity.attribution}: ${electricity.seriesId}, mean of twelve months`,
    sourceUrl: null,
  };
  const quote = quoteUnitCost(
    { ...(await getUnitCostData(database, asOf)), prices: [price] },
    { ...costDefaults, region: price.zone, marketType: price.marketType },
  );
  if (
    hardware === undefined ||
    model === undefined ||
    "unknown" in quote ||
    quote.serving.kind === "stated" ||
    quote.serving.kind === "roofline"
  ) {
    throw new AppError("NOT_FOUND", `The database has no operating point of ${model} on ${hardware}.`);
  }
  const { serving, inputs } = quote;
  return {
    input: inputs.input,
    provenance: {
      hardware,
      model,
      configuration: serving.configuration,
      interactivityTokensPerSecondPerUser: serving.interactivityTokensPerSecondPerUser,
      throughputKind: serving.kind,
      evidence: inputs.evidence,
      fields: inputs.fields,
    },
  };
}
