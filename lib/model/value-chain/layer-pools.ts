import { power } from "../numeric/deterministic-power";
import { INDEX_YEAR, years as horizonYears } from "../scenario/horizon";
import type { ScenarioParameters } from "../scenario/scenario-parameters";
import type { ScenarioPathName } from "../scenario/scenario-paths";
import { assertChainAssumptions, type ChainAssumptions } from "./chain-assumptions";
import {
  capexShareByRecipient,
  chainRecipients,
  computeRecipients,
  directRecipients,
  isDirectRecipient,
  lagByRecipient,
  type ChainRecipient,
} from "./chain-recipients";
import { laggedFlow } from "./lagged-flow";

const KW_PER_GW = 1e6;
const MONTHS_PER_YEAR = 12;
const USD_PER_USD_BN = 1e9;

/** The paths of a projection that the chain lives on, one value a year of the horizon. */
export type ChainPaths = Record<
  Extract<
    ScenarioPathName,
    | "capexUsdBn"
    | "maintenanceCapexUsdBn"
    | "installedGw"
    | "energisedGw"
    | "revenueUsdBn"
    | "upliftUsdBn"
    | "energyCostUsdBn"
  >,
  readonly number[]
>;

/**
 * What one layer can earn, USD bn nominal by year of the horizon. Three purses, never mixed in a sum:
 * capex, running costs, end customers; and what a layer buys from another out of what it received.
 */
export type LayerPool = {
  recipient: ChainRecipient;
  /** Null where no capex is paid to it directly. */
  lagQuarters: number | null;
  /** Paid for by the year's capex. Over the recipients it sums to capex. */
  spentUsdBn: number[];
  /** The same when the lag has passed and the vendors book it. */
  arrivingUsdBn: number[];
  /** Of what arrives, that which replaces equipment leaving service; the rest adds to the stock. */
  arrivingReplacementUsdBn: number[];
  /** What the layer is paid for keeping capacity running. */
  operatingUsdBn: number[];
  /** What end customers pay it, perimeter R1. Over the recipients it sums to revenue. */
  customerUsdBn: number[];
  /** What another layer buys from it: part of that layer's pool too, so it stays out of every sum. */
  secondTierUsdBn: number[];
  /** All four as the vendors book them: what shares are taken of. */
  poolUsdBn: number[];
};

export type LayerPools = Record<ChainRecipient, LayerPool>;

/**
 * Pool[t, l] = w_l capex[t - lag_l] + running costs paid to l + end-customer revenue of l + second tier.
 * Uplift is in no pool: no customer pays it.
 * @throws {FieldRangeError} for an assumption out of range; {RangeError} for a path with a hole, both with its name.
 */
export function layerPools(
  paths: ChainPaths,
  parameters: ScenarioParameters,
  assumptions: ChainAssumptions,
): LayerPools {
  assertChainAssumptions(assumptions);
  assertPaths(paths);
  const shares = capexShareByRecipient(parameters, assumptions);
  const lags = lagByRecipient(assumptions);
  const computeShareFraction =
    shares["compute-silicon"] +
    shares["inference-systems"] +
    shares["network-switching"] +
    shares["optical-modules"];
  const operating = operatingPools(paths, parameters, assumptions, shares["optical-modules"]);
  const customer = customerPools(paths, assumptions);
  const none = paths.capexUsdBn.map(() => 0);

  const pools = Object.fromEntries(
    chainRecipients.map((recipient): [ChainRecipient, LayerPool] => {
      const direct = isDirectRecipient(recipient);
      const share = direct ? shares[recipient] : 0;
      const replacedShare =
        computeRecipients.includes(recipient) && computeShareFraction > 0 ? share / computeShareFraction : 0;
      const spentUsdBn = paths.capexUsdBn.map((capex) => share * capex);
      const replacement = paths.maintenanceCapexUsdBn.map((capex) => replacedShare * capex);
      const earlierUsdBn = assumptions.earlierCapexRatio * (spentUsdBn[0] ?? 0);
      const pool = {
        recipient,
        lagQuarters: direct ? lags[recipient] : null,
        spentUsdBn,
        arrivingUsdBn: direct ? laggedFlow(spentUsdBn, lags[recipient], earlierUsdBn) : none,
        arrivingReplacementUsdBn: direct ? laggedFlow(replacement, lags[recipient], 0) : none,
        operatingUsdBn: operating[recipient] ?? none,
        customerUsdBn: customer[recipient] ?? none,
        secondTierUsdBn: none,
        poolUsdBn: none,
      };
      return [recipient, { ...pool, poolUsdBn: bookable(pool, pool.arrivingUsdBn) }];
    }),
  ) as LayerPools;

  const secondTierUsdBn = paths.capexUsdBn.map(
    (_, t) =>
      assumptions.memoryFoundryShareOfSiliconFraction * (pools["compute-silicon"].poolUsdBn[t] ?? 0) +
      assumptions.memoryFoundryShareOfSystemsFraction * (pools["inference-systems"].poolUsdBn[t] ?? 0),
  );
  const nested = { ...pools["memory-foundry"], secondTierUsdBn };
  pools["memory-foundry"] = { ...nested, poolUsdBn: bookable(nested, nested.arrivingUsdBn) };
  return pools;
}

/** The pool as a vendor with a lag of its own books it. */
export function poolAtLag(pool: LayerPool, lagQuarters: number, earlierCapexRatio: number): number[] {
  if (pool.lagQuarters === null || pool.lagQuarters === lagQuarters) return pool.poolUsdBn;
  const earlierUsdBn = earlierCapexRatio * (pool.spentUsdBn[0] ?? 0);
  return bookable(pool, laggedFlow(pool.spentUsdBn, lagQuarters, earlierUsdBn));
}

function bookable(
  { operatingUsdBn, customerUsdBn, secondTierUsdBn }: LayerPool,
  arrivingUsdBn: readonly number[],
): number[] {
  return arrivingUsdBn.map(
    (arriving, t) =>
      arriving + (operatingUsdBn[t] ?? 0) + (customerUsdBn[t] ?? 0) + (secondTierUsdBn[t] ?? 0),
  );
}

type Purse = Partial<Record<ChainRecipient, number[]>>;

/** Energy to generators, rent to operators of leased halls, and optics that fail before the accelerators retire. */
function operatingPools(
  paths: ChainPaths,
  { capexPerGw2026UsdBn, inflationFraction }: ScenarioParameters,
  assumptions: ChainAssumptions,
  opticalShareFraction: number,
): Purse {
  const priceLevel = horizonYears.map((year) => power(1 + inflationFraction, year - INDEX_YEAR));
  const rentPerGwYearUsdBn = (assumptions.rentUsdPerKwMonth * MONTHS_PER_YEAR * KW_PER_GW) / USD_PER_USD_BN;
  const opticsPerGwUsdBn = capexPerGw2026UsdBn * opticalShareFraction;
  return {
    "power-generation": [...paths.energyCostUsdBn],
    "data-center-operation": paths.energisedGw.map(
      (gw, t) => gw * assumptions.leasedShareOfEnergisedFraction * rentPerGwYearUsdBn * (priceLevel[t] ?? 1),
    ),
    "optical-modules": paths.installedGw.map(
      (gw, t) => gw * assumptions.opticsReplacedPerYearFraction * opticsPerGwUsdBn * (priceLevel[t] ?? 1),
    ),
  };
}

/** R1 by who sells: software keeps its share, the rest buys compute from neoclouds and hyperscalers. */
function customerPools({ revenueUsdBn }: ChainPaths, assumptions: ChainAssumptions): Purse {
  const software = assumptions.softwareShareOfRevenueFraction;
  const neocloud = (1 - software) * assumptions.neocloudShareOfComputeFraction;
  return {
    "inference-software": revenueUsdBn.map((revenue) => software * revenue),
    neoclouds: revenueUsdBn.map((revenue) => neocloud * revenue),
    hyperscalers: revenueUsdBn.map((revenue) => (1 - software - neocloud) * revenue),
  };
}

function assertPaths(paths: ChainPaths): void {
  for (const [name, values] of Object.entries(paths)) {
    if (values.length !== horizonYears.length) {
      throw new RangeError(`${name} must have ${horizonYears.length} years, got ${values.length}`);
    }
    const hole = values.findIndex((value) => !Number.isFinite(value));
    if (hole >= 0) {
      throw new RangeError(
        `${name} of ${horizonYears[hole]} must be a finite number of USD bn or GW, got ${values[hole]}`,
      );
    }
  }
}

/** Σ over those paid directly, by year: equals capex before the lags, whatever the splits. */
export function directSpentUsdBn(pools: LayerPools, t: number): number {
  return directRecipients.reduce((sum, recipient) => sum + (pools[recipient].spentUsdBn[t] ?? 0), 0);
}
