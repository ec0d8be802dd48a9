/**
 * The lower triangle L of L·Lᵀ = matrix, row-major as the matrix is; what stands above its diagonal is 0.
 * @throws {RangeError} if the matrix is not size × size or not positive definite.
 */
export function cholesky(matrix: Float64Array, size: number): Float64Array {
  if (matrix.length !== size * size) {
    throw new RangeError(`matrix must have ${size * size} entries, got ${matrix.length}`);
  }
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let rest = matrix[row * size + column] as number;
      for (let k = 0; k < column; k += 1) {
        rest -= (lower[row * size + k] as number) * (lower[column * size + k] as number);
      }
      if (row === column) {
        if (!(rest > 0)) {
          throw new RangeError(`matrix must be positive definite, pivot ${row} is ${rest}`);
        }
        lower[row * size + row] = Math.sqrt(rest);
      } else {
        lower[row * size + column] = rest / (lower[column * size + column] as number);
      }
    }
  }
  return lower;
}
