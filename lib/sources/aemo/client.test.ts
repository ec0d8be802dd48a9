import { describe, expect, test } from "vitest";
import type { SourceSettings } from "../source-client";
import { aemoClient } from "./client";

const partsOf = (fromDay: string, toDay: string, settings: SourceSettings = {}) =>
  aemoClient.parts({ fromDay, toDay }, settings, { ciks: [], tickers: [] });

describe("without a key", () => {
  test("AEMO's file of each region and month, oldest first", () => {
    const parts = partsOf("2025-12-31", "2026-01-01");
    expect(parts.map(({ part }) => part)).toEqual(
      ["2025-12", "2026-01"].flatMap((month) =>
        ["NSW1", "QLD1", "SA1", "TAS1", "VIC1"].map((region) => `${region} ${month}`),
      ),
    );
    expect(parts.at(-1)?.request).toMatchObject({
      url: new URL("https://aemo.com.au/aemo/data/nem/priceanddemand/PRICE_AND_DEMAND_202601_VIC1.csv"),
      format: "csv",
      fileName: "PRICE_AND_DEMAND_202601_VIC1.csv",
      mayBeMissing: true,
    });
  });
});

describe("with a key of OpenElectricity", () => {
  const parts = partsOf("2026-03-30", "2026-04-06", { OPENELECTRICITY_API_KEY: "KEY" });

  test("both markets by weeks, in market time without an offset, whatever Sydney's clocks do", () => {
    expect(parts.map(({ part }) => part)).toEqual([
      "NEM 2026-03-30 2026-04-05", // clocks change on 5 April; the market's do not
      "WEM 2026-03-30 2026-04-05",
      "NEM 2026-04-06 2026-04-06",
      "WEM 2026-04-06 2026-04-06",
    ]);
    expect(decodeURIComponent(parts[0]?.request.url.href ?? "")).toBe(
      "https://api.openelectricity.org.au/v4/market/network/NEM?metrics=price&interval=5m" +
        "&date_start=2026-03-30T00:00:00&date_end=2026-04-06T00:00:00&primary_grouping=network_region",
    );
  });

  test("the key is in the header alone", () => {
    expect(parts[0]?.request.headers).toEqual({ Authorization: "Bearer KEY", Accept: "application/json" });
    expect(
      parts.map(({ request }) => request.url.href + request.fileName + request.sourceUrl).join(),
    ).not.toContain("KEY");
  });
});

test("a window from before the market is refused", () => {
  expect(() => partsOf("1998-11-30", "1999-01-01")).toThrow(
    'aemo: fromDay is "1998-11-30", allowed: YYYY-MM-DD, 1998-12-01 or later',
  );
});
