import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { customerConcentration } from "./customer-concentration";

describe("customerConcentration", () => {
  // 0.3² + 0.2² = 0.13. Unnamed 0.5 in customers of at most 0.1: five of them, 5 x 0.01 = 0.05 more.
  test("bounds the index by what may go unnamed", () => {
    const found = customerConcentration(
      [
        { customer: "Customer A", shareFraction: 0.2 },
        { customer: "Customer B", shareFraction: 0.3 },
      ],
      0.1,
    );
    expect(found.lowestHerfindahl).toBeCloseTo(0.13, 12);
    expect(found.highestHerfindahl).toBeCloseTo(0.18, 12);
    expect(found.largest).toEqual({ customer: "Customer B", shareFraction: 0.3 });
  });

  test("one customer is a monopsony", () => {
    const found = customerConcentration([{ customer: "Only", shareFraction: 1 }], 0.1);
    expect([found.lowestHerfindahl, found.highestHerfindahl]).toEqual([1, 1]);
  });

  test("lies between 0 and 1 with the bounds in order", () => {
    const weights = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(weights, fc.double({ min: 1, max: 3, noNaN: true }), (drawn, slack) => {
        const total = slack * drawn.reduce((sum, weight) => sum + weight, 0);
        const found = customerConcentration(
          drawn.map((weight, index) => ({ customer: `Customer ${index}`, shareFraction: weight / total })),
          0.1,
        );
        expect(found.lowestHerfindahl).toBeGreaterThanOrEqual(0);
        expect(found.highestHerfindahl).toBeGreaterThanOrEqual(found.lowestHerfindahl);
        expect(found.highestHerfindahl).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  test.each([
    [[{ customer: "A", shareFraction: Number.NaN }], "shareFraction of A must be from 0 to 1, got NaN"],
    [
      [
        { customer: "A", shareFraction: 0.75 },
        { customer: "B", shareFraction: 0.5 },
      ],
      "shareFraction of all customers must sum to at most 1, got 1.25",
    ],
  ])("refuses %o", (customers, message) => {
    expect(() => customerConcentration(customers, 0.1)).toThrow(message);
  });
});
