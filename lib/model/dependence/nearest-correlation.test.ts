import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cholesky } from "../numeric/cholesky";
import { nearestCorrelation } from "./nearest-correlation";

function expectEntries(actual: Float64Array, published: number[], digits: number): void {
  for (const [i, entry] of published.entries()) expect(actual[i]).toBeCloseTo(entry, digits);
}

describe("nearestCorrelation", () => {
  test("leaves a positive definite matrix alone", () => {
    const matrix = Float64Array.of(1, 0.6, 0.6, 1);
    expect(nearestCorrelation(matrix, 2)).toEqual({ matrix, isRepaired: false, largestChange: 0 });
  });

  // Higham (2002), section 4: a matrix of 1, 1, 0 has the eigenvalue 1 − √2.
  test("repairs the published example of order three", () => {
    const { matrix, isRepaired, largestChange } = nearestCorrelation(
      Float64Array.of(1, 1, 0, 1, 1, 1, 0, 1, 1),
      3,
    );
    expectEntries(matrix, [1, 0.7607, 0.1573, 0.7607, 1, 0.7607, 0.1573, 0.7607, 1], 4);
    expect(isRepaired).toBe(true);
    expect(largestChange).toBeCloseTo(1 - 0.7607, 4);
  });

  // Higham (2002), section 4: second differences, here with the 1 that the diagonal has to be.
  test("repairs the published example of order four", () => {
    const { matrix } = nearestCorrelation(
      Float64Array.of(1, -1, 0, 0, -1, 1, -1, 0, 0, -1, 1, -1, 0, 0, -1, 1),
      4,
    );
    expectEntries(matrix.subarray(0, 4), [1, -0.8084, 0.1916, 0.1068], 4);
    expectEntries(matrix.subarray(4, 8), [-0.8084, 1, -0.6562, 0.1916], 4);
  });

  test("makes any symmetric unit matrix one that Cholesky accepts, no entry beyond ±1", () => {
    const size = 5;
    const entries = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(entries, (triangle) => {
        const wanted = new Float64Array(size * size);
        let next = 0;
        for (let i = 0; i < size; i += 1) {
          wanted[i * size + i] = 1;
          for (let j = 0; j < i; j += 1) {
            wanted[i * size + j] = wanted[j * size + i] = triangle[next] ?? 0;
            next += 1;
          }
        }
        const { matrix, largestChange } = nearestCorrelation(wanted, size);
        expect(() => cholesky(matrix, size)).not.toThrow();
        for (let i = 0; i < size; i += 1) expect(matrix[i * size + i]).toBe(1);
        for (const entry of matrix) expect(Math.abs(entry)).toBeLessThanOrEqual(1);
        expect(largestChange).toBeLessThanOrEqual(2);
      }),
      { numRuns: 60 },
    );
  });

  test("accepts perfect correlation with a change too small to see", () => {
    const { matrix, largestChange } = nearestCorrelation(Float64Array.of(1, 1, 1, 1), 2);
    expect(() => cholesky(matrix, 2)).not.toThrow();
    expect(largestChange).toBeLessThan(2e-6);
  });
});
