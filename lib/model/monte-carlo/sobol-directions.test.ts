import { describe, expect, test } from "vitest";
import { reverseBits } from "./reverse-bits";
import { reversedSobolDirections, SOBOL_DIMENSION_LIMIT } from "./sobol-directions";

/** Point `index` of the sequence in Gray-code order, without scrambling, as a 32-bit fraction. */
function coordinate(directions: Int32Array, index: number): number {
  const grayCode = index ^ (index >>> 1);
  return (
    directions.reduce((sum, direction, bit) => ((grayCode >>> bit) & 1 ? sum ^ direction : sum), 0) >>> 0
  );
}

const directionsOf = Array.from({ length: SOBOL_DIMENSION_LIMIT }, (_, dimension) =>
  reversedSobolDirections(dimension).map(reverseBits),
);

/** The least t for which the first 2^m points of two dimensions are a (t, m, 2)-net, from the rank of their matrices. */
function netQuality(a: Int32Array, b: Int32Array, m: number): number {
  const rowOf = (directions: Int32Array, row: number): number => {
    let bits = 0;
    for (let column = 0; column < m; column += 1)
      bits |= (((directions[column] ?? 0) >>> (31 - row)) & 1) << column;
    return bits;
  };
  const isIndependent = (rows: readonly number[]): boolean => {
    const basis: number[] = [];
    for (const row of rows) {
      const rest = basis.reduce((value, pivot) => Math.min(value, value ^ pivot), row);
      if (rest === 0) return false;
      basis.push(rest);
    }
    return true;
  };
  for (let strength = m; strength > 0; strength -= 1) {
    const isNet = Array.from({ length: strength + 1 }, (_, fromA) => [
      ...Array.from({ length: fromA }, (__, row) => rowOf(a, row)),
      ...Array.from({ length: strength - fromA }, (__, row) => rowOf(b, row)),
    ]).every(isIndependent);
    if (isNet) return m - strength;
  }
  return m;
}

describe("reversedSobolDirections", () => {
  // Points 1 to 7 of the published sequence in its first eight dimensions, in eighths.
  test("begins with the published points", () => {
    const points = [1, 2, 3, 4, 5, 6, 7].map((index) =>
      directionsOf.slice(0, 8).map((directions) => (coordinate(directions, index) / 2 ** 32) * 8),
    );
    expect(points).toEqual([
      [4, 4, 4, 4, 4, 4, 4, 4],
      [6, 2, 2, 2, 6, 6, 2, 6],
      [2, 6, 6, 6, 2, 2, 6, 2],
      [3, 3, 5, 7, 3, 1, 3, 7],
      [7, 7, 1, 3, 7, 5, 7, 3],
      [5, 1, 7, 5, 5, 7, 1, 1],
      [1, 5, 3, 1, 1, 3, 5, 5],
    ]);
  });

  // Point 30 in all 64 dimensions, in 32nds.
  test("gives the published coordinates of point 30 in every dimension", () => {
    expect(directionsOf.map((directions) => (coordinate(directions, 30) / 2 ** 32) * 32)).toEqual([
      17, 1, 13, 15, 15, 9, 27, 1, 21, 3, 17, 27, 15, 23, 5, 11, 23, 29, 3, 7, 29, 23, 17, 25, 11, 3, 19, 17,
      29, 9, 7, 29, 21, 7, 17, 29, 19, 15, 15, 27, 11, 5, 9, 3, 3, 17, 31, 31, 27, 7, 1, 11, 27, 13, 19, 1, 9,
      27, 25, 3, 15, 7, 15, 9,
    ]);
  });

  test("puts one point in every interval of length 2^−m, in every block of 2^m points, in every dimension", () => {
    for (const directions of directionsOf) {
      for (const m of [1, 4, 8, 11]) {
        for (const block of [0, 1, 5]) {
          const cells = new Set<number>();
          for (let offset = 0; offset < 2 ** m; offset += 1) {
            cells.add(coordinate(directions, block * 2 ** m + offset) >>> (32 - m));
          }
          expect(cells.size).toBe(2 ** m);
        }
      }
    }
  });

  test("makes the first two dimensions a (0, m, 2)-net", () => {
    const [first, second] = directionsOf;
    if (first === undefined || second === undefined) throw new Error("two dimensions are expected");
    for (let m = 1; m <= 16; m += 1) expect(netQuality(first, second, m)).toBe(0);
  });

  test("makes every pair of the 64 dimensions at worst a (7, 13, 2)-net, of the first ten a (4, 13, 2)-net", () => {
    const worstOf = (chosen: readonly Int32Array[]): number =>
      Math.max(...chosen.flatMap((a, index) => chosen.slice(0, index).map((b) => netQuality(a, b, 13))));
    expect(worstOf(directionsOf)).toBe(7);
    expect(worstOf(directionsOf.slice(0, 10))).toBe(4);
  });

  test.each([-1, 64, 1.5, Number.NaN])("refuses dimension %d", (dimension) => {
    expect(() => reversedSobolDirections(dimension)).toThrow(RangeError);
  });
});
