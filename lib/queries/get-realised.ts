import "server-only";
import type { Database } from "@/db/database";
import { comparisonRequest } from "@/lib/contracts/projection-request";
import { AppError } from "@/lib/errors/app-error";
import { builtInSlugs, type BuiltInSlug } from "@/lib/model/scenario/built-in-slugs";
import type { ScenarioTriple } from "@/lib/model/scenario/parameter-range";
import type { ScenarioParameterKey } from "@/lib/model/scenario/scenario-parameters";
import { summariseScenario } from "@/lib/model/scenario/summarise-scenario";
import { claimsOf, readClaim } from "@/lib/model/tracking/arguments";
import {
  fixedGaugeDefaults,
  gaugeDefinitions,
  gaugeKeys,
  type GaugeDefaults,
  type GaugeKey,
} from "@/lib/model/tracking/gauges";
import type { Gauge } from "@/lib/model/tracking/judge-gauges";
import { judgeSignpost } from "@/lib/model/tracking/judge-signpost";
import type { RealisedSeries } from "@/lib/model/tracking/realised-series";
import type { RealisedView } from "@/lib/model/tracking/realised-view";
import { scenarioBounds } from "@/lib/model/tracking/scenario-bounds";
import { signpostsOf } from "@/lib/model/tracking/signposts";
import { realisedFigures, shownPoints } from "./get-realised-figures";
import { getRealisedSeries } from "./get-realised-series";
import { getScenarioInputs } from "./get-scenario-inputs";
import { listHardwareConstants } from "./list-hardware-constants";
import { listScenarioParameters } from "./list-scenario-parameters";
import { untilDataChange } from "./until-data-change";

const USD_PER_USD_BN = 1e9;
const YEAR_2026 = 2026;
const WATCHED_OVER_COST = 1.1; // assumed

/**
 * Filings, statements, gauges, signposts and arguments as known at `asOf`. What the scenarios ask of reality is today's: a
 * bound is a definition, not an observation.
 */
export function getRealised(database: Database, asOf?: string): Promise<RealisedView> {
  return untilDataChange(database, `realised ${asOf ?? "now"}`, () => readRealised(database, asOf));
}

async function readRealised(database: Database, asOf: string | undefined): Promise<RealisedView> {
  const parameters = await listScenarioParameters(database);
  const published = Object.fromEntries(
    parameters.map(({ key, bear, base, bull }) => [key, { bear, base, bull }]),
  ) as Record<ScenarioParameterKey, ScenarioTriple>;
  const bounds = Object.fromEntries(
    builtInSlugs.map((scenario) => [scenario, scenarioBounds(published, scenario)]),
  ) as Record<BuiltInSlug, ReturnType<typeof scenarioBounds>>;
  const cost = await rentalCost(database, asOf);
  const data = await getRealisedSeries(database, await requiredRevenue2026Usd(database), asOf);
  const cashSource = parameters.find(({ key }) => key === "capexToOperatingCashFlow2026Fraction")?.source;
  return {
    asOf: asOf?.slice(0, 10) ?? null,
    figures: realisedFigures(data),
    gauges: gaugesOf(data.series, {
      ...fixedGaugeDefaults,
      cashStrain: {
        thresholds: { watch: bounds.bull.capexToCash2026, strained: bounds.bear.capexToCash2026 },
        source: { basis: "scenario", title: cashSource ?? "", url: null },
      },
      ...(cost === null ? {} : { computePrice: cost.defaults }),
    }),
    signposts: signpostsOf(bounds, { rentalCostUsdPerHour: cost?.usdPerHour ?? null }).map((signpost) =>
      judgeSignpost(signpost, data.series),
    ),
    claims: claimsOf(bounds).map((claim) => readClaim(claim, data.series)),
  };
}

function gaugesOf(series: RealisedSeries, defaults: Partial<Record<GaugeKey, GaugeDefaults>>): Gauge[] {
  return gaugeKeys.map((key) => {
    const definition = gaugeDefinitions[key];
    return {
      key,
      history: definition.series === null ? [] : shownPoints(series[definition.series]),
      defaults: defaults[key] ?? null,
    };
  });
}

/** Below a neocloud's published cost of an H100-hour a rental earns nothing; within a tenth of it, it is watched. */
async function rentalCost(
  database: Database,
  asOf: string | undefined,
): Promise<{ usdPerHour: number; defaults: GaugeDefaults } | null> {
  const constants = await listHardwareConstants(database, asOf);
  const cost = constants.findLast(
    ({ hardware, constant }) => hardware === "h100" && constant === "cost-neocloud",
  );
  if (cost === undefined) return null;
  return {
    usdPerHour: cost.value,
    defaults: {
      thresholds: { watch: cost.value * WATCHED_OVER_COST, strained: cost.value },
      source: {
        basis: "published",
        title: `H100-hour of a neocloud: ${cost.sourceTitle}; the margin of a tenth is assumed`,
        url: cost.sourceUrl,
      },
    },
  };
}

/** Null where the scenarios cannot be computed from what is stored. */
async function requiredRevenue2026Usd(database: Database): Promise<number | null> {
  try {
    const { inputs } = await getScenarioInputs(database, {
      ...comparisonRequest.parse({}),
      scenarios: ["base"],
    });
    const [base] = inputs.scenarios;
    if (base === undefined) return null;
    const projection = summariseScenario(inputs.context, base.parameters, inputs.options);
    const required = projection.requiredRevenueUsdBn?.[projection.years.indexOf(YEAR_2026)];
    return required === undefined ? null : required * USD_PER_USD_BN;
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}
