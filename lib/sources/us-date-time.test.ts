import { describe, expect, test } from "vitest";
import { readUsDateTime, usDateTimeUtcMs } from "./us-date-time";

describe("readUsDateTime", () => {
  test.each([
    ["11/02/2025", "2025-11-02", 0, 0, 0],
    ["12/1/2025", "2025-12-01", 0, 0, 0],
    ["02/18/2016 00:15:30", "2016-02-18", 0, 15, 30],
    ["6/4/2026 1:00", "2026-06-04", 1, 0, 0],
    ["6/1/2026 06:00", "2026-06-01", 6, 0, 0],
    ["1/1/2021 4:55:00 AM", "2021-01-01", 4, 55, 0],
    ["1/1/2021 12:00:00 AM", "2021-01-01", 0, 0, 0],
    ["12/31/2020 11:55:00 PM", "2020-12-31", 23, 55, 0],
    ["1/1/2021 12:05 pm", "2021-01-01", 12, 5, 0],
  ])("%s", (text, isoDate, hour, minute, second) => {
    expect(readUsDateTime(text)).toEqual({ isoDate, hour, minute, second });
  });

  test.each([
    "",
    "02/29/2025",
    "13/01/2025",
    "1/4/26 6:00",
    "2026-04-01 06:00",
    "4/1/2026 6:00 CST",
    "1/1/2021 13:00 PM",
    "1/1/2021 25:00",
    "1/1/2021 1:60",
  ])("%s is no date", (text) => {
    expect(readUsDateTime(text)).toBeNull();
  });
});

test("usDateTimeUtcMs reads the clock as UTC", () => {
  expect(usDateTimeUtcMs("03/31/2025 13:40:00")).toBe(Date.UTC(2025, 2, 31, 13, 40));
  expect(usDateTimeUtcMs("never")).toBeNull();
});
