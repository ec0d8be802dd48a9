import type { BuiltInSlug } from "../scenario/built-in-slugs";
import { chainLayerOf, chainLayers, type ChainLayer } from "../value-chain/chain-layers";
import type { VendorExposure } from "../value-chain/vendor-revenue";
import type { VendorAssessment } from "./assess-vendor";
import { isValued } from "./vendor-columns";
import { jointPrice, type JointPrice } from "./joint-price";

/** What a layer can earn in the year of the test; null without a chain to take it from. */
export type LayerPoolsUsd = Readonly<Partial<Record<ChainLayer, Readonly<Record<BuiltInSlug, number>>>>>;

/** By ticker, of what a vendor states to earn in the chain the part of each layer; they add up to 1. */
export type ExposureShares = Readonly<Record<string, Readonly<Partial<Record<ChainLayer, number>>>>>;

export type LayerPrice = JointPrice & {
  layer: ChainLayer;
  /** Whether any of its vendors is priced, be its revenue from the layer known or not. */
  hasPrice: boolean;
};

/**
 * The joint test of every layer that has a pool, in the order of the chain. What a vendor's price asks of the chain is
 * split as it states its revenue, or falls on the layer it is filed under.
 */
export function layerPrices(
  assessments: readonly VendorAssessment[],
  poolsUsd: LayerPoolsUsd,
  exposureShares: ExposureShares,
): LayerPrice[] {
  return chainLayers.flatMap((layer) => {
    const poolUsd = poolsUsd[layer];
    if (poolUsd === undefined) return [];
    let hasPrice = false;
    const vendors = assessments.flatMap((assessment) => {
      const { vendor, impliedLayerRevenueUsd } = assessment;
      const { ticker } = vendor;
      const stated = Object.hasOwn(exposureShares, ticker) ? exposureShares[ticker] : undefined;
      const filed = vendor.layer !== null && chainLayerOf(vendor.layer) === layer ? 1 : undefined;
      const share = stated === undefined ? filed : stated[layer];
      if (share === undefined) return [];
      hasPrice ||= isValued(assessment);
      const { value } = impliedLayerRevenueUsd;
      return [{ ticker, revenueUsd: value === null ? null : value * share }];
    });
    return vendors.length === 0 ? [] : [{ layer, hasPrice, ...jointPrice(vendors, poolUsd) }];
  });
}

/** Of the base year's stated revenue; a vendor that states none has no shares. */
export function exposureSharesOf(
  exposures: readonly Pick<VendorExposure, "ticker" | "layer" | "revenueUsdBn">[],
): ExposureShares {
  const byTicker: Record<string, Partial<Record<ChainLayer, number>>> = {};
  const totals = new Map<string, number>();
  for (const { ticker, revenueUsdBn } of exposures)
    totals.set(ticker, (totals.get(ticker) ?? 0) + (revenueUsdBn ?? 0));
  for (const { ticker, layer, revenueUsdBn } of exposures) {
    const total = totals.get(ticker) ?? 0;
    if (revenueUsdBn !== null && total > 0)
      byTicker[ticker] = { ...byTicker[ticker], [layer]: revenueUsdBn / total };
  }
  return byTicker;
}
