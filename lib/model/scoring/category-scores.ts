const SUM_SLACK = 1e-9;

/**
 * Brier score over the categories, Σ (p − o)², 0 to 2 (Brier 1950). Lower is better; strictly proper.
 * @throws {RangeError} unless the probabilities sum to 1 and the outcome is one of them.
 */
export function brierScore(probabilities: readonly number[], outcome: number): number {
  assertForecast(probabilities, outcome);
  return probabilities.reduce((sum, p, category) => sum + (p - (category === outcome ? 1 : 0)) ** 2, 0);
}

/**
 * Ranked probability score of ordered categories, Σ (P − O)² of the cumulated over the r − 1 inner bounds, divided by their
 * number: 0 to 1 (Epstein 1969). A miss by two categories costs more than a miss by one. Lower is better; strictly proper.
 * @throws {RangeError} as `brierScore`, and for fewer than two categories.
 */
export function rankedProbabilityScore(probabilities: readonly number[], outcome: number): number {
  assertForecast(probabilities, outcome);
  const bounds = probabilities.length - 1;
  if (bounds < 1) throw new RangeError(`probabilities must be at least 2, got ${probabilities.length}`);
  let cumulated = 0;
  let sum = 0;
  for (let category = 0; category < bounds; category++) {
    cumulated += probabilities[category] as number;
    sum += (cumulated - (category >= outcome ? 1 : 0)) ** 2;
  }
  return sum / bounds;
}

function assertForecast(probabilities: readonly number[], outcome: number): void {
  const sum = probabilities.reduce((total, p) => total + p, 0);
  if (!probabilities.every((p) => p >= 0) || !(Math.abs(sum - 1) < SUM_SLACK)) {
    throw new RangeError(`probabilities must be at least 0 and sum to 1, got ${probabilities.join(", ")}`);
  }
  if (!(Number.isInteger(outcome) && outcome >= 0 && outcome < probabilities.length)) {
    throw new RangeError(`outcome must be a category from 0 to ${probabilities.length - 1}, got ${outcome}`);
  }
}
