import type { EvidenceStatus } from "../evidence";
import { brent } from "../numeric/brent";
import type { CapacityConstraint } from "../scenario/binding-constraint";
import { yearIndex } from "../scenario/horizon";
import type { ScenarioContext } from "../scenario/scenario-context";
import type { ScenarioOptions } from "../scenario/scenario-options";
import { scenarioParameterDefinitions, type ScenarioParameters } from "../scenario/scenario-parameters";
import type { ChainAssumptions } from "./chain-assumptions";
import type { ChainLayer } from "./chain-layers";
import {
  EFFICIENCY_GAIN_RATIO,
  PRICE_CHANGE_FRACTION,
  type CapexResponse,
  type ChainShockName,
} from "./chain-shock-names";
import { createChainProjector, type ChainProjection, type ChainProjector } from "./chain-projection";
import { chainRecipients, type ChainRecipient } from "./chain-recipients";
import { layerPools, poolAtLag, type LayerPools } from "./layer-pools";
import type { ExposurePath, LayerShares } from "./layer-shares";

const FIRST_SHOCK_YEAR = 2027; // in 2026 the gain is still nil
const BRACKET_MARGIN = 1e-9; // so that a root lies inside its bracket

export type ChainShock = {
  shock: ChainShockName;
  response: CapexResponse;
  year: number;
  /** Null with `refusal` where the engine has no answer. */
  effect: ShockEffect | null;
  refusal: string | null;
};

/** In the year itself, against the same policy without the shock. Fractions of what it was. */
export type ShockEffect = {
  priceChangeFraction: number;
  tokensSoldChangeFraction: number;
  energisedChangeFraction: number;
  installedGw: { before: number; after: number };
  /** Where buyers keep to the tokens planned: what the plan buys beyond those even without the gain; null elsewhere. */
  idle: { plannedGw: number; capexChangeFraction: number } | null;
  capexChangeFraction: number;
  revenueChangeFraction: number;
  priceElasticity: number;
  bindingBefore: CapacityConstraint | null;
  bindingAfter: CapacityConstraint | null;
  layers: { recipient: ChainRecipient; changeUsdBn: number; changeFraction: number | null }[];
  vendors: {
    ticker: string;
    layer: ChainLayer;
    revenueChangeUsdBn: number;
    ebitChangeUsdBn: number | null;
    /** Of the incremental margin. */
    ebitEvidence: EvidenceStatus;
  }[];
};

const cases: readonly { shock: ChainShockName; response: CapexResponse }[] = [
  { shock: "price-down", response: "as-planned" },
  { shock: "price-down", response: "follows-return" },
  { shock: "price-up", response: "as-planned" },
  { shock: "price-up", response: "follows-return" },
  { shock: "efficiency", response: "as-planned" },
  { shock: "efficiency", response: "follows-return" },
  { shock: "efficiency", response: "same-tokens" },
];

/**
 * Who gains and who loses in `year` when customers pay a tenth less or more for a token at any volume, and when a GW
 * serves 20 % more tokens in that year. Vendors keep their shares.
 * @throws {RangeError} unless the year is projected and after 2026, where the gain is still nil.
 */
export function shockChain(input: {
  context: ScenarioContext;
  options: ScenarioOptions;
  parameters: ScenarioParameters;
  assumptions: ChainAssumptions;
  shares: readonly LayerShares[];
  year: number;
}): ChainShock[] {
  const { context, options, parameters, assumptions, shares, year } = input;
  const t = yearIndex(year);
  if (year < FIRST_SHOCK_YEAR) {
    throw new RangeError(`year must be from ${FIRST_SHOCK_YEAR} to 2040, got ${year}`);
  }
  const projectors = {
    "as-planned": createChainProjector(context, { ...options, capexPolicy: "plan" }, parameters),
    "follows-return": createChainProjector(context, { ...options, capexPolicy: "reactive" }, parameters),
  };
  const paths = shares.flatMap((layer) => layer.paths);
  return cases.map(({ shock, response }) => {
    const project = projectors[response === "same-tokens" ? "as-planned" : response];
    const named = { shock, response, year };
    try {
      const planned = project({});
      const shocked = shockedParameters(shock, response, project, planned, t);
      if (response !== "same-tokens") {
        const effect = effectOf(planned, project(shocked), assumptions, paths, t);
        return { ...named, effect, refusal: null };
      }
      // The same frugality before: accelerators the plan leaves without power are no loss to efficiency.
      const frugal = project({ capexGrowth2027Fraction: growthForTokens(project, planned, {}, t) });
      const effect = effectOf(frugal, project(shocked), assumptions, paths, t);
      return { ...named, effect: { ...effect, idle: idleOf(planned, frugal, t) }, refusal: null };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return { ...named, effect: null, refusal: error.message };
    }
  });
}

function shockedParameters(
  shock: ChainShockName,
  response: CapexResponse,
  project: ChainProjector,
  before: ChainProjection,
  t: number,
): Partial<ScenarioParameters> {
  if (shock !== "efficiency") {
    const change = shock === "price-up" ? PRICE_CHANGE_FRACTION : -PRICE_CHANGE_FRACTION;
    return { revenue2026UsdBn: before.parameters.revenue2026UsdBn * (1 + change) };
  }
  const gain = { tokensPerGwGrowth2027Fraction: growthForGain(project, before, t) };
  return response === "same-tokens"
    ? { ...gain, capexGrowth2027Fraction: growthForTokens(project, before, gain, t) }
    : gain;
}

/** Growth of 2027 with which a GW serves 20 % more in year t: the gain comes over the years between, as the scenario's own does. */
function growthForGain(project: ChainProjector, before: ChainProjection, t: number): number {
  const target = EFFICIENCY_GAIN_RATIO * at(before.tokensPerGwIndex, t);
  const own = before.parameters.tokensPerGwGrowth2027Fraction;
  const most = (1 + own) * EFFICIENCY_GAIN_RATIO * (1 + BRACKET_MARGIN) - 1; // all of it in 2027
  return brent(
    (growth) => at(project({ tokensPerGwGrowth2027Fraction: growth }).tokensPerGwIndex, t) - target,
    own,
    most,
    1e-12,
  );
}

/** Least growth of capex in 2027 with which as many tokens are sold in year t as planned. */
function growthForTokens(
  project: ChainProjector,
  before: ChainProjection,
  gain: Partial<ScenarioParameters>,
  t: number,
): number {
  // A hair less: where power binds, more accelerators sell nothing more and every growth above the root is one.
  const target = at(before.tokensSoldIndex, t) * (1 - BRACKET_MARGIN);
  const surplus = (growth: number): number =>
    at(project({ ...gain, capexGrowth2027Fraction: growth }).tokensSoldIndex, t) - target;
  const deepest = scenarioParameterDefinitions.capexGrowth2027Fraction.min;
  if (!(surplus(deepest) < 0)) {
    throw new RangeError(
      `capexGrowth2027Fraction of ${deepest}, the least there is, still sells more tokens than planned: what is installed suffices`,
    );
  }
  return brent(surplus, deepest, before.parameters.capexGrowth2027Fraction, 1e-12);
}

function idleOf(planned: ChainProjection, frugal: ChainProjection, t: number): ShockEffect["idle"] {
  return {
    plannedGw: at(planned.paths.installedGw, t),
    capexChangeFraction: at(frugal.paths.capexUsdBn, t) / at(planned.paths.capexUsdBn, t) - 1,
  };
}

function effectOf(
  before: ChainProjection,
  after: ChainProjection,
  assumptions: ChainAssumptions,
  paths: readonly ExposurePath[],
  t: number,
): ShockEffect {
  const poolsBefore = layerPools(before.paths, before.parameters, assumptions);
  const poolsAfter = layerPools(after.paths, after.parameters, assumptions);
  const changeOf = (from: readonly number[], to: readonly number[]): number => at(to, t) / at(from, t) - 1;
  const priceLevel = after.parameters.revenue2026UsdBn / before.parameters.revenue2026UsdBn;
  return {
    priceChangeFraction: (1 + changeOf(before.priceIndex, after.priceIndex)) * priceLevel - 1,
    tokensSoldChangeFraction: changeOf(before.tokensSoldIndex, after.tokensSoldIndex),
    energisedChangeFraction: changeOf(before.paths.energisedGw, after.paths.energisedGw),
    installedGw: { before: at(before.paths.installedGw, t), after: at(after.paths.installedGw, t) },
    idle: null,
    capexChangeFraction: changeOf(before.paths.capexUsdBn, after.paths.capexUsdBn),
    revenueChangeFraction: changeOf(before.paths.revenueUsdBn, after.paths.revenueUsdBn),
    priceElasticity: before.parameters.priceElasticity,
    bindingBefore: before.binding[t] ?? null,
    bindingAfter: after.binding[t] ?? null,
    layers: chainRecipients.map((recipient) => {
      const from = at(poolsBefore[recipient].poolUsdBn, t);
      const to = at(poolsAfter[recipient].poolUsdBn, t);
      return { recipient, changeUsdBn: to - from, changeFraction: from > 0 ? to / from - 1 : null };
    }),
    vendors: vendorChanges(paths, poolsBefore, poolsAfter, assumptions, t),
  };
}

function vendorChanges(
  paths: readonly ExposurePath[],
  before: LayerPools,
  after: LayerPools,
  { earlierCapexRatio }: ChainAssumptions,
  t: number,
): ShockEffect["vendors"] {
  return paths.flatMap(({ exposure, shareFraction }) => {
    const { ticker, layer, lagQuarters, recognisedFraction, incrementalMarginFraction: margin } = exposure;
    const share = shareFraction[t];
    if (share === null || share === undefined) return [];
    const poolOf = (pools: LayerPools): number => {
      const pool = pools[layer];
      return at(lagQuarters === null ? pool.poolUsdBn : poolAtLag(pool, lagQuarters, earlierCapexRatio), t);
    };
    const revenueChangeUsdBn = share * recognisedFraction * (poolOf(after) - poolOf(before));
    return [
      {
        ticker,
        layer,
        revenueChangeUsdBn,
        ebitChangeUsdBn: margin === null ? null : margin * revenueChangeUsdBn,
        ebitEvidence: exposure.incrementalMarginEvidence,
      },
    ];
  });
}

function at(values: readonly number[], t: number): number {
  return values[t] ?? Number.NaN;
}
