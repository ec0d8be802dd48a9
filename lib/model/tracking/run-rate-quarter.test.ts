import { describe, expect, test } from "vitest";
import { runRateQuarter, type RunRateStatement } from "./run-rate-quarter";

function statement(day: string, runRateUsd: number): RunRateStatement {
  return { company: "A", day, saidOn: day, runRateUsd, errorSd: 0.2, sourceUrl: "https://example.org" };
}

describe("runRateQuarter", () => {
  // Middle of 2025Q1: 15 February, halfway from 1 January to 1 April; √(4 × 16) = 8 a year, 2 a quarter.
  // Distance 45 of 91 days: sd² = 0.2² + 0.15² × 45/91.
  test("is the geometric mean between two statements, a fourth of it", () => {
    const found = runRateQuarter([statement("2025-01-01", 4), statement("2025-04-01", 16)], "2025Q1");
    expect(found?.revenueUsd).toBeCloseTo(2, 12);
    expect(found?.errorSd).toBeCloseTo(Math.sqrt(0.04 + 0.0225 * (45 / 91)), 12);
  });
  test("takes one statement within 30 days of the middle, none further off", () => {
    expect(runRateQuarter([statement("2025-03-17", 4)], "2025Q1")?.revenueUsd).toBeCloseTo(1, 12);
    expect(runRateQuarter([statement("2025-03-18", 4)], "2025Q1")).toBeNull();
  });
  test("draws no line between statements more than 200 days apart", () => {
    expect(runRateQuarter([statement("2024-10-01", 4), statement("2025-05-01", 16)], "2025Q1")).toBeNull();
    expect(runRateQuarter([], "2025Q1")).toBeNull();
  });
});
