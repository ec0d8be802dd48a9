/**
 * Spearman's rank correlation: Pearson's of the ranks. Null when either does not vary.
 * @throws {RangeError} if the two differ in number.
 */
export function rankCorrelation(ranksA: Float64Array, ranksB: Float64Array): number | null {
  const count = ranksA.length;
  if (ranksB.length !== count)
    throw new RangeError(`ranks must be as many, got ${count} and ${ranksB.length}`);
  const mean = (count + 1) / 2;
  let squaresA = 0;
  let squaresB = 0;
  let products = 0;
  for (let i = 0; i < count; i += 1) {
    const a = (ranksA[i] as number) - mean;
    const b = (ranksB[i] as number) - mean;
    squaresA += a * a;
    squaresB += b * b;
    products += a * b;
  }
  if (squaresA === 0 || squaresB === 0) return null;
  return products / Math.sqrt(squaresA * squaresB);
}
