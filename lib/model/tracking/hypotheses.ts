import { builtInSlugs } from "../scenario/built-in-slugs";

/** The scenarios, and "other": that none of them describes what happens. */
export const hypotheses = [...builtInSlugs, "other"] as const;
export type Hypothesis = (typeof hypotheses)[number];
export type ByHypothesis<Value> = Record<Hypothesis, Value>;

/** Odds leave no hypothesis with less, and with four of them none can have more than 97 %. */
export const ODDS_FLOOR_FRACTION = 0.01;
const SUM_TOLERANCE = 1e-6;

/** A third each of what "other" leaves; 7 % for "other" is inside the 5 to 10 % usual for a model that may be wrong. */
export const equalPrior: ByHypothesis<number> = { bear: 0.31, base: 0.31, bull: 0.31, other: 0.07 };

export function byHypothesis<Value>(valueOf: (hypothesis: Hypothesis) => Value): ByHypothesis<Value> {
  return {
    bear: valueOf("bear"),
    base: valueOf("base"),
    bull: valueOf("bull"),
    other: valueOf("other"),
  };
}

/** @throws {RangeError} naming the hypothesis, or the sum, that is out of range. */
export function assertPrior(prior: ByHypothesis<number>): void {
  for (const hypothesis of hypotheses) {
    const value = prior[hypothesis];
    if (!(value >= ODDS_FLOOR_FRACTION && value <= 1)) {
      throw new RangeError(`prior.${hypothesis} must be from ${ODDS_FLOOR_FRACTION} to 1, got ${value}`);
    }
  }
  const sum = hypotheses.reduce((total, hypothesis) => total + prior[hypothesis], 0);
  if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
    throw new RangeError(`prior must sum to 1, got ${Number(sum.toFixed(6))}`);
  }
}
