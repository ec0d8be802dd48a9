import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { annuityRate } from "./annuity-rate";
import { futureValue, levelPayment, presentValue } from "./time-value";

const terms = { rateFraction: 0.1, periodCount: 2, paidAt: "period-end" as const };

describe("annuities", () => {
  // Save 100 a year for two years at 10 %: 110 + 100. Paid at the start: 121 + 110.
  test("save up to a closing balance", () => {
    expect(futureValue({ ...terms, payment: -100, presentValue: 0 })).toBeCloseTo(210, 12);
    expect(futureValue({ ...terms, paidAt: "period-start", payment: -100, presentValue: 0 })).toBeCloseTo(
      231,
      12,
    );
  });

  // 121/1.21 = 100; and 110/1.1 + (110 + 11)/1.21 = 200.
  test("discount to an opening balance", () => {
    expect(presentValue({ ...terms, payment: 0, futureValue: 121 })).toBeCloseTo(-100, 12);
    expect(presentValue({ ...terms, payment: 110, futureValue: 11 })).toBeCloseTo(-200, 12);
  });

  // A loan of 210 received: 210·1.21 = 254.1 = payment·2.1.
  test("repay a loan by level payments", () => {
    expect(levelPayment({ ...terms, presentValue: 210, futureValue: 0 })).toBeCloseTo(-121, 12);
  });

  test("divide evenly at rate 0 and almost so near it", () => {
    expect(levelPayment({ ...terms, rateFraction: 0, presentValue: 200, futureValue: 0 })).toBe(-100);
    expect(levelPayment({ ...terms, rateFraction: 1e-14, presentValue: 200, futureValue: 0 })).toBeCloseTo(
      -100,
      10,
    );
  });

  test("agree with one another", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.1, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 1, max: 1000, noNaN: true }),
        fc.constantFrom("period-end" as const, "period-start" as const),
        (rateFraction, periodCount, opening, paidAt) => {
          const all = { rateFraction, periodCount, paidAt };
          const payment = levelPayment({ ...all, presentValue: opening, futureValue: -opening / 2 });
          expect(presentValue({ ...all, payment, futureValue: -opening / 2 }) / opening).toBeCloseTo(1, 6);
        },
      ),
    );
  });

  test.each([
    [{ rateFraction: -1 }],
    [{ rateFraction: Number.NaN }],
    [{ periodCount: 0 }],
    [{ periodCount: Infinity }],
  ])("refuse %j", (changed) => {
    expect(() => futureValue({ ...terms, ...changed, payment: 1, presentValue: 1 })).toThrow(RangeError);
  });
});

describe("annuityRate", () => {
  // A loan of 210 repaid by 121 twice costs 10 %.
  test("finds the rate of a loan", () => {
    const { roots } = annuityRate({ periodCount: 2, payment: -121, presentValue: 210, futureValue: 0 });
    expect(roots).toEqual([expect.closeTo(0.1, 12)]);
  });

  test("finds none where all money flows one way", () => {
    const found = annuityRate({ periodCount: 12, payment: 400, presentValue: 10_000, futureValue: 5000 });
    expect(found.status).toBe("none");
  });

  test.each([0, 1.5, Number.NaN])("refuses %d periods", (periodCount) => {
    expect(() => annuityRate({ periodCount, payment: 1, presentValue: -1, futureValue: 0 })).toThrow(
      RangeError,
    );
  });
});
