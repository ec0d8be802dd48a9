export type SymmetricEigen = {
  /** In no particular order. */
  values: Float64Array;
  /** Row-major; column k is the unit eigenvector of value k. */
  vectors: Float64Array;
};

const SWEEP_LIMIT = 60; // convergence is quadratic: seven or eight sweeps are usual

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan, 8.5).
 * Made of + − × ÷ and square roots alone, so the bits are the same on every engine.
 * @throws {RangeError} if the matrix is not size × size, or holds a value that is not finite.
 */
export function symmetricEigen(matrix: Float64Array, size: number): SymmetricEigen {
  if (matrix.length !== size * size) {
    throw new RangeError(`matrix must have ${size * size} entries, got ${matrix.length}`);
  }
  const work = Float64Array.from(matrix);
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) vectors[i * size + i] = 1;
  let sizeSquared = 0;
  for (const entry of work) sizeSquared += entry * entry;
  if (!(sizeSquared < Infinity)) throw new RangeError("matrix must hold finite numbers only");
  const negligible = sizeSquared * Number.EPSILON * Number.EPSILON;
  for (let sweep = 0; sweep < SWEEP_LIMIT && offDiagonalSquares(work, size) > negligible; sweep += 1) {
    for (let p = 0; p < size - 1; p += 1) {
      for (let q = p + 1; q < size; q += 1) rotate(work, vectors, size, p, q);
    }
  }
  return { values: Float64Array.from({ length: size }, (_, i) => work[i * size + i] as number), vectors };
}

function offDiagonalSquares(matrix: Float64Array, size: number): number {
  let sum = 0;
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const entry = matrix[i * size + j] as number;
      sum += 2 * entry * entry;
    }
  }
  return sum;
}

/** Turns the plane of p and q so that entry (p, q) becomes 0. */
function rotate(work: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const offDiagonal = work[p * size + q] as number;
  if (offDiagonal === 0) return;
  const theta = ((work[q * size + q] as number) - (work[p * size + p] as number)) / (2 * offDiagonal);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let k = 0; k < size; k += 1) turn(work, k * size + p, k * size + q, cosine, sine);
  for (let k = 0; k < size; k += 1) turn(work, p * size + k, q * size + k, cosine, sine);
  work[p * size + q] = 0;
  work[q * size + p] = 0;
  for (let k = 0; k < size; k += 1) turn(vectors, k * size + p, k * size + q, cosine, sine);
}

function turn(entries: Float64Array, first: number, second: number, cosine: number, sine: number): void {
  const a = entries[first] as number;
  const b = entries[second] as number;
  entries[first] = cosine * a - sine * b;
  entries[second] = sine * a + cosine * b;
}
