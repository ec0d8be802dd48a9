/** Rates a set may learn at; 1 is Bayes' rule, lower ones forgive a model that is wrong (Grünwald and van Ommen 2017). */
export const learningRates = [1, 0.5, 0.25, 0.125] as const;

/**
 * The rate whose forecasts lost least log score so far, chosen from the past alone; the highest of equal ones, which is 1
 * before anything was scored.
 * @param losses summed log scores of the quarters before, in the order of `learningRates`.
 */
export function chooseLearningRate(losses: readonly number[]): number {
  let best = 0;
  for (const [index, loss] of losses.entries()) {
    if (loss < (losses[best] as number)) best = index;
  }
  return learningRates[best] as number;
}
