import { describe, expect, test } from "vitest";
import { vendorViewDefaults } from "@/lib/contracts/vendor-view";
import { unresolved } from "@/lib/model/valuation/vendor-figure";
import { filedFigure, vendorFixture, vendorScenarioFixture } from "@/lib/testing/vendor-fixture";
import { arrangeVendors } from "./arrange-vendors";
import type { VendorExpectations } from "./get-vendor-expectations";
import { vendorTable } from "./vendor-table";

const terms = {
  waccFraction: 0.09,
  terminalGrowthFraction: 0.02,
  terminalRonicFraction: 0.12,
  taxRateFraction: 0.25,
};
const assumed = { evidence: "scenario", source: "assumed", asOf: "2026" } as const;
const expectations: VendorExpectations = {
  asOf: null,
  vendors: [
    { ...vendorFixture, ticker: "BIG", name: "Big", layer: "neoclouds", revenueUsd: filedFigure(500) },
    vendorFixture,
    { ...vendorFixture, ticker: "GONE", name: "Gone", enterpriseValueUsd: unresolved({ code: "no-price" }) },
  ],
  termsByScenario: { bear: terms, base: terms, bull: terms },
  termSources: {
    waccFraction: assumed,
    terminalGrowthFraction: assumed,
    terminalRonicFraction: assumed,
    taxRateFraction: assumed,
  },
  scenarios: { MAKE: { base: vendorScenarioFixture("base", 0.08) } },
  layerPoolsUsd: {},
};
const tickers = (change: Partial<typeof vendorViewDefaults>) =>
  arrangeVendors(expectations, { ...vendorViewDefaults, ...change }).map(({ vendor }) => vendor.ticker);

describe("arrangeVendors", () => {
  test("filters by layer, words and whether the price can be read", () => {
    expect(tickers({})).toEqual(["BIG", "MAKE", "GONE"]);
    expect(tickers({ layer: "neoclouds" })).toEqual(["BIG"]);
    expect(tickers({ q: " mak " })).toEqual(["MAKE"]);
    expect(tickers({ valuedOnly: true })).toEqual(["BIG", "MAKE"]);
    expect(() => tickers({ layer: "luck" })).toThrow(/no layer luck/);
  });

  test("sorts by a column and leaves what is missing last in both directions", () => {
    expect(tickers({ sort: "enterpriseValue" }).at(-1)).toBe("GONE");
    expect(tickers({ sort: "enterpriseValue", descending: true }).at(-1)).toBe("GONE");
    expect(tickers({ sort: "revenue", descending: true })[0]).toBe("BIG");
    expect(tickers({ sort: "name" })).toEqual(["BIG", "GONE", "MAKE"]);
  });
});

describe("vendorTable", () => {
  const [head = [], ...rows] = vendorTable(arrangeVendors(expectations, vendorViewDefaults));
  const cell = (ticker: string, column: string) =>
    rows.find(([name]) => name === ticker)?.[head.indexOf(column)];

  test("gives every row every column, and what is missing its reason", () => {
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head.length]));
    expect(cell("MAKE", "revenue_usd")).toBe(100);
    expect(cell("MAKE", "implied_growth_fraction")).toBeGreaterThan(0);
    expect(cell("GONE", "implied_growth_fraction")).toBeNull();
    expect(cell("GONE", "implied_growth_source_or_reason")).toBe("no-price");
    expect(cell("BIG", "growth_base_source_or_reason")).toBe("no-scenario");
  });

  test("leaves the market's figures out unless the reader set the price", () => {
    expect(cell("MAKE", "enterprise_value_usd")).toBeNull();
    expect(cell("MAKE", "enterprise_value_source_or_reason")).toBe("not for redistribution");
    const own = { heldGrowth: "filed", forAll: {}, own: { MAKE: { priceUsd: 40 } } } as const;
    const [, ...owned] = vendorTable(arrangeVendors(expectations, { ...vendorViewDefaults, settings: own }));
    expect(owned[1]?.[head.indexOf("enterprise_value_usd")]).toBe(1500);
  });
});
