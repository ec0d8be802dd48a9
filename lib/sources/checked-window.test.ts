import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors/app-error";
import { checkedWindow } from "./checked-window";

const check = (fromDay: string, toDay: string) =>
  checkedWindow("publisher", { fromDay, toDay }, "2015-01-01");

describe("a window the publisher can serve", () => {
  test.each([
    ["2015-01-01", "2015-01-01"],
    ["2024-02-29", "2026-11-25"],
  ])("%s to %s is passed on", (fromDay, toDay) => {
    expect(check(fromDay, toDay)).toEqual({ fromDay, toDay });
  });

  test.each([
    ["2014-12-31", "2015-06-30", [["fromDay", "2014-12-31", "YYYY-MM-DD, 2015-01-01 or later"]]],
    ["2026-02-30", "2026-03-01", [["fromDay", "2026-02-30", "YYYY-MM-DD, 2015-01-01 or later"]]],
    ["20260301", "2026-03-01", [["fromDay", "20260301", "YYYY-MM-DD, 2015-01-01 or later"]]],
    ["2026-03-02", "2026-03-01", [["toDay", "2026-03-01", "YYYY-MM-DD, 2026-03-02 or later"]]],
    [
      "yesterday",
      "",
      [
        ["fromDay", "yesterday", "YYYY-MM-DD, 2015-01-01 or later"],
        ["toDay", "", "YYYY-MM-DD, 2015-01-01 or later"],
      ],
    ],
  ])("%s to %s is refused by field, value and allowed range", (fromDay, toDay, fields) => {
    expect.assertions(3);
    try {
      check(fromDay, toDay);
    } catch (error) {
      expect(error).toBeInstanceOf(AppError);
      if (!(error instanceof AppError)) return;
      expect(error.code).toBe("INVALID_INPUT");
      expect(error.fields.map(({ field, value, allowed }) => [field, value, allowed])).toEqual(fields);
    }
  });
});
