import { expect, test } from "vitest";
import { nyisoClient } from "./client";

const partsOf = (fromDay: string, toDay: string) =>
  nyisoClient.parts({ fromDay, toDay }, {}, { ciks: [], tickers: [] });

test("a few days are asked for by day, and may be gone", () => {
  const parts = partsOf("2026-09-29", "2026-10-01");
  expect(parts.map(({ request }) => request.url.href)).toEqual(
    [
      "damlbmp/20260929damlbmp_zone.csv",
      "damlbmp/20260930damlbmp_zone.csv",
      "rtlbmp/20260929rtlbmp_zone.csv",
      "rtlbmp/20260930rtlbmp_zone.csv",
      "damlbmp/20261001damlbmp_zone.csv",
      "rtlbmp/20261001rtlbmp_zone.csv",
    ].map((path) => `http://mis.nyiso.com/public/csv/${path}`),
  );
  expect(parts.every(({ request }) => request.mayBeMissing)).toBe(true);
});

test("more days of a month are its archive", () => {
  const [dayAhead] = partsOf("2016-02-01", "2016-02-29");
  expect(dayAhead).toMatchObject({
    part: "damlbmp 2016-02",
    request: { format: "zip", fileName: "20160201damlbmp_zone_csv.zip" },
  });
});
