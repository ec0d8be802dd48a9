import { describe, expect, test } from "vitest";
import { createSobolReplicate, type SampleDimension } from "./sobol-replicate";
import { replicateStandardError } from "./standard-error";

const dimensions: readonly SampleDimension[] = [
  { key: "demandElasticity", dimension: 0 },
  { key: "capexGrowthFraction", dimension: 1 },
  { key: "powerPriceUsdPerMwh", dimension: 2 },
  { key: "usefulLifeYears", dimension: 63 },
];

function sample(
  chosen: readonly SampleDimension[],
  count: number,
  { seed = "2026", replicate = 0 }: { seed?: string; replicate?: number } = {},
): number[][] {
  const generator = createSobolReplicate({ dimensions: chosen, seed, replicate });
  const point = new Float64Array(chosen.length);
  return Array.from({ length: count }, (_, index) => {
    generator.fillPoint(index, point);
    return [...point];
  });
}

const coordinate = (points: number[][], index: number): number[] =>
  points.map((point) => point[index] ?? Number.NaN);

describe("createSobolReplicate", () => {
  test("repeats for one seed and replicate and differs for another of either", () => {
    const points = sample(dimensions, 16);
    expect(sample(dimensions, 16)).toEqual(points);
    expect(sample(dimensions, 16, { replicate: 1 })).not.toEqual(points);
    expect(sample(dimensions, 16, { seed: "2027" })).not.toEqual(points);
  });

  test("does not confuse a seed that ends in a digit with the replicate number", () => {
    expect(sample(dimensions, 4, { seed: "1", replicate: 12 })).not.toEqual(
      sample(dimensions, 4, { seed: "11", replicate: 2 }),
    );
  });

  test("gives a parameter the same numbers whatever else is sampled and in whatever order", () => {
    const all = sample(dimensions, 64);
    const reversed = sample(dimensions.toReversed(), 64);
    const some = sample(dimensions.slice(2), 64);
    for (const index of [0, 1, 2, 3]) expect(coordinate(reversed, 3 - index)).toEqual(coordinate(all, index));
    expect(coordinate(some, 0)).toEqual(coordinate(all, 2));
    expect(coordinate(some, 1)).toEqual(coordinate(all, 3));
  });

  test("gives the same point in any order of asking", () => {
    const points = sample(dimensions, 100);
    const generator = createSobolReplicate({ dimensions, seed: "2026", replicate: 0 });
    const point = new Float64Array(4);
    for (const index of [99, 0, 17, 18, 64, 63, 5]) {
      generator.fillPoint(index, point);
      expect([...point]).toEqual(points[index]);
    }
  });

  test("puts one of 2^m points into each of 2^m equal intervals of every coordinate, never on 0 or 1", () => {
    for (const m of [0, 3, 10]) {
      const points = sample(dimensions, 2 ** m);
      for (const index of [0, 1, 2, 3]) {
        const values = coordinate(points, index);
        expect(new Set(values.map((value) => Math.floor(value * 2 ** m))).size).toBe(2 ** m);
        expect(values.every((value) => value > 0 && value < 1)).toBe(true);
      }
    }
  });

  test("puts one of 2^m points into each box of area 2^−m of its first two dimensions", () => {
    const points = sample(dimensions, 256);
    for (let bits = 0; bits <= 8; bits += 1) {
      const boxes = points.map(
        ([x = 0, y = 0]) => `${Math.floor(x * 2 ** bits)},${Math.floor(y * 2 ** (8 - bits))}`,
      );
      expect(new Set(boxes).size).toBe(256);
    }
  });

  // The first point alone over 2,000 replicates is uniform: mean ½ ± 4·√(1/12)/√2000.
  test("is unbiased point by point", () => {
    for (const index of [0, 1, 2, 3]) {
      let sum = 0;
      for (let replicate = 0; replicate < 2000; replicate += 1) {
        sum += sample(dimensions, 1, { replicate })[0]?.[index] ?? Number.NaN;
      }
      expect(Math.abs(sum / 2000 - 0.5)).toBeLessThan(4 / Math.sqrt(12 * 2000));
    }
  });

  // ∫ Π(1 + (x − ½)) = 1. Plain Monte Carlo on 1,024 points: variance (13/12)⁴ − 1 = 0.377, standard error 0.0192.
  test("integrates a smooth function without bias and far below the error of plain Monte Carlo", () => {
    const estimates = Array.from({ length: 32 }, (_, replicate) => {
      const points = sample(dimensions, 1024, { replicate });
      return (
        points.reduce((sum, point) => sum + point.reduce((product, x) => product * (0.5 + x), 1), 0) / 1024
      );
    });
    const standardError = replicateStandardError(estimates);
    const mean = estimates.reduce((sum, estimate) => sum + estimate, 0) / 32;
    expect(Math.abs(mean - 1)).toBeLessThan(4 * standardError);
    expect(standardError * Math.sqrt(32)).toBeLessThan(0.0192 / 10);
  });

  test.each([
    [
      "a repeated key",
      [
        { key: "a", dimension: 0 },
        { key: "a", dimension: 1 },
      ],
    ],
    [
      "a repeated dimension",
      [
        { key: "a", dimension: 0 },
        { key: "b", dimension: 0 },
      ],
    ],
    ["a dimension beyond the table", [{ key: "a", dimension: 64 }]],
  ])("refuses %s", (_, chosen) => {
    expect(() => createSobolReplicate({ dimensions: chosen, seed: "s", replicate: 0 })).toThrow(RangeError);
  });
});
