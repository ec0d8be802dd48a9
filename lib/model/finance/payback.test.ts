import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { discountedPayback, payback } from "./payback";

describe("payback", () => {
  test.each([
    ["whole periods", [-1000, 500, 500, 500], 2],
    ["part of a period", [-1000, 400, 400, 400], 2.5], // 200 of 400 outstanding after period 2
    ["outlays over several periods", [-100, -100, 50, 100, 100], 3.5],
    ["the last crossing after a re-investment", [-100, 150, -100, 25, 50], 3.5], // balances −100, 50, −50, −25, 25
    ["a dip that stops at zero, by the first crossing", [-100, 150, -50, 10], 1 - 1 / 3],
    ["an outlay later than the first receipt", [50, -100, 100], 1.5],
    ["decimal amounts that cancel", [-0.3, 0.1, 0.2], 2],
    ["amounts whose sum would overflow", [-1e308, 1e308, 1e308], 1],
    ["a remainder that is small beside the outlay", [-1e12, 1e12 - 0.5, 1], 1.5],
    ["no outlay", [10, 20], 0],
  ])("of %s", (_, flows, expected) => {
    expect(payback(flows)).toBeCloseTo(expected, 12);
  });

  test.each([
    ["the money never comes back", [-100, 50, 49]],
    ["a closing outlay takes it away again", [-100, 150, -60]],
    ["there are no amounts", []],
  ])("is null when %s", (_, flows) => {
    expect(payback(flows)).toBeNull();
  });

  test("does not depend on the currency unit", () => {
    const flow = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(fc.array(flow, { minLength: 1, maxLength: 20 }), (flows) => {
        const expected = payback(flows);
        const scaled = payback(flows.map((value) => value * 1e-9));
        if (expected === null) expect(scaled).toBeNull();
        else expect(scaled).toBeCloseTo(expected, 6);
      }),
    );
  });

  test("refuses an amount that is not a number", () => {
    expect(() => payback([-1, Number.NaN])).toThrow(RangeError);
  });
});

describe("discountedPayback", () => {
  // −1000, 550/1.1 = 500, 605/1.21 = 500.
  test("discounts each amount to time 0", () => {
    expect(discountedPayback([-1000, 550, 605], 0.1)).toBeCloseTo(2, 12);
    expect(discountedPayback([-1000, 500, 500], 0.1)).toBeNull();
  });

  test("equals payback at rate 0 and refuses −100 %", () => {
    expect(discountedPayback([-1000, 400, 400, 400], 0)).toBe(payback([-1000, 400, 400, 400]));
    expect(() => discountedPayback([-1, 2], -1)).toThrow(RangeError);
  });
});
