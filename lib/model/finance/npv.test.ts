import { describe, expect, test } from "vitest";
import { npv } from "./npv";
import { xnpv } from "./xnpv";

describe("npv", () => {
  const flows = [-40_000, 5000, 8000, 12_000, 30_000];

  // The same amounts, first at time 0 and first a period later: the ratio is 1.08.
  test("states when the first amount falls", () => {
    expect(npv(0.08, flows)).toBeCloseTo(3065.22, 2);
    expect(npv(0.08, flows, 1)).toBeCloseTo(2838.17, 2);
    expect(npv(0.08, flows) / npv(0.08, flows, 1)).toBeCloseTo(1.08, 14);
  });

  test("adds up at rate 0 and is 0 without amounts", () => {
    expect(npv(0, flows)).toBe(15_000);
    expect(npv(0.1, [])).toBe(0);
  });

  // 100/0.5 + 100/0.25 = 600.
  test("grows later amounts at a negative rate", () => {
    expect(npv(-0.5, [0, 100, 100])).toBe(600);
  });

  test("keeps what adding large amounts would round away", () => {
    expect(npv(0, [1e16, 1, -1e16])).toBe(1);
    expect(npv(1, [-1e16, 2, 4e16])).toBe(1);
    expect(
      npv(
        0,
        Array.from({ length: 1000 }, () => 0.1),
      ),
    ).toBe(100);
  });

  test.each([-1, -2, Number.NaN, Infinity])("refuses the rate %d", (rate) => {
    expect(() => npv(rate, flows)).toThrow(RangeError);
  });

  test("refuses an amount that is not a number", () => {
    expect(() => npv(0.1, [1, Number.NaN])).toThrow(RangeError);
  });
});

describe("xnpv", () => {
  const yearly = [
    { date: "2021-01-01", amount: -1000 },
    { date: "2022-01-01", amount: 550 },
    { date: "2023-01-01", amount: 605 },
  ];

  test("equals npv for flows 365 days apart, from the earliest date whatever the order", () => {
    expect(xnpv(0.1, yearly)).toBeCloseTo(npv(0.1, [-1000, 550, 605]), 10);
    expect(xnpv(0.1, yearly.toReversed())).toBe(xnpv(0.1, yearly));
  });

  test("stays a number where the discount factors leave the range of a double", () => {
    const flows = [
      { date: "2000-01-01", amount: 1 },
      { date: "2080-01-01", amount: 2 },
      { date: "2100-01-01", amount: -1 },
      { date: "2101-01-01", amount: 0 },
    ];
    expect(xnpv(-0.9999999, flows)).toBe(-Infinity); // 10^700 of the last outlay
    expect(xnpv(1e300, flows)).toBe(1);
  });

  test("is 0 without flows and refuses a rate of −100 %", () => {
    expect(xnpv(0.1, [])).toBe(0);
    expect(() => xnpv(-1, yearly)).toThrow(RangeError);
  });
});
