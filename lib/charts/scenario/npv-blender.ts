import { areBlendWeights } from "@/lib/contracts/are-blend-weights";
import { weightedSlugs, type ScenarioWeights } from "@/lib/contracts/scenario-view";
import { createBlend, type ScenarioBlend } from "@/lib/model/scenario/blend-scenarios";
import type { ExceedancePoint } from "@/lib/model/scenario/exceedance-curve";
import type { NpvSample } from "@/lib/model/scenario/npv-sample";

export type NpvBlend = ScenarioBlend & { curve: ExceedancePoint[] };

export type NpvBlender = {
  /** What of bear, base and bull was drawn. */
  slugs: readonly string[];
  /** Null for weights that cannot be blended, or that weigh what was not drawn. */
  blend: (weights: ScenarioWeights) => NpvBlend | null;
};

/** Prepares the draws of bear, base and bull for any weights. */
export function createNpvBlender(samples: readonly NpvSample[]): NpvBlender {
  const drawn = weightedSlugs.flatMap((slug) => {
    const sample = samples.find((each) => each.slug === slug);
    return sample === undefined ? [] : [{ slug, sample }];
  });
  const { summarise, exceedance } = createBlend(drawn.map(({ sample }) => sample));
  return {
    slugs: drawn.map(({ slug }) => slug),
    blend(weights) {
      const isDrawn = weightedSlugs.every(
        (slug) => weights[slug] === 0 || drawn.some((each) => each.slug === slug),
      );
      if (!isDrawn || !areBlendWeights(weights)) return null;
      const inOrder = drawn.map(({ slug }) => weights[slug]);
      return { ...summarise(inOrder), curve: exceedance(inOrder) };
    },
  };
}
