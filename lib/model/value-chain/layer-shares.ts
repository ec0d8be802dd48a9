import { FieldRangeError } from "../field-range-error";
import type { BuiltInSlug } from "../scenario/built-in-slugs";
import { FIRST_YEAR, LAST_YEAR, YEAR_COUNT, years } from "../scenario/horizon";
import type { ChainAssumptions } from "./chain-assumptions";
import { chainLayers, type ChainLayer } from "./chain-layers";
import { poolAtLag, type LayerPool, type LayerPools } from "./layer-pools";
import { sharePath } from "./share-path";
import type { VendorExposure, VendorUnresolvedReason } from "./vendor-revenue";

const SUM_TOLERANCE = 1e-9;

/** One exposure in one scenario; arrays run over the horizon, null before the base year. */
export type ExposurePath = {
  exposure: VendorExposure;
  /** Of the layer's pool. */
  shareFraction: (number | null)[];
  revenueUsdBn: (number | null)[];
};

/** Vendors of a layer that together book more than the layer can pay: what they file covers more than the pool does. */
export type PerimeterError = {
  layer: ChainLayer;
  /** Years in which the sum exceeds 1. */
  years: number[];
  worstYear: number;
  worstShareSum: number;
  vendors: { ticker: string; shareFraction: number }[];
};

export type LayerShares = {
  layer: ChainLayer;
  paths: ExposurePath[];
  unresolved: { exposure: VendorExposure; reason: VendorUnresolvedReason }[];
  /** By year of the horizon; null before the first base year. */
  shareSum: (number | null)[];
  /** What no stored vendor covers, USD bn; 0 where the sum exceeds 1. */
  othersUsdBn: (number | null)[];
  perimeterError: PerimeterError | null;
};

/**
 * share[base] = filed revenue / (pool x recognised); then by logit AR(1) to the scenario's terminal share.
 * A sum above 1 in the base year stays an error for all to see, and the vendors keep what they filed: paths are taken of
 * shares scaled into the pool and scaled back.
 * @throws {FieldRangeError} for a revenue, share or recognised part that can be none, with vendor and layer.
 */
export function layerShares(
  pools: LayerPools,
  exposures: readonly VendorExposure[],
  builtIn: BuiltInSlug,
  assumptions: ChainAssumptions,
): LayerShares[] {
  return chainLayers.map((layer) => {
    const pool = pools[layer];
    const unresolved: LayerShares["unresolved"] = [];
    const based: { exposure: VendorExposure; pool: number[]; base: number; shareFraction: number }[] = [];
    for (const exposure of exposures.filter((candidate) => candidate.layer === layer)) {
      const found = baseShare(pool, exposure, assumptions);
      if (typeof found === "string") unresolved.push({ exposure, reason: found });
      else based.push({ exposure, ...found });
    }
    const scale = Math.max(1, sum(based.map(({ shareFraction }) => shareFraction)));
    const paths = based.map(({ exposure, pool: own, base, shareFraction }): ExposurePath => {
      const path = sharePath(
        shareFraction / scale,
        exposure.terminalShareFraction[builtIn],
        assumptions.sharePersistenceFraction,
        YEAR_COUNT - base,
      );
      const shares = years.map((_, t) => (t < base ? null : (path[t - base] ?? 0) * scale));
      return {
        exposure,
        shareFraction: shares,
        revenueUsdBn: shares.map((share, t) =>
          share === null ? null : (own[t] ?? 0) * share * exposure.recognisedFraction,
        ),
      };
    });
    return { layer, paths, unresolved, ...coverage(layer, pool, paths) };
  });
}

function baseShare(
  pool: LayerPool,
  exposure: VendorExposure,
  { earlierCapexRatio }: ChainAssumptions,
): { pool: number[]; base: number; shareFraction: number } | VendorUnresolvedReason {
  const { revenueUsdBn, baseYear, recognisedFraction } = exposure;
  if (revenueUsdBn === null) {
    return exposure.widerMetric === null ? "no-layer-revenue" : "only-wider-perimeter";
  }
  if (!(revenueUsdBn >= 0 && Number.isFinite(revenueUsdBn))) {
    throw new FieldRangeError(fieldOf(exposure, "revenueUsdBn"), revenueUsdBn, "be 0 or more");
  }
  if (!(recognisedFraction > 0 && recognisedFraction <= 1)) {
    throw new FieldRangeError(
      fieldOf(exposure, "recognisedFraction"),
      recognisedFraction,
      "be above 0 and at most 1",
    );
  }
  if (!(Number.isInteger(baseYear) && baseYear >= FIRST_YEAR && baseYear <= LAST_YEAR)) {
    return "base-year-outside-horizon";
  }
  const base = baseYear - FIRST_YEAR;
  const own =
    exposure.lagQuarters === null ? pool.poolUsdBn : poolAtLag(pool, exposure.lagQuarters, earlierCapexRatio);
  const poolUsdBn = own[base] ?? 0;
  if (!(poolUsdBn > 0)) return "no-pool-in-base-year";
  return { pool: own, base, shareFraction: revenueUsdBn / (poolUsdBn * recognisedFraction) };
}

function coverage(
  layer: ChainLayer,
  pool: LayerPool,
  paths: readonly ExposurePath[],
): Pick<LayerShares, "shareSum" | "othersUsdBn" | "perimeterError"> {
  const shareSum = years.map((_, t) => {
    const known = paths.flatMap(({ shareFraction }) => shareFraction[t] ?? []);
    return known.length === 0 ? null : sum(known);
  });
  const over = shareSum.flatMap((total, t) => (total !== null && total > 1 + SUM_TOLERANCE ? [t] : []));
  const worst = over.reduce<number | null>(
    (top, t) => (top === null || (shareSum[t] ?? 0) > (shareSum[top] ?? 0) + SUM_TOLERANCE ? t : top),
    null,
  );
  return {
    shareSum,
    othersUsdBn: shareSum.map((total, t) =>
      total === null ? null : Math.max(0, 1 - total) * (pool.poolUsdBn[t] ?? 0),
    ),
    perimeterError:
      worst === null
        ? null
        : {
            layer,
            years: over.map((t) => FIRST_YEAR + t),
            worstYear: FIRST_YEAR + worst,
            worstShareSum: shareSum[worst] ?? 0,
            vendors: paths
              .map(({ exposure, shareFraction }) => ({
                ticker: exposure.ticker,
                shareFraction: shareFraction[worst] ?? 0,
              }))
              .toSorted((a, b) => b.shareFraction - a.shareFraction),
          },
  };
}

function fieldOf({ ticker, layer }: VendorExposure, field: string): string {
  return `${field} of ${ticker} in ${layer}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
