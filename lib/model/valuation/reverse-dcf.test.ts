import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { valueOfGrowth, valueOfMargin } from "./fading-path";
import { impliedForecastPeriod, impliedGrowth, impliedMargin } from "./reverse-dcf";

const vendor = {
  revenueUsd: 100,
  operatingMarginFraction: 0.2,
  ronicFraction: 0.5,
  growthYears: 5,
  fadeYears: 5,
  waccFraction: 0.1,
  terminalGrowthFraction: 0.03,
  terminalRonicFraction: 0.12,
  taxRateFraction: 0.25,
};

const anyVendor = fc.record({
  revenueUsd: fc.double({ min: 1e8, max: 5e11, noNaN: true }),
  operatingMarginFraction: fc.double({ min: 0.02, max: 0.7, noNaN: true }),
  ronicFraction: fc.double({ min: 0.15, max: 3, noNaN: true }),
  growthYears: fc.integer({ min: 1, max: 12 }),
  fadeYears: fc.integer({ min: 0, max: 12 }),
  waccFraction: fc.double({ min: 0.07, max: 0.13, noNaN: true }),
  terminalGrowthFraction: fc.double({ min: 0, max: 0.04, noNaN: true }),
  terminalRonicFraction: fc.double({ min: 0.14, max: 0.4, noNaN: true }),
  taxRateFraction: fc.double({ min: 0, max: 0.4, noNaN: true }),
});
const anyGrowth = fc.double({ min: -0.3, max: 0.8, noNaN: true });

describe("impliedGrowth", () => {
  // Growth held at the terminal rate with the terminal return is a growing perpetuity:
  // 100 x 1.03 x 0.2 x 0.75 x (1 - 0.03 / 0.12) / (0.1 - 0.03) = 165.535714...
  test("finds the terminal growth in the value of a growing perpetuity", () => {
    const perpetuity = (100 * 1.03 * 0.2 * 0.75 * (1 - 0.03 / 0.12)) / 0.07;
    const implied = impliedGrowth({ ...vendor, ronicFraction: 0.12 }, perpetuity);
    expect(implied.status).not.toBe("none");
    expect(Math.min(...implied.values.map((value) => Math.abs(value - 0.03)))).toBeLessThan(1e-9);
  });

  test("every solution gives the price back, and the growth that made the price is among them", () => {
    fc.assert(
      fc.property(anyVendor, anyGrowth, (any, growth) => {
        const value = valueOfGrowth(any);
        const price = value(growth);
        fc.pre(price > 0);
        const { values } = impliedGrowth(any, price);
        for (const solution of values) expect(value(solution) / price).toBeCloseTo(1, 9);
        expect(Math.min(...values.map((solution) => Math.abs(solution - growth)))).toBeLessThan(1e-6);
      }),
      { numRuns: 60 },
    );
  });

  test("rises with the price where new capital earns more than it costs", () => {
    fc.assert(
      fc.property(fc.double({ min: 120, max: 2000, noNaN: true }), (price) => {
        const [lower] = impliedGrowth(vendor, price).values;
        const [higher] = impliedGrowth(vendor, price * 1.1).values;
        expect(higher).toBeGreaterThan(lower ?? Number.NaN);
      }),
      { numRuns: 40 },
    );
  });

  // New capital at 5 % costs 10 %: growing too slowly and growing too fast are worth the same.
  test("reports both solutions where growth first adds and then takes value", () => {
    const poor = { ...vendor, ronicFraction: 0.05, fadeYears: 0 };
    const value = valueOfGrowth(poor);
    const implied = impliedGrowth(poor, 0.9 * value(0));
    expect(implied.status).toBe("several");
    for (const growth of implied.values) expect(value(growth)).toBeCloseTo(0.9 * value(0), 8);
  });

  test("says that no growth reaches a price, or that every growth passes it", () => {
    const poor = { ...vendor, ronicFraction: 0.05 };
    expect(impliedGrowth(poor, 1e6).reason).toEqual({ code: "above-range", low: -0.5, high: 2 });
    expect(impliedGrowth(vendor, 1e-3).reason).toEqual({ code: "below-range", low: -0.5, high: 2 });
  });
});

describe("impliedMargin", () => {
  // The value is proportional to the margin: 1.7 times the price takes 1.7 times the margin.
  test("is proportional to the price", () => {
    const price = valueOfMargin(vendor, 0.15)(0.2);
    expect(impliedMargin(vendor, 0.15, 1.7 * price).values[0]).toBeCloseTo(0.34, 10);
  });

  test("has none above the whole revenue", () => {
    const whole = valueOfMargin(vendor, 0.15)(1);
    expect(impliedMargin(vendor, 0.15, 1.01 * whole).reason?.code).toBe("above-range");
  });
});

describe("impliedForecastPeriod", () => {
  // Growth as high as WACC, 10 %: NOPAT_1 = 100 x 1.1 x 0.2 x 0.75 = 16.5, the perpetuity 165 whatever T,
  // and each year adds 16.5 x (1 - 0.1 / 0.5) / 1.1 = 12: V(T) = 165 + 12 T.
  test.each([
    [164, 0],
    [165, 0],
    [166, 1],
    [200, 3],
    [201, 3],
    [202, 4],
  ])("a price of %f takes %i years", (price, years) => {
    expect(impliedForecastPeriod(vendor, 0.1, price - 1e-9).values).toEqual([years]);
  });

  test("has none where growth earns less than it costs, or the price is beyond 100 years", () => {
    const poor = { ...vendor, ronicFraction: 0.09 };
    expect(impliedForecastPeriod(poor, 0.1, 200).reason).toEqual({ code: "growth-adds-no-value" });
    expect(impliedForecastPeriod(vendor, 0.1, 165 + 12 * 100 + 1).reason).toEqual({
      code: "above-range",
      low: 0,
      high: 100,
    });
  });
});

describe("bad input", () => {
  test.each([
    [() => impliedGrowth(vendor, 0), /enterpriseValueUsd must be above 0, got 0/],
    [() => impliedGrowth({ ...vendor, waccFraction: 0.02 }, 1), /terminalGrowthFraction must be/],
    [() => impliedMargin(vendor, -1, 1), /growthFraction must be above -1, got -1/],
    [() => impliedForecastPeriod(vendor, Number.NaN, 1), /growthFraction must be above -1, got NaN/],
  ])("is named", (call, message) => {
    expect(call).toThrow(message);
  });
});
