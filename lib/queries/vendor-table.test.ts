import { describe, expect, test } from "vitest";
import { assessVendors } from "@/lib/model/valuation/arrange-vendors";
import { unresolved } from "@/lib/model/valuation/vendor-figure";
import { publishedVendorSettings } from "@/lib/model/valuation/vendor-settings";
import { vendorFixture, vendorScenarioFixture } from "@/lib/testing/vendor-fixture";
import { vendorTable } from "./vendor-table";

const terms = {
  waccFraction: 0.09,
  terminalGrowthFraction: 0.02,
  terminalRonicFraction: 0.12,
  taxRateFraction: 0.25,
};
const expectations = {
  vendors: [
    { ...vendorFixture, ticker: "BIG", name: "Big" },
    vendorFixture,
    { ...vendorFixture, ticker: "GONE", name: "Gone", enterpriseValueUsd: unresolved({ code: "no-price" }) },
  ],
  termsByScenario: { bear: terms, base: terms, bull: terms },
  assumedReturns: {},
  scenarios: { MAKE: { base: vendorScenarioFixture("base", 0.08) } },
};

describe("vendorTable", () => {
  const [head = [], ...rows] = vendorTable(assessVendors(expectations, publishedVendorSettings));
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
    const own = { ...publishedVendorSettings, own: { MAKE: { priceUsd: 40 } } };
    const [, ...owned] = vendorTable(assessVendors(expectations, own));
    expect(owned[1]?.[head.indexOf("enterprise_value_usd")]).toBe(1500);
  });
});
