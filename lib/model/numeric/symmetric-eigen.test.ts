import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { symmetricEigen } from "./symmetric-eigen";

function ascending(values: Float64Array): number[] {
  return Array.from(values).toSorted((a, b) => a - b);
}

describe("symmetricEigen", () => {
  // The second difference matrix of order n has the eigenvalues 2 − 2cos(kπ/(n + 1)); for n = 3: 2 − √2, 2, 2 + √2.
  test("finds the eigenvalues of the second difference matrix", () => {
    const { values } = symmetricEigen(Float64Array.of(2, -1, 0, -1, 2, -1, 0, -1, 2), 3);
    const [low, middle, high] = ascending(values);
    expect(low).toBeCloseTo(2 - Math.SQRT2, 14);
    expect(middle).toBeCloseTo(2, 14);
    expect(high).toBeCloseTo(2 + Math.SQRT2, 14);
  });

  test("leaves a diagonal matrix as it is", () => {
    const { values, vectors } = symmetricEigen(Float64Array.of(3, 0, 0, -1), 2);
    expect(Array.from(values)).toEqual([3, -1]);
    expect(Array.from(vectors)).toEqual([1, 0, 0, 1]);
  });

  test("puts any symmetric matrix together again, with orthonormal vectors", () => {
    const size = 6;
    const entries = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), {
      minLength: 21,
      maxLength: 21,
    });
    fc.assert(
      fc.property(entries, (triangle) => {
        const matrix = new Float64Array(size * size);
        let next = 0;
        for (let i = 0; i < size; i += 1) {
          for (let j = 0; j <= i; j += 1) {
            matrix[i * size + j] = matrix[j * size + i] = triangle[next] ?? 0;
            next += 1;
          }
        }
        const { values, vectors } = symmetricEigen(matrix, size);
        for (let i = 0; i < size; i += 1) {
          for (let j = 0; j < size; j += 1) {
            let rebuilt = 0;
            let product = 0;
            for (let k = 0; k < size; k += 1) {
              rebuilt += (vectors[i * size + k] ?? 0) * (values[k] ?? 0) * (vectors[j * size + k] ?? 0);
              product += (vectors[k * size + i] ?? 0) * (vectors[k * size + j] ?? 0);
            }
            expect(rebuilt).toBeCloseTo(matrix[i * size + j] ?? Number.NaN, 11);
            expect(product).toBeCloseTo(i === j ? 1 : 0, 12);
          }
        }
      }),
    );
  });

  test("refuses what is not a finite square matrix", () => {
    expect(() => symmetricEigen(new Float64Array(3), 2)).toThrow("matrix must have 4 entries, got 3");
    expect(() => symmetricEigen(Float64Array.of(1, Number.NaN, Number.NaN, 1), 2)).toThrow("finite");
  });
});
