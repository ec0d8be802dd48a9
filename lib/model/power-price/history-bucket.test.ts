import { describe, expect, test } from "vitest";
import { chooseHistoryBucket, historyBucketStarts } from "./history-bucket";

const FIVE_YEARS_HOURS = 5 * 8766;

describe("chooseHistoryBucket", () => {
  // Five years are 43,830 h: 1,826 days, 261 weeks, 59 months of 744 h.
  test.each([
    [50_000, 1, "hour"],
    [2000, 1, "day"],
    [600, 1, "week"],
    [100, 1, "month"],
    [2000, 25, "week"], // a local day of 25 hours does not fit in a day
    [2000, 744, "month"], // monthly prices stay monthly
    [3, 1, "year"],
  ] as const)("%d points of prices that hold %d h", (points, longestPeriodHours, bucket) => {
    expect(chooseHistoryBucket({ spanHours: FIVE_YEARS_HOURS, longestPeriodHours, points })).toBe(bucket);
  });
});

describe("historyBucketStarts", () => {
  test.each([
    ["month", "2024-12-01", "2025-03-01", ["2024-12-01", "2025-01-01", "2025-02-01", "2025-03-01"]],
    ["week", "2025-01-06", "2025-01-20", ["2025-01-06", "2025-01-13", "2025-01-20"]],
    ["year", "2023-01-01", "2025-01-01", ["2023-01-01", "2024-01-01", "2025-01-01"]],
  ] as const)("%s: nothing is left out between the first and the last", (bucket, first, last, days) => {
    const at = (day: string) => `${day}T00:00:00.000Z`;
    expect(historyBucketStarts(at(first), at(last), bucket)).toEqual(days.map(at));
  });
});
