import type { ScenarioParameterKey } from "../scenario/scenario-parameters";
import type { RankCorrelation } from "./dependence";

/** As it stands in a file or a request. */
export type StatedCorrelation = { a: ScenarioParameterKey; b: ScenarioParameterKey; spearman: number };

/** The published correlations with the reader's own in place of those of the same pair, in either order; new pairs at the end. */
export function overrideCorrelations(
  published: readonly StatedCorrelation[],
  own: readonly StatedCorrelation[],
): RankCorrelation[] {
  const isSamePair = (x: StatedCorrelation, y: StatedCorrelation) =>
    (x.a === y.a && x.b === y.b) || (x.a === y.b && x.b === y.a);
  const kept = published.filter((target) => !own.some((given) => isSamePair(target, given)));
  return [...kept, ...own].map(({ a, b, spearman }) => ({ a, b, rho: spearman }));
}
