/** The values of each replicate, where draw d belongs to replicate d mod replicateCount. */
export function replicateValues(
  values: Float64Array,
  completed: number,
  replicateCount: number,
): Float64Array[] {
  const length = completed / replicateCount;
  return Array.from({ length: replicateCount }, (_, replicate) => {
    const own = new Float64Array(length);
    for (let round = 0; round < length; round++) {
      own[round] = values[round * replicateCount + replicate] as number;
    }
    return own;
  });
}

export function mean(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total / values.length;
}

export function sharePositive(values: Float64Array): number {
  let count = 0;
  for (const value of values) if (value > 0) count++;
  return count / values.length;
}
