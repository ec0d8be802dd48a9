import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { priceRegion } from "./price-region";

describe("priceRegion", () => {
  // Value 0, 50, 100: the line of 50 runs from base to halfway between bear and bull, and halves the triangle.
  test("cuts the triangle of odds along the line of equal value", () => {
    const region = priceRegion(50, { bear: 0, base: 50, bull: 100 });
    expect(region.extent).toBe("some");
    expect(region.areaFraction).toBeCloseTo(0.5, 12);
    expect(region.vertices).toEqual([
      { bear: 0, base: 1, bull: 0 },
      { bear: 0, base: 0, bull: 1 },
      { bear: 0.5, base: 0, bull: 0.5 },
    ]);
  });

  test("is the whole triangle under every value and empty above every value", () => {
    expect(priceRegion(1, { bear: 2, base: 3, bull: 4 })).toMatchObject({ extent: "all", areaFraction: 1 });
    expect(priceRegion(5, { bear: 2, base: 3, bull: 4 })).toEqual({
      extent: "none",
      vertices: [],
      areaFraction: 0,
    });
  });

  test("every corner is odds that make up the price, and shrinks as the price rises", () => {
    const amount = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(amount, fc.record({ bear: amount, base: amount, bull: amount }), (price, value) => {
        const region = priceRegion(price, value);
        for (const { bear, base, bull } of region.vertices) {
          expect(Math.min(bear, base, bull)).toBeGreaterThanOrEqual(0);
          expect(bear + base + bull).toBeCloseTo(1, 12);
          expect(bear * value.bear + base * value.base + bull * value.bull).toBeGreaterThanOrEqual(
            price - 1e-9,
          );
        }
        expect(priceRegion(price + 1, value).areaFraction).toBeLessThanOrEqual(region.areaFraction + 1e-9);
      }),
      { numRuns: 200 },
    );
  });
});
