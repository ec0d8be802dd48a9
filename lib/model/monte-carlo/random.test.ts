import { describe, expect, test } from "vitest";
import { createRandom, hashSeed } from "./random";

describe("hashSeed", () => {
  test("keeps the values on which every stored seed relies", () => {
    expect([hashSeed(""), hashSeed("a"), hashSeed("2026"), hashSeed("électricité")]).toEqual([
      2872998923, 444641715, 794144137, 890023614,
    ]);
  });

  test("has no collision among ten thousand numbered seeds beyond chance", () => {
    const hashes = new Set(Array.from({ length: 10_000 }, (_, index) => hashSeed(`seed ${index}`)));
    expect(hashes.size).toBeGreaterThanOrEqual(9_998); // 0.012 collisions expected
  });
});

describe("createRandom", () => {
  const draw = (seed: string, count: number): number[] => {
    const random = createRandom(seed);
    return Array.from({ length: count }, random);
  };

  test("repeats for one seed and differs for another", () => {
    expect(draw("a", 5)).toEqual(draw("a", 5));
    expect(draw("a", 5)).not.toEqual(draw("b", 5));
  });

  // Uniform on [0, 1): mean ½, variance 1/12, so the mean of n draws has standard deviation √(1/12n); 4 of them.
  test("has the mean, the variance and no serial correlation of the uniform distribution", () => {
    const count = 100_000;
    const values = draw("uniform", count);
    const mean = values.reduce((sum, value) => sum + value, 0) / count;
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 / Math.sqrt(12 * count));
    const variance = values.reduce((sum, value) => sum + (value - 0.5) ** 2, 0) / count;
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(4 / Math.sqrt(180 * count));
    const serial = values.reduce(
      (sum, value, index) => sum + (value - 0.5) * ((values[index + 1] ?? 0.5) - 0.5),
      0,
    );
    expect(Math.abs(serial / count)).toBeLessThan(4 / (12 * Math.sqrt(count)));
    expect(Math.min(...values.slice(0, 1000))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values.slice(0, 1000))).toBeLessThan(1);
  });

  // χ² over 256 equal cells: 255 degrees of freedom, mean 255, standard deviation √510 ≈ 22.6; 5 of them.
  test("fills equal cells evenly, also in its low bits", () => {
    const count = 256_000;
    const random = createRandom("cells");
    const high = new Float64Array(256);
    const low = new Float64Array(256);
    for (let index = 0; index < count; index += 1) {
      const value = random();
      const highCell = Math.floor(value * 256);
      const lowCell = (value * 2 ** 53) % 256;
      high[highCell] = (high[highCell] ?? 0) + 1;
      low[lowCell] = (low[lowCell] ?? 0) + 1;
    }
    for (const cells of [high, low]) {
      const chiSquared = cells.reduce((sum, cell) => sum + (cell - 1000) ** 2 / 1000, 0);
      expect(Math.abs(chiSquared - 255)).toBeLessThan(5 * 22.6);
    }
  });
});
