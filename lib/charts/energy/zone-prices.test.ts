import { describe, expect, test } from "vitest";
import type { TrailingYear } from "@/lib/contracts/trailing-year";
import { chosenSeries } from "./chosen-series";
import type { PowerSeriesChoice } from "./power-series-choice";
import { mapPrices } from "./zone-prices";

function choice(id: string, currency: string): PowerSeriesChoice {
  const [sourceId = "", zone = "", marketType = ""] = id.split(":");
  return {
    id,
    sourceId,
    zone,
    marketType,
    currency,
    publishedUnit: `${currency}/MWh`,
    attribution: `Source: ${sourceId}`,
    sourceUrl: "https://example.org/",
    licenceName: "CC BY 4.0",
    redistribution: true,
    firstPeriodStart: "2015-01-01T00:00:00.000Z",
    lastPeriodEnd: "2026-01-01T00:00:00.000Z",
    shortestPeriodHours: 744,
    longestPeriodHours: 744,
    freshness: "fresh",
    retrievedAt: "2026-02-27T00:00:00.000Z",
    evidence: "reported",
    mayDownload: true,
  };
}

function year(lastMonth: string, meanPerMwh: number): TrailingYear {
  return {
    newestMonth: lastMonth,
    newestPerMwh: meanPerMwh,
    newestIsWhole: true,
    retrievedAt: "2026-02-27T00:00:00.000Z",
    year: {
      lastMonth,
      lastMonthPerMwh: meanPerMwh,
      meanPerMwh,
      lowestMonthPerMwh: meanPerMwh,
      highestMonthPerMwh: meanPerMwh,
    },
  };
}

describe("mapPrices", () => {
  const series = [
    choice("ember:DE:day-ahead", "EUR"),
    choice("ember:SE:day-ahead", "EUR"),
    choice("ember:ME:day-ahead", "EUR"),
    choice("energy-charts:DE:day-ahead", "EUR"),
    choice("entsoe:DE-LU:day-ahead", "EUR"), // a bidding zone is no country
    choice("eia:US:retail-industrial", "USD"),
    choice("eia:US-TX:retail-industrial", "USD"),
  ];
  const years = new Map([
    ["ember:DE:day-ahead", year("2025-08", 91)],
    ["ember:SE:day-ahead", year("2026-01", 37)],
    ["ember:ME:day-ahead", year("2024-12", 99)],
    ["energy-charts:DE:day-ahead", year("2026-01", 95)],
    ["entsoe:DE-LU:day-ahead", year("2026-01", 95)],
    ["eia:US:retail-industrial", year("2025-12", 86)],
    ["eia:US-TX:retail-industrial", year("2025-12", 65)],
  ]);

  test("one series a zone, the one that reaches furthest; zones of another year are left out and named", () => {
    const prices = mapPrices(series, years, "wholesale");
    expect(prices?.lastMonth).toBe("2026-01");
    expect(prices?.zones.map(({ id, meanPerMwh }) => [id, meanPerMwh])).toEqual([
      ["ember:SE:day-ahead", 37],
      ["energy-charts:DE:day-ahead", 95],
    ]);
    expect(prices?.withoutYear.map(({ zone }) => zone)).toEqual(["ME"]);
  });

  test("the nation is a reference, no zone", () => {
    const prices = mapPrices(series, years, "industrial");
    expect(prices?.zones.map(({ zone }) => zone)).toEqual(["US-TX"]);
    expect(prices?.nation?.meanPerMwh).toBe(86);
  });

  test("a market without a year has no map", () => {
    expect(mapPrices(series, new Map(), "commercial")).toBeNull();
  });
});

describe("chosenSeries", () => {
  const series = [
    choice("ember:DE:day-ahead", "EUR"),
    choice("eia:US-VA:retail-industrial", "USD"),
    choice("eia:US-TX:retail-industrial", "USD"),
  ];

  test("the first decides the currency; the unknown and those in another are left out", () => {
    const asked = ["ember:DE:day-ahead", "eia:US-VA:retail-industrial", "nobody:XX:day-ahead"];
    expect(chosenSeries(series, asked)).toEqual({
      ids: ["ember:DE:day-ahead"],
      leftOut: ["eia:US-VA:retail-industrial", "nobody:XX:day-ahead"],
    });
  });

  test("nothing asked, or nothing known of it: the data-center states", () => {
    const ids = ["eia:US-VA:retail-industrial", "eia:US-TX:retail-industrial"];
    expect(chosenSeries(series, undefined)).toEqual({ ids, leftOut: [] });
    expect(chosenSeries(series, ["nobody:XX:day-ahead"])).toEqual({ ids, leftOut: ["nobody:XX:day-ahead"] });
  });
});
