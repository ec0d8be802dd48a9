import "server-only";
import type { Database } from "@/db/database";
import { comparisonRequest, type ComparisonRequest } from "@/lib/contracts/projection-request";
import type { ReportPart } from "@/lib/contracts/report-part";
import type { ReportProvenance } from "@/lib/contracts/report-provenance";
import type { RegionPrice, ReportPartInputs } from "@/lib/contracts/scenario-bundle";
import { AppError } from "@/lib/errors/app-error";
import { builtInSlugs } from "@/lib/model/scenario/built-in-slugs";
import type { ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import type { ReportOdds } from "@/lib/model/tracking/report-odds";
import type { UnitCostInput } from "@/lib/model/unit-cost/unit-cost-fields";
import { fillSavedSettings } from "./fill-saved-settings";
import { findEarlierReport, type FindPreviousReport } from "./find-earlier-report";
import { filedYearSources } from "./get-filed-years";
import { getReferenceUnitCost } from "./get-reference-unit-cost";
import { getReportTracking } from "./get-report-tracking";
import { getReportValueChain } from "./get-report-value-chain";
import { getScenarioInputs } from "./get-scenario-inputs";
import { getSourceHealth } from "./get-source-health";
import { getUnitCostData } from "./get-unit-cost-data";
import { listAssumptions } from "./list-assumptions";
import { listCapexFilings } from "./list-capex-filings";
import { requirePassOn } from "./may-pass-on";
import { resolveScenario } from "./resolve-scenario";

/** All built-in cases side by side. */
export const COMPARISON = "comparison";

export type ReportSources = {
  inputs: ScenarioInputs;
  unitCostInput: UnitCostInput;
  /** Beside the scenarios; what cannot be had says why. */
  partInputs: ReportPartInputs;
  /** Computed from `partInputs.tracking`, and kept until figures change. */
  odds: ReportPart<ReportOdds>;
  provenance: ReportProvenance;
};

/** What a report depends on besides its request. */
export type ReportSurroundings = {
  /** ISO instant. */
  generatedAt: string;
  /** A public instance neither shows nor uses what may not be passed on. */
  isPublicInstance: boolean;
  findPreviousReport: FindPreviousReport;
};

/**
 * Everything a report is computed from and says about its origins. `scenarioSet` is `comparison` or one scenario.
 * @throws {AppError} NOT_FOUND for an unknown scenario or region, with the allowed values; NOT_FOR_REDISTRIBUTION
 * for a power price that may not leave in a file.
 */
export async function getReportSources(
  database: Database,
  scenarioSet: string,
  request: ComparisonRequest,
  { generatedAt, isPublicInstance, findPreviousReport }: ReportSurroundings,
): Promise<ReportSources> {
  const sourced = await getScenarioInputs(database, {
    ...request,
    scenarios: scenarioSet === COMPARISON ? builtInSlugs : [scenarioSet],
  }).catch((error: unknown) => {
    throw unknownReport(scenarioSet, error);
  });
  const { inputs, electricity } = sourced;
  requirePassOn({ ...electricity, id: electricity.seriesId }, "download", isPublicInstance);
  const tracking = await partOf(() => getReportTracking(database, request.asOf));
  const unitCost = await getReferenceUnitCost(database, electricity, request.asOf);
  const health = await getSourceHealth(database, request.asOf);
  const keptBack = new Set(health.filter(({ redistribution }) => !redistribution).map(({ id }) => id));
  const filedYears = sourced.filedYears.map(({ year }) => year);
  const filings = await listCapexFilings(database, filedYears, request.asOf);
  const savedScenario =
    scenarioSet === COMPARISON ? undefined : await savedScenarioOf(database, scenarioSet, request.asOf);
  return {
    inputs,
    unitCostInput: unitCost.input,
    partInputs: {
      previous: await findEarlierReport(database, findPreviousReport, {
        scenarioSet,
        before: generatedAt,
        region: request.region,
      }),
      tracking: mapPart(tracking, ({ input }) => input),
      valueChain: await partOf(() => getReportValueChain(database, { request, inputs, isPublicInstance })),
      analysis: { regions: await regionPrices(database, request.asOf) },
    },
    odds: mapPart(tracking, ({ odds }) => odds),
    provenance: {
      asOf: sourced.asOf,
      electricity,
      parameterSources: sourced.parameterSources,
      filedYears: sourced.filedYears,
      capexFilings: filings.map((filing) =>
        keptBack.has(filing.sourceId) ? { ...filing, capexUsdBn: null } : filing,
      ),
      yearAssumptions: filedYearSources(sourced.filedYears, await listAssumptions(database)),
      unitCost: unitCost.provenance,
      sources: health
        .filter(({ rowCount }) => rowCount > 0)
        .map((source) => ({ ...source, retrievedAt: source.lastRun?.finishedAt ?? null })),
      ...(savedScenario === undefined ? {} : { savedScenario }),
    },
  };
}

/** A part that cannot be read is missing from the report, and says why. */
async function partOf<Value>(read: () => Promise<Value>): Promise<ReportPart<Value>> {
  try {
    return { status: "available", value: await read() };
  } catch (error) {
    return { status: "unavailable", reason: error instanceof Error ? error.message : String(error) };
  }
}

function mapPart<Value, Mapped>(part: ReportPart<Value>, map: (value: Value) => Mapped): ReportPart<Mapped> {
  return part.status === "available" ? { status: "available", value: map(part.value) } : part;
}

/** Of every region with a year of industrial prices; a report may live without them. */
async function regionPrices(
  database: Database,
  asOf: string | undefined,
): Promise<ReportPart<RegionPrice[]>> {
  const prices = (await getUnitCostData(database, asOf)).prices.filter(
    ({ marketType }) => marketType === "retail-industrial",
  );
  if (prices.length === 0)
    return { status: "unavailable", reason: "no region has a year of industrial prices" };
  return {
    status: "available",
    value: prices.map(({ zone, seriesId, trailingYearMeanUsdPerMwh, newestMonth }) => ({
      zone,
      seriesId,
      electricityPriceUsdPerMwh: trailingYearMeanUsdPerMwh,
      newestMonth,
    })),
  };
}

async function savedScenarioOf(
  database: Database,
  slug: string,
  asOf: string | undefined,
): Promise<ReportProvenance["savedScenario"]> {
  const { builtIn, lineage } = await resolveScenario(database, slug, { asOf });
  const [saved] = lineage;
  return saved === undefined ? undefined : { ...saved, builtIn };
}

/**
 * The settings of a report as its reader stated them, over those of the saved scenario it is on.
 * @throws {AppError} NOT_FOUND for an unknown scenario, with the allowed values; {ZodError} for a value that cannot be used.
 */
export async function fillReportSettings(
  database: Database,
  scenarioSet: string,
  stated: Record<string, unknown>,
): Promise<ComparisonRequest> {
  if (scenarioSet === COMPARISON) return comparisonRequest.parse(stated, { reportInput: true });
  return fillSavedSettings(database, scenarioSet, stated).catch((error: unknown) => {
    throw unknownReport(scenarioSet, error);
  });
}

/** Of a scenario nobody knows: a report may also be on the comparison. */
function unknownReport(scenarioSet: string, error: unknown): unknown {
  if (!(error instanceof AppError) || error.fields[0]?.field !== "scenario") return error;
  return new AppError("NOT_FOUND", `There is no report on ${scenarioSet}.`, {
    cause: error,
    fields: error.fields.map((field) => ({ ...field, allowed: `${COMPARISON}, ${field.allowed}` })),
  });
}
