import type { BuiltInSlug } from "../scenario/built-in-slugs";
import { chainLayerOf, chainLayers, type ChainLayer } from "../value-chain/chain-layers";
import type { VendorAssessment } from "./assess-vendor";
import { jointPrice, type JointPrice } from "./joint-price";

/** What a layer can earn in the year of the test; null without a chain to take it from. */
export type LayerPoolsUsd = Readonly<Partial<Record<ChainLayer, Readonly<Record<BuiltInSlug, number>>>>>;

export type LayerPrice = JointPrice & { layer: ChainLayer };

/** The joint test of every layer that has a pool, in the order of the chain. A vendor counts in the layer it is filed under. */
export function layerPrices(assessments: readonly VendorAssessment[], poolsUsd: LayerPoolsUsd): LayerPrice[] {
  return chainLayers.flatMap((layer) => {
    const poolUsd = poolsUsd[layer];
    if (poolUsd === undefined) return [];
    const vendors = assessments
      .filter(({ vendor }) => vendor.layer !== null && chainLayerOf(vendor.layer) === layer)
      .map(({ vendor, impliedLayerRevenueUsd }) => ({
        ticker: vendor.ticker,
        revenueUsd: impliedLayerRevenueUsd.value,
      }));
    return vendors.length === 0 ? [] : [{ layer, ...jointPrice(vendors, poolUsd) }];
  });
}
