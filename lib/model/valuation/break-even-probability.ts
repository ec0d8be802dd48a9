/** Of two states, what probability of bull makes the price fair. */
export type BreakEvenProbability =
  /** The price lies between bear and bull. */
  | { code: "between"; bullProbabilityFraction: number }
  /** Bear alone makes up the price. */
  | { code: "below-both"; bullProbabilityFraction: number }
  /** Bull does not reach the price. */
  | { code: "above-both"; bullProbabilityFraction: number }
  /** Bull gives less than bear: the probability is one of bear's failing, and is told as such. */
  | { code: "bull-below-bear"; bullProbabilityFraction: number }
  /** Bear and bull give the same: no probability moves the value. */
  | { code: "indifferent"; bullProbabilityFraction: null };

/** pi* = (P - V_bear) / (V_bull - V_bear); outside 0 to 1 the number stands with the case it belongs to. */
export function breakEvenProbability(
  priceUsd: number,
  { bearUsd, bullUsd }: { bearUsd: number; bullUsd: number },
): BreakEvenProbability {
  const spread = bullUsd - bearUsd;
  if (spread === 0) return { code: "indifferent", bullProbabilityFraction: null };
  const bullProbabilityFraction = (priceUsd - bearUsd) / spread;
  if (priceUsd > Math.max(bearUsd, bullUsd)) return { code: "above-both", bullProbabilityFraction };
  if (priceUsd < Math.min(bearUsd, bullUsd)) return { code: "below-both", bullProbabilityFraction };
  return { code: spread > 0 ? "between" : "bull-below-bear", bullProbabilityFraction };
}
