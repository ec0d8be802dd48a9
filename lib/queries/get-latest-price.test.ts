import { expect, test } from "vitest";
import { trailingYear } from "./get-latest-price";

/** Months from January 2024, by their number. */
function months(numbers: readonly number[]) {
  return numbers.map((number) => ({
    periodStart: new Date(Date.UTC(2024, number, 1)).toISOString(),
    periodEnd: new Date(Date.UTC(2024, number + 1, 1)).toISOString(),
  }));
}

const upTo = (count: number) => Array.from({ length: count }, (_, number) => number);

test("takes the newest twelve of fourteen months", () => {
  expect(trailingYear(months(upTo(14)))).toEqual(months(upTo(14).slice(2)));
});

test("a year with a gap, or not yet a year, has no mean", () => {
  expect(trailingYear(months(upTo(14).filter((number) => number !== 7)))).toEqual([]);
  expect(trailingYear(months(upTo(11)))).toEqual([]);
  expect(trailingYear([])).toEqual([]);
});

test("a series by the hour is averaged over a year, not over twelve hours", () => {
  const hours = Array.from({ length: 9000 }, (_, hour) => ({
    periodStart: new Date(Date.UTC(2025, 0, 1, hour)).toISOString(),
    periodEnd: new Date(Date.UTC(2025, 0, 1, hour + 1)).toISOString(),
  }));
  expect(trailingYear(hours)).toHaveLength(8760);
});
