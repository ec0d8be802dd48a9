import type { BuiltInSlug } from "../scenario/built-in-slugs";
import { FIRST_YEAR, years } from "../scenario/horizon";
import type { ScenarioContext } from "../scenario/scenario-context";
import type { ScenarioOptions } from "../scenario/scenario-options";
import type { ScenarioParameters } from "../scenario/scenario-parameters";
import { layerAcceleration, type LayerAcceleration } from "./accelerator-principle";
import { capexAnchors, type CapexAnchors } from "./capex-anchors";
import type { ChainAssumptions } from "./chain-assumptions";
import { createChainProjector } from "./chain-projection";
import { shockChain, type ChainShock } from "./chain-shocks";
import { layerPools, type LayerPools } from "./layer-pools";
import { layerShares, type LayerShares } from "./layer-shares";
import type { VendorExposure, VendorScenario } from "./vendor-revenue";
import { vendorScenarios, type ChainCompany } from "./vendor-scenarios";

export type ChainScenario = {
  slug: string;
  /** The published case it builds on: whose terminal shares it has. */
  builtIn: BuiltInSlug;
  parameters: ScenarioParameters;
};

export type ValueChainInput = {
  context: ScenarioContext;
  options: ScenarioOptions;
  scenarios: readonly ChainScenario[];
  /** What EBIT is compared with, whether or not it is among `scenarios`. */
  base: Omit<ChainScenario, "slug">;
  assumptions: ChainAssumptions;
  companies: readonly ChainCompany[];
  exposures: readonly VendorExposure[];
  /** Of the shocks. */
  year: number;
};

/** One scenario's dollars. Arrays run over `years`. */
export type ScenarioChain = {
  slug: string;
  years: readonly number[];
  firstProjectedYear: number;
  capexUsdBn: number[];
  /** Of end customers, perimeter R1. */
  revenueUsdBn: number[];
  /** What advertising and internal use add to it in R2; nobody pays it. */
  upliftUsdBn: number[];
  installedGw: number[];
  pools: LayerPools;
  acceleration: LayerAcceleration[];
  shares: LayerShares[];
  vendors: VendorScenario[];
  shocks: ChainShock[];
  anchors: CapexAnchors;
};

/** Who earns each dollar of the scenarios' capex and of what keeps it running. Pure: the same inputs, the same bits. */
export function valueChain(input: ValueChainInput): ScenarioChain[] {
  const base = dollarsOf(input, { ...input.base, slug: "base" }, null).vendors;
  return input.scenarios.map((scenario) => {
    const dollars = dollarsOf(input, scenario, base);
    const { context, options, assumptions, year } = input;
    const { parameters } = scenario;
    const { shares } = dollars;
    return {
      ...dollars,
      shocks: shockChain({ context, options, parameters, assumptions, shares, year }),
    };
  });
}

function dollarsOf(
  { context, options, base, assumptions, companies, exposures }: ValueChainInput,
  { slug, builtIn, parameters }: ChainScenario,
  baseVendors: readonly VendorScenario[] | null,
): Omit<ScenarioChain, "shocks"> {
  const { paths, firstProjectedYearIndex } = createChainProjector(context, options, parameters)({});
  const firstProjectedYear = FIRST_YEAR + firstProjectedYearIndex;
  const pools = layerPools(paths, parameters, assumptions);
  const shares = layerShares(pools, exposures, builtIn, assumptions);
  const { inflationFraction } = parameters;
  return {
    slug,
    years,
    firstProjectedYear,
    capexUsdBn: [...paths.capexUsdBn],
    revenueUsdBn: [...paths.revenueUsdBn],
    upliftUsdBn: [...paths.upliftUsdBn],
    installedGw: [...paths.installedGw],
    pools,
    acceleration: layerAcceleration(pools, paths.installedGw, years, firstProjectedYear),
    shares,
    vendors: vendorScenarios(
      companies,
      shares,
      { slug, inflationFraction, baseWaccFraction: base.parameters.waccFraction },
      baseVendors,
    ),
    anchors: capexAnchors(parameters, assumptions),
  };
}
