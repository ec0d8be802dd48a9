import { symmetricEigen } from "../numeric/symmetric-eigen";

export type NearestCorrelation = {
  /** Row-major, positive definite, 1 on the diagonal. */
  matrix: Float64Array;
  isRepaired: boolean;
  /** Of one entry, 0 to 2. */
  largestChange: number;
};

const SMALLEST_EIGENVALUE = 1e-6; // leaves Cholesky ten digits to work with
const CONVERGENCE = 1e-9; // largest change of an entry in one round
const ROUND_LIMIT = 500;

/**
 * The correlation matrix nearest in Frobenius norm, by alternating projections with Dykstra's correction
 * (N. J. Higham, "Computing the nearest correlation matrix", IMA J. Numer. Anal. 22, 2002), its eigenvalues at least 1e-6.
 * A matrix that has them already comes back unchanged.
 * @param matrix symmetric, row-major, 1 on the diagonal.
 */
export function nearestCorrelation(matrix: Float64Array, size: number): NearestCorrelation {
  const { values } = symmetricEigen(matrix, size);
  if (values.every((value) => value >= SMALLEST_EIGENVALUE)) {
    return { matrix, isRepaired: false, largestChange: 0 };
  }
  const repaired = withUnitDiagonal(alternateProjections(matrix, size), size);
  return { matrix: repaired, isRepaired: true, largestChange: largestDifference(matrix, repaired) };
}

function alternateProjections(matrix: Float64Array, size: number): Float64Array {
  let unit = Float64Array.from(matrix);
  let correction = new Float64Array(size * size);
  for (let round = 1; ; round += 1) {
    const corrected = unit.map((entry, i) => entry - (correction[i] as number));
    const definite = raiseEigenvalues(corrected, size);
    correction = definite.map((entry, i) => entry - (corrected[i] as number));
    const next = Float64Array.from(definite);
    for (let i = 0; i < size; i += 1) next[i * size + i] = 1;
    const hasConverged =
      largestDifference(next, unit) < CONVERGENCE && largestDifference(next, definite) < CONVERGENCE;
    if (hasConverged || round === ROUND_LIMIT) return definite;
    unit = next;
  }
}

/** The nearest symmetric matrix whose eigenvalues are all at least the smallest allowed. */
function raiseEigenvalues(matrix: Float64Array, size: number): Float64Array {
  const { values, vectors } = symmetricEigen(matrix, size);
  const raised = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let entry = 0;
      for (let k = 0; k < size; k += 1) {
        const value = Math.max(values[k] as number, SMALLEST_EIGENVALUE);
        entry += value * (vectors[i * size + k] as number) * (vectors[j * size + k] as number);
      }
      raised[i * size + j] = entry;
      raised[j * size + i] = entry;
    }
  }
  return raised;
}

/** D^−½·M·D^−½ keeps what is definite definite, where setting the diagonal to 1 would not quite. */
function withUnitDiagonal(matrix: Float64Array, size: number): Float64Array {
  const scaled = Float64Array.from(matrix);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) {
      const scale = Math.sqrt((matrix[i * size + i] as number) * (matrix[j * size + j] as number));
      scaled[i * size + j] = i === j ? 1 : (matrix[i * size + j] as number) / scale;
    }
  }
  return scaled;
}

function largestDifference(a: Float64Array, b: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < a.length; i += 1) {
    largest = Math.max(largest, Math.abs((a[i] as number) - (b[i] as number)));
  }
  return largest;
}
