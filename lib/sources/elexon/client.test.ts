import { expect, test } from "vitest";
import type { SourceWindow } from "../source-client";
import { elexonClient } from "./client";

const partsOf = (window: SourceWindow) => elexonClient.parts(window, {}, { ciks: [], tickers: [] });

test("a settlement day's system prices, and the market index of six days around", () => {
  const parts = partsOf({ fromDay: "2026-09-08", toDay: "2026-09-14" });
  expect(parts.map(({ part }) => part)).toEqual([
    "market index 2026-09-08 2026-09-13",
    ...["08", "09", "10", "11", "12", "13"].map((day) => `system price 2026-09-${day}`),
    "market index 2026-09-14 2026-09-14",
    "system price 2026-09-14",
  ]);
  expect(parts[1]?.request.url.href).toBe(
    "https://data.elexon.co.uk/bmrs/api/v1/balancing/settlement/system-prices/2026-09-08?format=json",
  );
});

// Settlement days are London's: BST is UTC+1 from the last Sunday of March to that of October.
test.each([
  ["2026-03-29", "2026-03-29T00:00Z", "2026-03-29T23:00Z"], // 23 hours
  ["2026-10-25", "2026-10-24T23:00Z", "2026-10-26T00:00Z"], // 25 hours
  ["2026-07-01", "2026-06-30T23:00Z", "2026-07-01T23:00Z"],
])("the market index of %s is from %s to %s", (day, from, to) => {
  const { searchParams } = partsOf({ fromDay: day, toDay: day })[0]?.request.url ?? new URL("none:");
  expect([searchParams.get("from"), searchParams.get("to")]).toEqual([from, to]);
});

test("no request for the index spans more than the seven days the API serves, clock change or not", () => {
  const index = partsOf({ fromDay: "2026-01-01", toDay: "2026-12-31" }).filter(({ part }) =>
    part.startsWith("market"),
  );
  for (const { request } of index) {
    const { searchParams } = request.url;
    const hours =
      (Date.parse(searchParams.get("to") ?? "") - Date.parse(searchParams.get("from") ?? "")) / 3_600_000;
    expect(hours).toBeLessThanOrEqual(7 * 24);
  }
});

test("a window from before the single system price is refused", () => {
  expect(() => partsOf({ fromDay: "2015-11-04", toDay: "2015-11-06" })).toThrow(
    'elexon: fromDay is "2015-11-04", allowed: YYYY-MM-DD, 2015-11-05 or later',
  );
});
