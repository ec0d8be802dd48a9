import { expect, test } from "vitest";
import { nyisoClient } from "./client";
import { parseNyiso } from "./parse-nyiso";

const partsOf = (fromDay: string, toDay: string) =>
  nyisoClient.parts({ fromDay, toDay }, {}, { ciks: [], tickers: [] });

test("a few days are asked for by day and in their month, for a day stands in one of the two or both", () => {
  const parts = partsOf("2026-09-29", "2026-10-01");
  expect(parts.map(({ request }) => request.url.href)).toEqual(
    [
      "damlbmp/20260901damlbmp_zone_csv.zip",
      "damlbmp/20260929damlbmp_zone.csv",
      "damlbmp/20260930damlbmp_zone.csv",
      "rtlbmp/20260901rtlbmp_zone_csv.zip",
      "rtlbmp/20260929rtlbmp_zone.csv",
      "rtlbmp/20260930rtlbmp_zone.csv",
      "damlbmp/20261001damlbmp_zone_csv.zip",
      "damlbmp/20261001damlbmp_zone.csv",
      "rtlbmp/20261001rtlbmp_zone_csv.zip",
      "rtlbmp/20261001rtlbmp_zone.csv",
    ].map((path) => `http://mis.nyiso.com/public/csv/${path}`),
  );
  expect(parts.every(({ request }) => request.mayBeMissing)).toBe(true);
});

test("more days of a month are its archive alone", () => {
  const parts = partsOf("2016-02-01", "2016-02-29");
  expect(parts).toHaveLength(2);
  expect(parts[0]).toMatchObject({
    part: "damlbmp 2016-02",
    request: { format: "zip", fileName: "20160201damlbmp_zone_csv.zip" },
  });
});

test("the parser reads the market of every file name asked for", () => {
  const payload = new TextEncoder().encode(
    "Time Stamp,Name,PTID,LBMP ($/MWHr)\n09/23/2026 00:00,WEST,61752,20\n09/23/2026 01:00,WEST,61752,21\n",
  );
  const marketsOf = partsOf("2026-09-23", "2026-09-23").map(({ part, request }) => [
    part.split(" ")[0],
    parseNyiso(payload, request).rows[0]?.marketType,
  ]);
  expect(marketsOf).toEqual([
    ["damlbmp", "day-ahead"],
    ["damlbmp", "day-ahead"],
    ["rtlbmp", "real-time"],
    ["rtlbmp", "real-time"],
  ]);
});

test.each([
  ["1999-11-17", "1999-11-20", "fromDay", "1999-11-17", "YYYY-MM-DD, 1999-11-18 or later"],
  ["2026-10-02", "2026-10-01", "toDay", "2026-10-01", "YYYY-MM-DD, 2026-10-02 or later"],
  ["2026-10-02", "2026-10-32", "toDay", "2026-10-32", "YYYY-MM-DD, 2026-10-02 or later"],
])("the window %s to %s is refused", (fromDay, toDay, field, value, allowed) => {
  expect(() => partsOf(fromDay, toDay)).toThrow(
    expect.objectContaining({ code: "INVALID_INPUT", fields: [{ field, value, allowed }] }),
  );
});
