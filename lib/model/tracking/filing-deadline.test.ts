import { describe, expect, test } from "vitest";
import { filingDeadline, firstKnownAt, fiscalQuarterEnd } from "./filing-deadline";

describe("filingDeadline", () => {
  test("adds 40 days for a 10-Q, 60 for a 10-K and where the form is unknown", () => {
    expect(filingDeadline("2026-03-31", "10-Q")).toBe("2026-05-10");
    expect(filingDeadline("2025-12-31", "10-K")).toBe("2026-03-01");
    expect(filingDeadline("2023-12-31", null)).toBe("2024-02-29"); // a leap year
  });
  test("refuses what is no date", () => {
    expect(() => filingDeadline("2026Q1", null)).toThrow("periodEnd must be an ISO date, got 2026Q1");
  });
});

describe("firstKnownAt", () => {
  const periodEnd = "2026-06-30";
  test("takes the filing day where it is within the deadline", () => {
    expect(firstKnownAt({ filedAt: "2026-07-30", periodEnd, form: null })).toEqual({
      knownAt: "2026-07-30",
      dating: "filing",
    });
  });
  test("takes the deadline where the figure was read later, or nobody says when it was filed", () => {
    const atDeadline = { knownAt: "2026-08-29", dating: "filing-deadline" };
    expect(firstKnownAt({ filedAt: "2026-11-24", periodEnd, form: null })).toEqual(atDeadline);
    expect(firstKnownAt({ filedAt: null, periodEnd, form: null })).toEqual(atDeadline);
  });
});

describe("fiscalQuarterEnd", () => {
  test.each([
    ["2026Q2", 12, "2026-06-30"], // calendar year
    ["2026Q2", 6, "2026-06-30"],
    ["2026Q1", 5, "2026-02-28"], // Oracle: the quarter's midpoint is in mid-January
    ["2025Q4", 1, "2026-01-31"], // NVIDIA: the midpoint is in mid-December
    ["2025Q4", null, "2026-01-31"],
  ])("of %s with a year that ends in month %s", (quarter, month, day) => {
    expect(fiscalQuarterEnd(quarter, month)).toBe(day);
  });
  test("refuses a month outside the year and a quarter misspelt", () => {
    expect(() => fiscalQuarterEnd("2026Q2", 13)).toThrow("fiscalYearEndMonth must be from 1 to 12, got 13");
    expect(() => fiscalQuarterEnd("2026-Q2", 12)).toThrow("calendarQuarter must read like 2026Q3");
  });
});
