import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cholesky } from "./cholesky";

describe("cholesky", () => {
  // 2² = 4; 12/2 = 6, 37 − 6² = 1; −16/2 = −8, −43 − 6·(−8) = 5, 98 − 64 − 25 = 9 = 3².
  test("of an integer matrix is exact", () => {
    const lower = cholesky(Float64Array.of(4, 12, -16, 12, 37, -43, -16, -43, 98), 3);
    expect(Array.from(lower)).toEqual([2, 0, 0, 6, 1, 0, -8, 5, 3]);
  });

  test("multiplied by its transpose gives the matrix back", () => {
    const entries = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(entries, (values) => {
        const matrix = new Float64Array(16); // B·Bᵀ + I: positive definite by construction
        for (let i = 0; i < 4; i += 1) {
          for (let j = 0; j < 4; j += 1) {
            let sum = i === j ? 1 : 0;
            for (let k = 0; k < 4; k += 1) sum += (values[i * 4 + k] ?? 0) * (values[j * 4 + k] ?? 0);
            matrix[i * 4 + j] = sum;
          }
        }
        const lower = cholesky(matrix, 4);
        for (let i = 0; i < 4; i += 1) {
          for (let j = 0; j < 4; j += 1) {
            let sum = 0;
            for (let k = 0; k < 4; k += 1) sum += (lower[i * 4 + k] ?? 0) * (lower[j * 4 + k] ?? 0);
            expect(sum).toBeCloseTo(matrix[i * 4 + j] ?? Number.NaN, 10);
          }
        }
      }),
    );
  });

  test("refuses a matrix that is not positive definite, or not square", () => {
    expect(() => cholesky(Float64Array.of(1, 2, 2, 1), 2)).toThrow(
      "matrix must be positive definite, pivot 1 is -3",
    );
    expect(() => cholesky(Float64Array.of(1, Number.NaN, Number.NaN, 1), 2)).toThrow("pivot 1 is NaN");
    expect(() => cholesky(Float64Array.of(1, 2, 3), 2)).toThrow("matrix must have 4 entries, got 3");
  });
});
