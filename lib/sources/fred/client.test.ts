import { describe, expect, test } from "vitest";
import { recordedPayload } from "@/lib/testing/recorded-payload";
import { parseCsvPayload } from "../parse-csv-payload";
import { payloadText } from "../payload-text";
import type { SourceSettings } from "../source-client";
import { fredClient } from "./client";
import { knownSeries } from "./known-series";
import { seriesLicence } from "./series-licence";

const partsOf = (fromDay: string, toDay: string, settings: SourceSettings = {}) =>
  fredClient.parts({ fromDay, toDay }, settings, { ciks: [], tickers: [] });

describe("series of FRED", () => {
  test("without a key, the graph's CSV of the window", () => {
    expect(partsOf("2026-06-28", "2026-11-25").find(({ part }) => part === "DEXTAUS")?.request).toEqual({
      url: new URL(
        "https://fred.stlouisfed.org/graph/fredgraph.csv?id=DEXTAUS&cosd=2026-06-28&coed=2026-11-25",
      ),
      format: "csv",
      fileName: "fred_DEXTAUS_2026-06-28_2026-11-25.csv",
      sourceUrl: "https://fred.stlouisfed.org/series/DEXTAUS",
    });
  });

  test("with a key, the API, whose answer only the file name gives a series", () => {
    const request = partsOf("2026-06-28", "2026-11-25", { FRED_API_KEY: "KEY" }).find(
      ({ part }) => part === "DGS10",
    )?.request;
    expect(request?.url.href).toBe(
      "https://api.stlouisfed.org/fred/series/observations?series_id=DGS10&observation_start=2026-06-28" +
        "&observation_end=2026-11-25&file_type=json&api_key=KEY",
    );
    expect(request).toMatchObject({ format: "json", fileName: "fred_DGS10_2026-06-28_2026-11-25.json" });
    expect(`${request?.fileName} ${request?.sourceUrl}`).not.toContain("KEY");
  });

  test("none is another publisher's under copyright", () => {
    const copyrighted = [...knownSeries.keys()].filter((id) => /Copyright/.test(seriesLicence(id).licence));
    expect(copyrighted).toEqual([]);
  });

  const vendors = recordedPayload("vendors/facts/vendors.csv");
  test.skipIf(vendors === null)("every reporting currency of the vendors has a rate to the dollar", () => {
    const [header = [], ...lines] = parseCsvPayload("vendors", payloadText(vendors ?? new Uint8Array()));
    const column = header.indexOf("reporting_currency");
    const currencies = new Set(lines.map((line) => line[column] ?? "").filter((code) => code !== "USD"));
    const rated = new Set(
      [...knownSeries.values()].flatMap(({ unit }) => {
        const [, counted = "", per = ""] = /^([A-Z]{3}) per ([A-Z]{3})$/.exec(unit) ?? [];
        return [counted, per];
      }),
    );
    expect(currencies.size).toBeGreaterThanOrEqual(4);
    expect([...currencies].filter((code) => !rated.has(code))).toEqual([]);
  });
});

describe("Treasury's par yields", () => {
  test("a CSV a year", () => {
    const treasury = partsOf("2025-12-31", "2026-01-02").filter(({ part }) => part.startsWith("Treasury"));
    expect(treasury.map(({ part }) => part)).toEqual([
      "Treasury par yields 2025",
      "Treasury par yields 2026",
    ]);
    expect(treasury[0]?.request.url.href).toBe(
      "https://home.treasury.gov/resource-center/data-chart-center/interest-rates/daily-treasury-rates.csv/2025/all" +
        "?type=daily_treasury_yield_curve&field_tdr_date_value=2025&page=&_format=csv",
    );
  });

  test("begin in 1990", () => {
    const treasury = (toDay: string) =>
      partsOf("1989-06-01", toDay).filter(({ part }) => part.startsWith("Treasury"));
    expect(treasury("1989-12-31")).toEqual([]);
    expect(treasury("1990-01-02").map(({ part }) => part)).toEqual(["Treasury par yields 1990"]);
  });
});

test("keeps to 120 requests a minute; a bad window is refused", () => {
  expect(60_000 / fredClient.minIntervalMs).toBeLessThanOrEqual(120);
  expect(() => partsOf("2026-01-01", "2025-01-01")).toThrow(
    'fred: toDay is "2025-01-01", allowed: YYYY-MM-DD, 2026-01-01 or later',
  );
});
