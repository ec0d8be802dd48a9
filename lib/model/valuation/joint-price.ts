import { builtInSlugs, type BuiltInSlug } from "../scenario/built-in-slugs";

/** What one vendor's price asks of its layer; null where its price cannot be read. */
export type ImpliedLayerRevenue = { ticker: string; revenueUsd: number | null };

/**
 * `within` names the smallest scenario whose pool holds them. With vendors left out the sum is a floor: beyond the bull
 * pool it is beyond all the same, within it is `within-so-far`.
 */
export type JointPriceVerdict = "within" | "within-so-far" | "beyond-bull" | "no-vendor";

export type JointPrice = {
  verdict: JointPriceVerdict;
  /** Smallest pool that holds the sum; null beyond all or without a vendor. */
  scenario: BuiltInSlug | null;
  impliedRevenueUsd: number;
  poolUsd: Record<BuiltInSlug, number>;
  /** The sum over each pool. */
  ratio: Record<BuiltInSlug, number>;
  included: string[];
  leftOut: string[];
};

/** Whether the prices of a layer's vendors can come true together: Damodaran's big-market delusion as a sum. */
export function jointPrice(
  vendors: readonly ImpliedLayerRevenue[],
  poolUsd: Readonly<Record<BuiltInSlug, number>>,
): JointPrice {
  const included = vendors.filter(({ revenueUsd }) => revenueUsd !== null);
  const leftOut = vendors.filter(({ revenueUsd }) => revenueUsd === null);
  const impliedRevenueUsd = included.reduce((sum, { revenueUsd }) => sum + (revenueUsd ?? 0), 0);
  const bySize = builtInSlugs.toSorted((a, b) => poolUsd[a] - poolUsd[b]);
  const holding =
    included.length === 0 ? undefined : bySize.find((slug) => poolUsd[slug] >= impliedRevenueUsd);
  return {
    verdict: verdictOf(included.length, leftOut.length, holding !== undefined),
    scenario: holding ?? null,
    impliedRevenueUsd,
    poolUsd: { ...poolUsd },
    ratio: {
      bear: impliedRevenueUsd / poolUsd.bear,
      base: impliedRevenueUsd / poolUsd.base,
      bull: impliedRevenueUsd / poolUsd.bull,
    },
    included: included.map(({ ticker }) => ticker),
    leftOut: leftOut.map(({ ticker }) => ticker),
  };
}

function verdictOf(includedCount: number, leftOutCount: number, isHeld: boolean): JointPriceVerdict {
  if (includedCount === 0) return "no-vendor";
  if (!isHeld) return "beyond-bull";
  return leftOutCount === 0 ? "within" : "within-so-far";
}
