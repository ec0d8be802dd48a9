import { describe, expect, test } from "vitest";
import { aiCapexPoint, annualGrowths, dividePoints, doublingTimes } from "./end-customer-revenue";
import { rentalChanges } from "./rental-change";
import { missingPoint, type TrackedPoint } from "./tracked-point";

function point(period: string, value: number): TrackedPoint {
  return { period, value, missing: null, evidence: "estimated", knownAt: period, citation: null };
}

describe("doublingTimes", () => {
  test("a year from 1 to 4 doubles twice, in half a year each", () => {
    expect(doublingTimes([point("2024Q4", 1), point("2025Q4", 4)])).toMatchObject([
      { period: "2025Q4", value: 0.5 },
    ]);
  });
  test("half a year from 60 to 110 doubles in 0.5 ln 2 / ln(110/60) = 0.572 years", () => {
    const [time] = doublingTimes([point("2025Q4", 60), point("2026Q2", 110)]);
    expect(time?.value).toBeCloseTo(0.5718, 4);
  });
  test("what does not grow never doubles", () => {
    expect(doublingTimes([point("2024Q4", 4), point("2025Q4", 4)])[0]).toMatchObject({
      value: null,
      missing: { code: "no-denominator" },
    });
  });
});

test("annualGrowths puts half a year on a yearly pace: (110/60)^2 - 1 = 236 %", () => {
  expect(annualGrowths([point("2025Q4", 60), point("2026Q2", 110)])[0]?.value).toBeCloseTo(2.361, 3);
});

test("aiCapexPoint: 400 x 0.75 x 1.30 = 390, estimated", () => {
  expect(aiCapexPoint(point("2025Q4", 400), { aiShareFraction: 0.75, globalOverBigFive: 1.3 })).toMatchObject(
    {
      value: 390,
      evidence: "estimated",
    },
  );
});

test("dividePoints speaks of shared periods alone and hands a reason on", () => {
  const over = [point("2025Q3", 1), point("2025Q4", 390)];
  const under = [point("2025Q4", 60), point("2026Q1", 9)];
  expect(dividePoints(over, under)).toMatchObject([{ period: "2025Q4", value: 6.5, evidence: "estimated" }]);
  const hole = missingPoint("2025Q4", { code: "no-estimate" });
  expect(dividePoints([hole], under)).toEqual([hole]);
});

test("rentalChanges waits for half a year, then gives the yearly pace", () => {
  const [first, soon, later] = rentalChanges([
    point("2026-01-01", 2),
    point("2026-03-01", 1),
    point("2027-01-01", 1),
  ]);
  expect(first?.missing).toEqual({ code: "too-short", days: 0, neededDays: 182 });
  expect(soon?.missing).toEqual({ code: "too-short", days: 59, neededDays: 182 });
  expect(later?.value).toBeCloseTo(-0.5, 3); // 365 of 365.25 days
});
