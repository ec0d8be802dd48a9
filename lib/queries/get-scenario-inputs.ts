import "server-only";
import type { Database } from "@/db/database";
import type { ComparisonRequest } from "@/lib/contracts/projection-request";
import { scenarioOptionsOf } from "@/lib/contracts/scenario-options-of";
import { overrideCorrelations } from "@/lib/model/dependence/override-correlations";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import type { ScenarioTriple } from "@/lib/model/scenario/parameter-range";
import { applyDemandCase } from "@/lib/model/scenario/apply-demand-case";
import type { NamedScenario, ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import {
  isScenarioParameterKey,
  type ScenarioParameterKey,
  type ScenarioParameters,
} from "@/lib/model/scenario/scenario-parameters";
import { getCapacityLimits } from "./get-capacity-limits";
import { getFiledYears, type SourcedFiledYear } from "./get-filed-years";
import { getScenarioElectricity, type ScenarioElectricity } from "./get-scenario-electricity";
import { listAssumptions } from "./list-assumptions";
import { listScenarioCorrelations, type ScenarioCorrelationSource } from "./list-scenario-correlations";
import { listScenarioParameters, type ScenarioParameterSource } from "./list-scenario-parameters";
import { resolveScenario, type ResolvedScenario } from "./resolve-scenario";
import { scenarioUnitEconomics } from "./scenario-unit-economics";
import { untilDataChange } from "./until-data-change";

const HISTORICAL_CAPEX_PER_GW = "D03"; // USD per GW of IT, all-in

export type SourcedScenarioInputs = {
  inputs: ScenarioInputs;
  electricity: ScenarioElectricity;
  parameterSources: ScenarioParameterSource[];
  correlationSources: ScenarioCorrelationSource[];
  filedYears: SourcedFiledYear[];
  asOf: string | null;
};

/**
 * Everything the engine needs, from the database: parameters with the ingested power price laid over them, filed history,
 * unit economics. A saved scenario is its newest version known at the day; the reader's overrides lie on top of each.
 * @throws {AppError} NOT_FOUND for an unknown scenario or region, with the allowed values.
 */
export async function getScenarioInputs(
  database: Database,
  request: ComparisonRequest & { scenarios: readonly string[] },
): Promise<SourcedScenarioInputs> {
  const electricity = await getScenarioElectricity(database, request.region, request.asOf);
  const { assumptions, parameterSources, correlationSources, filedYears } = await getPublishedEvidence(
    database,
    request.asOf,
  );
  const published = publishedTriples(parameterSources, electricity.trailingYearMeanUsdPerMwh);
  const scenarios: NamedScenario[] = [];
  for (const slug of request.scenarios) {
    const resolved = await resolveScenario(database, slug, { asOf: request.asOf });
    const stated = namedScenario(resolved, published, request.overrides);
    scenarios.push(applyDemandCase(stated, request.demandCase, published));
  }
  const historicalCapexPerGwUsd =
    assumptions.find(({ id }) => id === HISTORICAL_CAPEX_PER_GW)?.mode ?? Number.NaN;
  return {
    inputs: {
      engineVersion: ENGINE_VERSION,
      context: {
        filedYears: filedYears.map(({ year, capexUsdBn, revenueUsdBn }) => ({
          year,
          capexUsdBn,
          revenueUsdBn,
        })),
        historicalCapexPerGwUsdBn: historicalCapexPerGwUsd / 1e9,
        unitEconomics: scenarioUnitEconomics(assumptions),
        ...(request.growthLimits === "capacity-model"
          ? { capacityLimits: await getCapacityLimits(database, published, request.asOf) }
          : {}),
      },
      published,
      scenarios,
      options: scenarioOptionsOf(request),
      dependence: {
        kind: request.dependence,
        spearman: overrideCorrelations(correlationSources, request.correlations),
      },
      seed: request.seed,
      draws: request.draws,
      replicateCount: request.replicates,
      stopWhenPrecise: request.stopWhenPrecise,
    },
    electricity,
    parameterSources,
    correlationSources,
    filedYears,
    asOf: request.asOf ?? null,
  };
}

/** What is published and filed, whatever scenario is asked for; kept until figures change. */
function getPublishedEvidence(database: Database, asOf: string | undefined) {
  return untilDataChange(database, `scenario evidence ${asOf ?? "now"}`, async () => {
    const assumptions = await listAssumptions(database);
    return {
      assumptions,
      parameterSources: await listScenarioParameters(database),
      correlationSources: await listScenarioCorrelations(database),
      filedYears: await getFiledYears(database, assumptions, asOf),
    };
  });
}

function namedScenario(
  { slug, builtIn, overrides: saved }: ResolvedScenario,
  published: Record<ScenarioParameterKey, ScenarioTriple>,
  overrides: ComparisonRequest["overrides"],
): NamedScenario {
  const parameters = Object.fromEntries(
    Object.entries(published).map(([key, triple]) => [key, triple[builtIn]]),
  ) as ScenarioParameters;
  const overridden: ScenarioParameterKey[] = [];
  for (const [key, value] of Object.entries({ ...saved, ...overrides })) {
    if (value === undefined || !isScenarioParameterKey(key)) continue;
    parameters[key] = value;
    overridden.push(key);
  }
  return { slug, parameters, overridden };
}

/** The published spread between the cases is kept as ratios and moved to the ingested price. */
function publishedTriples(
  rows: readonly ScenarioParameterSource[],
  ingestedUsdPerMwh: number,
): Record<ScenarioParameterKey, ScenarioTriple> {
  return Object.fromEntries(
    rows.map(({ key, bear, base, bull }) => {
      const scale = key === "electricityPriceUsdPerMwh" ? ingestedUsdPerMwh / base : 1;
      return [key, { bear: bear * scale, base: base * scale, bull: bull * scale }];
    }),
  ) as Record<ScenarioParameterKey, ScenarioTriple>;
}
