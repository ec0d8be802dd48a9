import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { customerConcentration, type CustomerShare } from "./customer-concentration";

const one = (customer: string, shareFraction: number): CustomerShare => ({
  customer,
  customerCount: 1,
  shareFraction,
});

describe("customerConcentration", () => {
  // 0.3² + 0.2² = 0.13. Unnamed 0.5 in customers of at most 0.1: five of them, 5 x 0.01 = 0.05 more.
  test("bounds the index by what may go unnamed", () => {
    const found = customerConcentration([one("Customer A", 0.2), one("Customer B", 0.3)], 0.1);
    expect(found.lowestHerfindahl).toBeCloseTo(0.13, 12);
    expect(found.highestHerfindahl).toBeCloseTo(0.18, 12);
    expect(found.largest).toEqual(one("Customer B", 0.3));
  });

  // Four with 61 % together: evenly 0.61²/4 = 0.093; at most 0.31² + 3 x 0.1² = 0.1261; unnamed 0.39 = 3 x 0.1 + 0.09.
  test("a sum over several customers lies between even and as uneven as naming allows", () => {
    const group = { customer: "Four direct customers together", customerCount: 4, shareFraction: 0.61 };
    const found = customerConcentration([group], 0.1);
    expect(found.lowestHerfindahl).toBeCloseTo(0.61 ** 2 / 4, 12);
    expect(found.highestHerfindahl).toBeCloseTo(0.1261 + 0.03 + 0.09 ** 2, 12);
  });

  test("one customer is a monopsony", () => {
    const found = customerConcentration([one("Only", 1)], 0.1);
    expect([found.lowestHerfindahl, found.highestHerfindahl]).toEqual([1, 1]);
  });

  test("lies between 0 and 1 with the bounds in order", () => {
    const customer = fc.record({
      weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
      customerCount: fc.integer({ min: 1, max: 5 }),
    });
    const customers = fc.array(customer, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(customers, fc.double({ min: 1, max: 3, noNaN: true }), (drawn, slack) => {
        const total = slack * drawn.reduce((sum, { weight }) => sum + weight, 0);
        const found = customerConcentration(
          drawn.map(({ weight, customerCount }, index) => ({
            customer: `Customer ${index}`,
            customerCount,
            shareFraction: weight / total,
          })),
          0.1,
        );
        expect(found.lowestHerfindahl).toBeGreaterThanOrEqual(0);
        expect(found.highestHerfindahl).toBeGreaterThanOrEqual(found.lowestHerfindahl - 1e-12);
        expect(found.highestHerfindahl).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  test.each([
    [[one("A", Number.NaN)], "shareFraction of A must be from 0 to 1, got NaN"],
    [[one("A", 0.75), one("B", 0.5)], "shareFraction of all customers must sum to at most 1, got 1.25"],
    [[{ ...one("A", 0.5), customerCount: 0 }], "customerCount of A must be a whole number from 1, got 0"],
  ])("refuses %o", (customers, message) => {
    expect(() => customerConcentration(customers, 0.1)).toThrow(message);
  });
});
