import { expect, test } from "vitest";
import { balanceByQuarter } from "./balance-by-quarter";

test("each quarter is the balance of its own limits", () => {
  // 2026Q1: least 10, median 20, most 40; 2026Q2: 30 throughout
  const balance = balanceByQuarter(["2026Q1", "2026Q2"], {
    power: [10, 30],
    shell: [20, 30],
    optics: [40, 30],
  });
  expect(balance).toEqual([
    { quarter: "2026Q1", deployableGw: 10, balanceRatio: 0.5, strandedFraction: 0.75 },
    { quarter: "2026Q2", deployableGw: 30, balanceRatio: 1, strandedFraction: 0 },
  ]);
});

test("a limit without a value for a quarter is named", () => {
  expect(() => balanceByQuarter(["2026Q1", "2026Q2"], { power: [10] })).toThrow(
    "capacitiesGw.power must be at least 0 and finite (GW), got NaN",
  );
});
