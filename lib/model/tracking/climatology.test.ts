import { describe, expect, test } from "vitest";
import { indicatorPointsFixture, quartersFrom } from "@/lib/testing/tracking-fixture";
import { climatologyBefore } from "./climatology";
import { assumedDiscrepancies } from "./model-discrepancy";

const quarters = quartersFrom("2024Q1", 6);

/** Levels at the given quarters of 2024 and 2025. */
function levels(values: readonly (number | null)[]) {
  return indicatorPointsFixture("filedCapex", quarters, 0)
    .map((point, q) => ({ ...point, transformed: values[q] ?? Number.NaN }))
    .filter(({ transformed }) => !Number.isNaN(transformed));
}

describe("climatologyBefore", () => {
  // Changes 0.5, −0.3, 0.5, −0.3 before 2025Q2: mean 0.1, squares 4 × 0.16, over n − 1 = 3.
  test("is the mean and the standard deviation of the changes before the quarter", () => {
    const { drift, changeSd, changeCount } = climatologyBefore(
      levels([1, 1.5, 1.2, 1.7, 1.4, 99]),
      "filedCapex",
      "2025Q2",
      assumedDiscrepancies,
    );
    expect(changeCount).toBe(4);
    expect(drift).toBeCloseTo(0.1, 12);
    expect(changeSd).toBeCloseTo(Math.sqrt(0.64 / 3), 12);
  });
  // From 1 to 2 in two quarters and to 2.5 in one: 1.5 over three quarters.
  test("counts a change over two quarters as two", () => {
    const { drift, changeCount } = climatologyBefore(
      levels([1, null, 2, 2.5]),
      "filedCapex",
      "2025Q2",
      assumedDiscrepancies,
    );
    expect(changeCount).toBe(2);
    expect(drift).toBeCloseTo(0.5, 12);
  });
  test("is never narrower than stated: history that grew evenly does not make other a prophet", () => {
    const { changeSd } = climatologyBefore(
      levels([1, 2, 3, 4, 5, 6]),
      "filedCapex",
      "2025Q3",
      assumedDiscrepancies,
    );
    expect(changeSd).toBe(0.1);
  });
  test("knows nothing of an indicator never seen", () => {
    expect(climatologyBefore([], "filedCapex", "2025Q2", assumedDiscrepancies)).toEqual({
      drift: 0,
      changeSd: 0.1,
      changeCount: 0,
    });
  });
});
