import { symmetricEigen } from "../numeric/symmetric-eigen";

/**
 * How many independent indicators a correlation matrix is worth: the participation ratio (Σλ)² / Σλ², from 1 for copies
 * of one to `size` for unrelated ones.
 */
export function effectiveCount(correlation: Float64Array, size: number): number {
  if (size === 0) return 0;
  let sum = 0;
  let squares = 0;
  for (const value of symmetricEigen(correlation, size).values) {
    sum += value;
    squares += value * value;
  }
  return (sum * sum) / squares;
}
