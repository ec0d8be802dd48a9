import { describe, expect, test } from "vitest";
import { filedFigure, vendorFixture } from "@/lib/testing/vendor-fixture";
import { arrangeVendors, assessVendors, type VendorArrangement } from "./arrange-vendors";
import { unresolved } from "./vendor-figure";
import { publishedVendorSettings } from "./vendor-settings";

const one = {
  waccFraction: 0.09,
  terminalGrowthFraction: 0.02,
  terminalRonicFraction: 0.12,
  taxRateFraction: 0.25,
};
const assessments = assessVendors(
  {
    vendors: [
      { ...vendorFixture, ticker: "BIG", name: "Big", layer: "neoclouds", revenueUsd: filedFigure(500) },
      vendorFixture,
      {
        ...vendorFixture,
        ticker: "GONE",
        name: "Gone",
        enterpriseValueUsd: unresolved({ code: "no-price" }),
      },
    ],
    scenarios: {},
    termsByScenario: { bear: one, base: one, bull: one },
    assumedReturns: {},
  },
  publishedVendorSettings,
);
const inChain: VendorArrangement = {
  layer: null,
  q: "",
  valuedOnly: false,
  sort: "layer",
  descending: false,
};
const tickers = (change: Partial<VendorArrangement>) =>
  arrangeVendors(assessments, { ...inChain, ...change }).map(({ vendor }) => vendor.ticker);

describe("arrangeVendors", () => {
  test("filters by layer, words and whether the price can be read", () => {
    expect(tickers({})).toEqual(["BIG", "MAKE", "GONE"]);
    expect(tickers({ layer: "neoclouds" })).toEqual(["BIG"]);
    expect(tickers({ q: " mak " })).toEqual(["MAKE"]);
    expect(tickers({ valuedOnly: true })).toEqual(["BIG", "MAKE"]);
  });

  test("sorts by a column and leaves what is missing last in both directions", () => {
    expect(tickers({ sort: "enterpriseValue" }).at(-1)).toBe("GONE");
    expect(tickers({ sort: "enterpriseValue", descending: true }).at(-1)).toBe("GONE");
    expect(tickers({ sort: "revenue", descending: true })[0]).toBe("BIG");
    expect(tickers({ sort: "name" })).toEqual(["BIG", "GONE", "MAKE"]);
    expect(tickers({ descending: true })).toEqual(["GONE", "MAKE", "BIG"]);
  });
});
