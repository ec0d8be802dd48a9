import "server-only";
import type { Database } from "@/db/database";
import { comparisonRequest } from "@/lib/contracts/projection-request";
import type { EvidenceStatus } from "@/lib/model/evidence";
import { evidenceOfGrade } from "@/lib/model/scenario/parameter-grade";
import { builtInSlugs, isBuiltInSlug, type BuiltInSlug } from "@/lib/model/scenario/built-in-slugs";
import type { ValuationTerms } from "@/lib/model/valuation/operating-path";
import { yearIndex } from "@/lib/model/scenario/horizon";
import { JOINT_PRICE_YEAR, type VendorScenarios } from "@/lib/model/valuation/assess-vendor";
import {
  exposureSharesOf,
  type ExposureShares,
  type LayerPoolsUsd,
} from "@/lib/model/valuation/layer-prices";
import type { AssumedReturn } from "@/lib/model/valuation/new-capital-return";
import type { VendorScenarioPath } from "@/lib/model/valuation/scenario-path";
import type { TermsByScenario } from "@/lib/model/valuation/vendor-settings";
import { chainLayers, type ChainLayer } from "@/lib/model/value-chain/chain-layers";
import type { ScenarioChain } from "@/lib/model/value-chain/value-chain";
import { assumedReturnsOf } from "./assumed-returns";
import { getValueChain } from "./get-value-chain";
import { listAssumptions } from "./list-assumptions";
import { listScenarioParameters, type ScenarioParameterSource } from "./list-scenario-parameters";
import { listVendorFundamentals, type VendorFundamentals } from "./list-vendor-fundamentals";
import { untilDataChange } from "./until-data-change";

const SENT_DIGITS = 6;
const USD_PER_USD_BN = 1e9;

const termByParameter = {
  waccFraction: "waccFraction",
  terminalGrowthFraction: "terminalGrowthFraction",
  ronicFraction: "terminalRonicFraction",
  taxRateFraction: "taxRateFraction",
} as const satisfies Partial<Record<ScenarioParameterSource["key"], keyof ValuationTerms>>;

export type VendorTermSource = { evidence: EvidenceStatus; source: string; asOf: string };

/** What the vendor table is computed from: the same on the server and in the browser. */
export type VendorExpectations = {
  asOf: string | null;
  vendors: VendorFundamentals[];
  termsByScenario: TermsByScenario;
  termSources: Record<keyof ValuationTerms, VendorTermSource>;
  /** By ticker; a vendor without an exposure has none. */
  scenarios: Record<string, VendorScenarios>;
  layerPoolsUsd: LayerPoolsUsd;
  exposureShares: ExposureShares;
  /** Return on new capital where no balance sheet gives one. */
  assumedReturns: Record<ChainLayer, AssumedReturn>;
};

type Options = { asOf?: string | undefined; isPublicInstance: boolean };

/**
 * Prices beside the three published cases, as known at `asOf` or now; kept until figures change, or a day ages a price.
 * @throws {AppError} NOT_FOUND when the database lacks a scenario parameter or an assumption.
 */
export function getVendorExpectations(database: Database, options: Options): Promise<VendorExpectations> {
  const day = options.asOf ?? new Date().toISOString().slice(0, 10);
  const key = `vendor expectations ${day} ${options.isPublicInstance}`;
  return untilDataChange(database, key, () => readVendorExpectations(database, options));
}

async function readVendorExpectations(database: Database, options: Options): Promise<VendorExpectations> {
  const request = comparisonRequest.parse({ asOf: options.asOf });
  const { scenarios: chains, exposures } = await getValueChain(
    database,
    request,
    builtInSlugs,
    JOINT_PRICE_YEAR,
  );
  const parameters = await listScenarioParameters(database);
  const rows = new Map(parameters.map((row) => [row.key, row]));
  const names = Object.keys(termByParameter) as (keyof typeof termByParameter)[];
  const ofTerm = <T>(pick: (row: ScenarioParameterSource) => T) =>
    Object.fromEntries(
      names.flatMap((name) => {
        const row = rows.get(name);
        return row === undefined ? [] : [[termByParameter[name], pick(row)]];
      }),
    ) as Record<keyof ValuationTerms, T>;
  const terms = (slug: BuiltInSlug) => [slug, ofTerm((row) => row[slug])];
  return {
    asOf: options.asOf ?? null,
    vendors: await listVendorFundamentals(database, options),
    termsByScenario: Object.fromEntries(builtInSlugs.map(terms)) as TermsByScenario,
    termSources: ofTerm(({ grade, source, asOf }) => ({ evidence: evidenceOfGrade(grade), source, asOf })),
    scenarios: scenariosByTicker(chains),
    layerPoolsUsd: poolsOf(chains),
    exposureShares: exposureSharesOf(exposures),
    assumedReturns: assumedReturnsOf(await listAssumptions(database)),
  };
}

/** Only what a valuation takes, to six digits: the view travels to the browser. */
function scenariosByTicker(chains: readonly ScenarioChain[]): VendorExpectations["scenarios"] {
  const byTicker: Record<string, Partial<Record<BuiltInSlug, VendorScenarioPath>>> = {};
  for (const { slug, vendors } of chains) {
    if (!isBuiltInSlug(slug)) continue;
    for (const vendor of vendors) {
      const { ticker, scenario, years, ebitPresentValueToBaseUsdBn } = vendor;
      byTicker[ticker] = {
        ...byTicker[ticker],
        [slug]: {
          scenario,
          years,
          layerRevenueUsdBn: rounded(vendor.layerRevenueUsdBn),
          revenueUsdBn: rounded(vendor.revenueUsdBn),
          otherRevenueUsdBn: rounded(vendor.otherRevenueUsdBn),
          ebitUsdBn: rounded(vendor.ebitUsdBn),
          ebitPresentValueToBaseUsdBn,
          unresolved: vendor.unresolved,
        },
      };
    }
  }
  return byTicker;
}

function rounded(values: readonly number[] | null): number[] | null {
  return values === null ? null : values.map((value) => Number(value.toPrecision(SENT_DIGITS)));
}

function poolsOf(chains: readonly ScenarioChain[]): LayerPoolsUsd {
  const bySlug = new Map(chains.map((chain) => [chain.slug, chain]));
  const poolUsd = (layer: ChainLayer, slug: BuiltInSlug) =>
    (bySlug.get(slug)?.pools[layer].poolUsdBn[yearIndex(JOINT_PRICE_YEAR)] ?? Number.NaN) * USD_PER_USD_BN;
  return Object.fromEntries(
    chainLayers.map((layer) => [
      layer,
      { bear: poolUsd(layer, "bear"), base: poolUsd(layer, "base"), bull: poolUsd(layer, "bull") },
    ]),
  );
}
