import type { EvidenceStatus } from "../evidence";
import type { BuiltInSlug } from "../scenario/built-in-slugs";
import { FIRST_YEAR, INDEX_YEAR } from "../scenario/horizon";
import type { ScenarioInputs } from "../scenario/scenario-inputs";
import type { ScenarioParameters } from "../scenario/scenario-parameters";
import type { ChainAssumptions } from "../value-chain/chain-assumptions";
import type { ChainLayer } from "../value-chain/chain-layers";
import { chainRecipients, type ChainRecipient } from "../value-chain/chain-recipients";
import { valueChain, type ChainScenario, type ScenarioChain } from "../value-chain/value-chain";
import type { VendorExposure, VendorScenario, VendorUnresolvedReason } from "../value-chain/vendor-revenue";
import type { ChainCompany } from "../value-chain/vendor-scenarios";
import { JOINT_PRICE_YEAR } from "./assess-vendor";
import { scenarioGrowth, scenarioLayerGrowth } from "./scenario-figure";

const PERCENT = 100;
/** The last filed year opens the view. */
const FIRST_SHOWN_YEAR = INDEX_YEAR - 1;

/** A vendor's filed growth, and the growth its price assumes. */
export type ReportVendor = {
  ticker: string;
  newestPeriodEnd: string | null;
  /** On the same length a year before; null where it is not filed. */
  filedGrowth: {
    fraction: number;
    evidence: EvidenceStatus;
    period: string;
    knownAt: string | null;
    sourceUrl: string;
  } | null;
  /**
   * The smallest growth that makes up the market price. It is stated, not rebuilt: prices may not be passed on. Null with
   * the code of what is missing.
   */
  impliedGrowthFraction: number | null;
  impliedMissing: string | null;
};

export type ReportChainInput = {
  /** The published case each scenario of the report builds on: whose terminal shares it has. */
  cases: readonly { slug: string; builtIn: BuiltInSlug }[];
  /** The published base case under the same settings. */
  base: { parameters: ScenarioParameters };
  assumptions: ChainAssumptions;
  companies: readonly (ChainCompany & { name: string })[];
  exposures: readonly VendorExposure[];
  /** Those that state what they earn in a layer. */
  vendors: readonly ReportVendor[];
  /** For which growth is compared. */
  growthYears: number;
};

export type ReportChainLayer = {
  recipient: ChainRecipient;
  lagQuarters: number | null;
  /** Paid to it out of the year's capex, USD bn nominal by year of the view. */
  spentUsdBn: number[];
  /** What its vendors can book in the year. */
  bookedUsdBn: number[];
};

export type ReportVendorGrowth = {
  ticker: string;
  byScenario: {
    slug: string;
    /** Of its whole revenue, a year over `growthYears`. */
    growthFraction: number | null;
    /** Of its revenue from the chain alone. */
    layerGrowthFraction: number | null;
    /** Growth the price assumes less the scenario's. */
    gapPercentagePoints: number | null;
    missing: VendorUnresolvedReason | null;
  }[];
};

export type ReportChain = {
  years: number[];
  firstProjectedYear: number;
  scenarios: { slug: string; capexUsdBn: number[]; layers: ReportChainLayer[] }[];
  vendors: ReportVendorGrowth[];
  /** Layers whose vendors state more than the layer can be paid. */
  perimeterErrors: { layer: ChainLayer; worstYear: number; worstShareSum: number }[];
  /** Listed companies without a path, by what is missing. */
  companiesWithoutPath: { reason: VendorUnresolvedReason; count: number }[];
};

/**
 * Who can book each dollar of the report's scenarios, and how their vendors' growth compares with what they file and what
 * their prices assume.
 * @throws {RangeError} for a scenario without a published case; {FieldRangeError} for an assumption out of range.
 */
export function reportChain(
  { cases, base, assumptions, companies, exposures, vendors, growthYears }: ReportChainInput,
  { context, options, scenarios }: Pick<ScenarioInputs, "context" | "options" | "scenarios">,
): ReportChain {
  const chains = valueChain({
    context,
    options,
    scenarios: scenarios.map(({ slug, parameters }): ChainScenario => {
      const builtIn = cases.find((each) => each.slug === slug)?.builtIn;
      if (builtIn === undefined) throw new RangeError(`cases must hold ${slug}`);
      return { slug, builtIn, parameters };
    }),
    base: { builtIn: "base", parameters: base.parameters },
    assumptions,
    companies,
    exposures,
    year: JOINT_PRICE_YEAR,
  });
  const [first] = chains;
  if (first === undefined) throw new RangeError("scenarios must hold at least one");
  return {
    years: first.years.filter((year) => year >= FIRST_SHOWN_YEAR),
    firstProjectedYear: first.firstProjectedYear,
    scenarios: chains.map((chain) => ({
      slug: chain.slug,
      capexUsdBn: shown(chain.capexUsdBn),
      layers: layersOf(chain),
    })),
    vendors: vendors.map((vendor) => ({
      ticker: vendor.ticker,
      byScenario: chains.map((chain) => growthOf(vendor, chain, growthYears)),
    })),
    perimeterErrors: first.shares.flatMap(({ perimeterError: error }) =>
      error === null
        ? []
        : [{ layer: error.layer, worstYear: error.worstYear, worstShareSum: error.worstShareSum }],
    ),
    companiesWithoutPath: countReasons(first.vendors),
  };
}

function shown(values: readonly number[]): number[] {
  return values.slice(FIRST_SHOWN_YEAR - FIRST_YEAR);
}

function layersOf({ pools }: ScenarioChain): ReportChainLayer[] {
  return chainRecipients.map((recipient) => {
    const { lagQuarters, spentUsdBn, poolUsdBn } = pools[recipient];
    return { recipient, lagQuarters, spentUsdBn: shown(spentUsdBn), bookedUsdBn: shown(poolUsdBn) };
  });
}

function growthOf(
  vendor: ReportVendor,
  { slug, vendors }: ScenarioChain,
  growthYears: number,
): ReportVendorGrowth["byScenario"][number] {
  const path = vendors.find(({ ticker }) => ticker === vendor.ticker);
  const growthFraction = scenarioGrowth(vendor, path, growthYears).value;
  const implied = vendor.impliedGrowthFraction;
  return {
    slug,
    growthFraction,
    layerGrowthFraction: scenarioLayerGrowth(vendor, path, growthYears).value,
    gapPercentagePoints:
      implied === null || growthFraction === null ? null : (implied - growthFraction) * PERCENT,
    missing: path?.unresolved ?? null,
  };
}

function countReasons(vendors: readonly VendorScenario[]): ReportChain["companiesWithoutPath"] {
  const counts = new Map<VendorUnresolvedReason, number>();
  for (const { layerRevenueUsdBn, unresolved } of vendors) {
    if (layerRevenueUsdBn !== null || unresolved === null) continue;
    counts.set(unresolved, (counts.get(unresolved) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => ({ reason, count }));
}
