import { hypotheses, ODDS_FLOOR_FRACTION, type ByHypothesis, type Hypothesis } from "./hypotheses";

const STEPS = 1000; // an address holds thousandths
const FLOOR_STEPS = ODDS_FLOOR_FRACTION * STEPS;

/**
 * A prior in which one hypothesis has the given share and what the others have above 1 % keeps its proportions, in
 * thousandths that sum to exactly 1.
 */
export function rescalePrior(
  prior: ByHypothesis<number>,
  changed: Hypothesis,
  share: number,
): ByHypothesis<number> {
  const others = hypotheses.filter((hypothesis) => hypothesis !== changed);
  const othersFloor = FLOOR_STEPS * others.length;
  const own = Math.round(Math.min(STEPS - othersFloor, Math.max(FLOOR_STEPS, share * STEPS)));
  const left = STEPS - own - othersFloor;
  const above = (hypothesis: Hypothesis) => Math.max(0, prior[hypothesis] - ODDS_FLOOR_FRACTION);
  const sum = others.reduce((total, hypothesis) => total + above(hypothesis), 0);
  const steps: ByHypothesis<number> = { ...prior, [changed]: own };
  for (const hypothesis of others) {
    const part = sum > 0 ? above(hypothesis) / sum : 1 / others.length;
    steps[hypothesis] = FLOOR_STEPS + Math.round(left * part);
  }
  // What rounding leaves over or takes too much goes to the largest of the others.
  const largest = others.reduce((best, hypothesis) => (steps[hypothesis] > steps[best] ? hypothesis : best));
  steps[largest] += STEPS - hypotheses.reduce((total, hypothesis) => total + steps[hypothesis], 0);
  return {
    bear: steps.bear / STEPS,
    base: steps.base / STEPS,
    bull: steps.bull / STEPS,
    other: steps.other / STEPS,
  };
}
