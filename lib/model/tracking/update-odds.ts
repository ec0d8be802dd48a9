import { exp } from "../numeric/deterministic-exp";
import { log } from "../numeric/deterministic-log";
import {
  byHypothesis,
  hypotheses,
  ODDS_FLOOR_FRACTION,
  type ByHypothesis,
  type Hypothesis,
} from "./hypotheses";

/** Of last quarter's log odds that are kept; the rest returns to the prior, so that a regime may change. */
export const DEFAULT_PERSISTENCE = 0.97;

export type OddsUpdate = {
  posterior: ByHypothesis<number>;
  /** Those held at the floor. */
  clipped: Hypothesis[];
};

/**
 * log odds(t) = ρ log odds(t−1) + (1 − ρ) log prior odds + tempered evidence, then no hypothesis below 1 %: with four of
 * them none is above 97 %. Generalised Bayes: `evidence` is η Δ log density.
 */
export function updateOdds(input: {
  before: ByHypothesis<number>;
  prior: ByHypothesis<number>;
  evidence: ByHypothesis<number>;
  persistence: number;
}): OddsUpdate {
  const { before, prior, evidence, persistence } = input;
  const weight = byHypothesis(
    (hypothesis) =>
      persistence * log(before[hypothesis]) +
      (1 - persistence) * log(prior[hypothesis]) +
      evidence[hypothesis],
  );
  const highest = Math.max(...hypotheses.map((hypothesis) => weight[hypothesis]));
  const unscaled = byHypothesis((hypothesis) => exp(weight[hypothesis] - highest));
  return clipOdds(unscaled);
}

/** Raises what is under the floor to it and scales the rest, until all is at or above the floor and sums to 1. */
function clipOdds(unscaled: ByHypothesis<number>): OddsUpdate {
  const clipped: Hypothesis[] = [];
  for (;;) {
    const free = hypotheses.filter((hypothesis) => !clipped.includes(hypothesis));
    const freeSum = free.reduce((sum, hypothesis) => sum + unscaled[hypothesis], 0);
    const left = 1 - ODDS_FLOOR_FRACTION * clipped.length;
    const posterior = byHypothesis((hypothesis) =>
      clipped.includes(hypothesis) ? ODDS_FLOOR_FRACTION : (left * unscaled[hypothesis]) / freeSum,
    );
    const under = free.filter((hypothesis) => posterior[hypothesis] < ODDS_FLOOR_FRACTION);
    if (under.length === 0) return { posterior, clipped };
    clipped.push(...under);
  }
}
