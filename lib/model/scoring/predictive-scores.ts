/**
 * Logarithmic score of a normal forecast, in nats: −ln f(y). Lower is better; strictly proper.
 * @throws {RangeError} unless the standard deviation is above 0.
 */
export function normalLogScore(
  forecast: { mean: number; standardDeviation: number },
  outcome: number,
): number {
  const { mean, standardDeviation } = forecast;
  if (!(standardDeviation > 0)) {
    throw new RangeError(`standardDeviation must be above 0, got ${standardDeviation}`);
  }
  const z = (outcome - mean) / standardDeviation;
  return 0.5 * Math.log(2 * Math.PI) + Math.log(standardDeviation) + 0.5 * z * z;
}

/**
 * Continuous ranked probability score of an ensemble, in the outcome's unit: E|X − y| − ½ E|X − X′|, fair over the pairs
 * of M (M − 1) (Ferro 2014), so that its size does not depend on M. Lower is better.
 * @throws {RangeError} for fewer than two members, or one that is not finite.
 */
export function ensembleCrps(members: readonly number[], outcome: number): number {
  const count = members.length;
  if (count < 2) throw new RangeError(`members must be at least 2, got ${count}`);
  if (!members.every(Number.isFinite)) throw new RangeError("members must be finite");
  const sorted = members.toSorted((a, b) => a - b);
  let distance = 0;
  let spread = 0; // Σ over pairs of |x − x′| is Σ (2 i − M + 1) x_(i)
  for (const [index, member] of sorted.entries()) {
    distance += Math.abs(member - outcome);
    spread += (2 * index - count + 1) * member;
  }
  return distance / count - spread / (count * (count - 1));
}
