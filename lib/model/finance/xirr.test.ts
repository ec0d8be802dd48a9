import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { xirr } from "./xirr";
import { xnpv } from "./xnpv";

describe("xirr", () => {
  // 365 days to 2024-01-01 are one year; the leap year that follows is 366/365 of one.
  test("counts actual days over 365, leap days included", () => {
    const inYear = xirr([
      { date: "2023-01-01", amount: -1000 },
      { date: "2024-01-01", amount: 1100 },
    ]);
    expect(inYear).toEqual({ roots: [expect.closeTo(0.1, 12)], count: 1, status: "unique" });
    const leapYear = xirr([
      { date: "2024-01-01", amount: -1000 },
      { date: "2025-01-01", amount: 1100 },
    ]);
    expect(leapYear.roots).toEqual([expect.closeTo(1.1 ** (365 / 366) - 1, 12)]);
    const viaLeapDay = xirr([
      { date: "2024-02-29", amount: -1000 },
      { date: "2025-02-28", amount: 1100 },
    ]);
    expect(viaLeapDay.roots).toEqual([expect.closeTo(0.1, 12)]);
  });

  test("counts over 360 where asked", () => {
    const flows = [
      { date: "2023-01-01", amount: -1000 },
      { date: "2023-12-27", amount: 1100 },
    ];
    expect(xirr(flows, "act/360").roots).toEqual([expect.closeTo(0.1, 12)]);
  });

  test("takes flows in any order and adds those of one day", () => {
    const flows = [
      { date: "2026-03-01", amount: 300 },
      { date: "2025-01-01", amount: -700 },
      { date: "2026-03-01", amount: 600 },
      { date: "2025-01-01", amount: -100 },
    ];
    expect(xirr(flows).roots).toEqual([expect.closeTo((900 / 800) ** (365 / 424) - 1, 12)]);
    expect(xirr(flows.toReversed())).toEqual(xirr(flows));
  });

  test("returns both rates of a project that ends with an outlay", () => {
    const flows = [
      { date: "2022-01-01", amount: -1000 },
      { date: "2023-01-01", amount: 2300 },
      { date: "2024-01-01", amount: -1320 },
    ];
    expect(xirr(flows)).toEqual({
      roots: [expect.closeTo(0.1, 9), expect.closeTo(0.2, 9)],
      count: 2,
      status: "multiple",
    });
  });

  test("returns the enormous rate of a short horizon and refuses only what a double cannot hold", () => {
    const tenfold = (date: string) => [
      { date: "2024-01-01", amount: -100 },
      { date, amount: 1000 },
    ];
    // +900 % in 65 days: 10^(365/65) − 1.
    expect((xirr(tenfold("2024-03-06")).roots[0] ?? 0) / (10 ** (365 / 65) - 1)).toBeCloseTo(1, 11);
    expect(xirr(tenfold("2024-01-02"))).toEqual({ roots: [], count: 0, status: "out-of-range" });
  });

  test("separates a total loss from flows without a rate", () => {
    const flows = (amounts: number[]) =>
      amounts.map((amount, year) => ({ date: `${2024 + year}-01-01`, amount }));
    expect(xirr(flows([-1000, 0])).status).toBe("total-loss");
    expect(xirr(flows([1000, 1000, 0])).status).toBe("none");
    expect(xirr(flows([0, 0])).status).toBe("undefined");
    expect(xirr([]).status).toBe("undefined");
  });

  test("makes the dated present value 0 at every root, relative to the discounted amounts", () => {
    const day = fc.integer({ min: 0, max: 9000 });
    const flow = fc.record({
      date: day.map((offset) => new Date(Date.UTC(2020, 0, 1 + offset)).toISOString().slice(0, 10)),
      amount: fc.integer({ min: -1_000_000, max: 1_000_000 }),
    });
    fc.assert(
      fc.property(fc.array(flow, { minLength: 2, maxLength: 20 }), (flows) => {
        for (const root of xirr(flows).roots.filter((rate) => rate > -0.99999 && rate < 1e8)) {
          const gross = xnpv(
            root,
            flows.map(({ date, amount }) => ({ date, amount: Math.abs(amount) })),
          );
          expect(Math.abs(xnpv(root, flows)) / gross).toBeLessThan(1e-9);
        }
      }),
    );
  });

  test.each(["2025-02-29", "2025-13-01", "2025-1-1", "01/02/2025", "", "2025-01-01T00:00:00Z"])(
    "refuses the date %j",
    (date) => {
      expect(() => xirr([{ date, amount: 1 }])).toThrow(RangeError);
    },
  );

  test("refuses an amount that is not a number", () => {
    expect(() => xirr([{ date: "2025-01-01", amount: Number.NaN }])).toThrow(RangeError);
  });
});
