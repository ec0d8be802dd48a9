import { builtInSlugs, type BuiltInSlug } from "../scenario/built-in-slugs";
import type { ScenarioWeights } from "./price-region";
import { derivedFigure } from "./vendor-figure";
import type { VendorFigure } from "./vendor-fundamentals";

/** Σ π_s V_s / P - 1: what the cases come to at the reader's odds, against the price. The odds are taken over their sum. */
export function weightedGap(
  coverageRatio: Readonly<Record<BuiltInSlug, VendorFigure>>,
  weights: ScenarioWeights,
): VendorFigure {
  const total = builtInSlugs.reduce((sum, slug) => sum + weights[slug], 0);
  return derivedFigure(
    [coverageRatio.bear, coverageRatio.base, coverageRatio.bull],
    (bear = 0, base = 0, bull = 0) =>
      total > 0
        ? (weights.bear * bear + weights.base * base + weights.bull * bull) / total - 1
        : { code: "no-weights" },
  );
}
