import { expect, test } from "vitest";
import { caisoClient } from "./client";

const partsOf = (fromDay: string, toDay: string) =>
  caisoClient.parts({ fromDay, toDay }, {}, { ciks: [], tickers: [] });

// Pacific time is UTC-8 in winter, UTC-7 in summer; clocks change on 2026-03-08 and 2026-11-01.
test.each([
  ["2026-09-23", "2026-09-23", "20260923T07:00-0000", "20260924T07:00-0000"],
  ["2026-03-08", "2026-03-08", "20260308T08:00-0000", "20260309T07:00-0000"], // 23 hours
  ["2026-11-01", "2026-11-01", "20261101T07:00-0000", "20261102T08:00-0000"], // 25 hours
])("%s to %s is asked for from %s to %s", (fromDay, toDay, start, end) => {
  const { searchParams } = partsOf(fromDay, toDay)[0]?.request.url ?? new URL("none:");
  expect([searchParams.get("startdatetime"), searchParams.get("enddatetime")]).toEqual([start, end]);
  expect(searchParams.get("queryname")).toBe("PRC_LMP");
});

test("no request spans more than a calendar month; each hub has its own", () => {
  expect(partsOf("2026-01-15", "2026-03-02").map(({ part }) => part)).toEqual(
    ["2026-01", "2026-02", "2026-03"].flatMap((month) =>
      ["TH_NP15_GEN-APND", "TH_SP15_GEN-APND", "TH_ZP26_GEN-APND"].map((hub) => `${hub} ${month}`),
    ),
  );
});

test("a window that ends before it begins is refused", () => {
  expect(() => partsOf("2026-02-01", "2026-01-01")).toThrow(/toDay is "2026-01-01"/);
});
