import { describe, expect, test } from "vitest";
import { mapUpload, type UploadColumns } from "./map-upload";
import { readLocalNumber } from "./read-local-number";

const columns: UploadColumns = {
  periodColumn: "Start",
  valueColumn: "Price",
  zoneColumn: null,
  zone: "Loudoun 1",
  marketType: "ppa",
  priceUnit: "per-mwh",
  currency: "USD",
  timeZone: "UTC",
  step: "hour",
  stamp: "beginning",
  dateOrder: "year-first",
  decimalSign: ".",
};
const map = (lines: string[][], change: Partial<UploadColumns> = {}, header = ["Start", "Price"]) =>
  mapUpload({ header, lines }, { ...columns, ...change });
const starts = (stamps: string[], change: Partial<UploadColumns> = {}) =>
  map(
    stamps.map((stamp) => [stamp, "1"]),
    change,
  ).rows.map((row) => row.intervalStart);

describe("mapUpload", () => {
  test("a price as its reader means it, over a half-open interval in UTC", () => {
    expect(map([["2026-01-01 13:00", "42.5"]], { timeZone: "America/New_York" })).toEqual({
      rows: [
        {
          zone: "Loudoun 1",
          marketType: "ppa",
          intervalStart: "2026-01-01T18:00:00Z", // New York is five hours behind in winter
          intervalEnd: "2026-01-01T19:00:00Z",
          price: 42.5,
          currency: "USD",
          unit: "USD/MWh",
          priceUsdPerMwh: 42.5,
        },
      ],
      rejected: [],
    });
  });

  // 4.25 c/kWh x 10 = 42.5 USD/MWh; 0.0425 USD/kWh x 1,000 = 42.5.
  test.each([
    ["hundredths-per-kwh", "USD", "4.25", "cents/kWh", 42.5],
    ["per-kwh", "USD", "0.0425", "USD/kWh", 42.5],
    ["hundredths-per-kwh", "EUR", "4.25", "0.01 EUR/kWh", undefined],
    ["per-mwh", "EUR", "42.5", "EUR/MWh", undefined],
  ] as const)("%s in %s: %s is %s", (priceUnit, currency, cell, unit, usd) => {
    const [row] = map([["2026-01-01 00:00", cell]], { priceUnit, currency }).rows;
    expect(row?.unit).toBe(unit);
    if (usd === undefined) expect(row?.priceUsdPerMwh).toBeUndefined();
    else expect(row?.priceUsdPerMwh).toBeCloseTo(usd, 10);
  });

  test("the hour the clock skips is rejected, the one it repeats is told apart by order", () => {
    const spring = map(
      [
        ["2026-03-29 01:30", "1"],
        ["2026-03-29 02:30", "1"],
      ].map(([a = "", b = ""]) => [a, b]),
      {
        timeZone: "Europe/Berlin",
      },
    );
    expect(spring.rows).toHaveLength(1);
    expect(spring.rejected).toMatchObject([
      { reason: expect.stringContaining('"2026-03-29 02:30" is no hour') },
    ]);
    expect(
      starts(["2026-10-25 01:00", "2026-10-25 02:00", "2026-10-25 02:00", "2026-10-25 03:00"], {
        timeZone: "Europe/Berlin",
      }),
    ).toEqual([
      "2026-10-24T23:00:00Z",
      "2026-10-25T00:00:00Z",
      "2026-10-25T01:00:00Z",
      "2026-10-25T02:00:00Z",
    ]);
  });

  test("a stamp at the interval's end, with an offset of its own, in quarter hours", () => {
    expect(
      starts(["2026-07-01T00:15+02:00"], { step: "quarter-hour", stamp: "ending", timeZone: "Asia/Tokyo" }),
    ).toEqual(["2026-06-30T22:00:00Z"]);
  });

  test.each([
    ["day-first", "03/04/2026", "2026-04-03T00:00:00Z"],
    ["month-first", "03/04/2026", "2026-03-04T00:00:00Z"],
    ["year-first", "2026-04-03", "2026-04-03T00:00:00Z"],
  ] as const)("%s reads %s as it says", (dateOrder, stamp, start) => {
    expect(starts([stamp], { dateOrder, step: "day" })).toEqual([start]);
  });

  test.each([
    ["month", "2026-02", "2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z"],
    ["quarter", "2026-04-01", "2026-04-01T00:00:00Z", "2026-07-01T00:00:00Z"],
    ["year", "2026", "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"],
  ] as const)("a %s is kept as UTC months", (step, stamp, intervalStart, intervalEnd) => {
    expect(map([[stamp, "1"]], { step, timeZone: "America/New_York" }).rows).toMatchObject([
      { intervalStart, intervalEnd },
    ]);
  });

  test("bad cells are rejected with line, column and reason; the rest is kept", () => {
    const { rows, rejected } = map([
      ["2026-01-01 00:00", "1"],
      ["31/12/2026", "1"],
      ["2026-02-30 00:00", "1"],
      ["2026-01-01 04:00", "n/a"],
      ["2026-01-01 05:00", "=1+1"],
      ["2026-01-01 06:00"],
    ]);
    expect(rows).toHaveLength(1);
    expect(rejected.map(({ reason }) => reason)).toEqual([
      'Start: "31/12/2026" is no hour in this order and time zone',
      'Start: "2026-02-30 00:00" is no hour in this order and time zone',
      "Price: not available (N/A)",
      'Price: not a number: "=1+1"',
      "Price: blank",
    ]);
    expect(rejected[0]?.raw).toMatchObject({ line: 2 });
  });

  test("a column names the zone of each line; a name that cannot be one is rejected", () => {
    const { rows, rejected } = map(
      [
        ["2026-01-01 00:00", "1", "Campus A"],
        ["2026-01-01 00:00", "2", "../etc"],
        ["2026-01-01 00:00", "3", ""],
      ],
      { zoneColumn: "Site", zone: null },
      ["Start", "Price", "Site"],
    );
    expect(rows.map((row) => row.zone)).toEqual(["Campus A"]);
    expect(rejected.map(({ reason }) => reason)).toEqual(['no zone: "../etc"', 'no zone: ""']);
  });

  test("a column or time zone that is not there is named with what is", () => {
    expect(() => map([["2026-01-01", "1"]], { valueColumn: "Cost" })).toThrow(
      'The table has no column "Cost".',
    );
    expect(() => map([["2026-01-01", "1"]], { timeZone: "Mars/Olympus" })).toThrow(
      '"Mars/Olympus" is no time zone',
    );
  });

  test("100,000 lines", () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => [
      new Date(Date.UTC(1990, 0, 1) + index * 3_600_000).toISOString().slice(0, 16),
      "1",
    ]);
    expect(map(lines).rows).toHaveLength(100_000);
  });
});

test.each([
  ["1234.5", ".", 1234.5],
  ["1,234.5", ".", 1234.5],
  ["1.234,5", ",", 1234.5],
  ["1 234,5", ",", 1234.5],
  ["−3,5", ",", -3.5],
  ["1.234", ",", 1234],
  ["1,23", ".", null],
  ["1.23", ",", null],
  ["12,34,567", ".", null],
] as const)("%s with a decimal %s is %s", (text, sign, value) => {
  expect(readLocalNumber(text, sign).value).toBe(value);
});
