import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { vendorColumnKeys } from "@/lib/model/valuation/vendor-columns";
import { heldGrowths, publishedVendorSettings } from "@/lib/model/valuation/vendor-settings";
import { vendorViewDefaults, vendorViewFromSearchParams, vendorViewToSearchParams } from "./vendor-view";

const read = (query: string) => vendorViewFromSearchParams(new URLSearchParams(query));

describe("vendorViewFromSearchParams", () => {
  test("an empty address is the defaults, and the defaults an empty address", () => {
    expect(read("asOf=2026-06-30&scenario=bull")).toEqual({ view: vendorViewDefaults, problems: [] });
    expect(vendorViewToSearchParams(vendorViewDefaults).toString()).toBe("");
  });

  test("reads figures for all and of one vendor, whose ticker may hold dots", () => {
    const { view, problems } = read(
      "v.waccFraction=0.1&v.SU.PA.priceUsd=250&v.su.pa.fadeYears=4&v.hold=filed",
    );
    expect(problems).toEqual([]);
    expect(view.settings).toEqual({
      ...publishedVendorSettings,
      heldGrowth: "filed",
      forAll: { waccFraction: 0.1 },
      own: { "SU.PA": { priceUsd: 250, fadeYears: 4 } },
    });
  });

  test.each([
    ["v.waccFraction=2", "a number from 0.03 to 0.4"],
    ["v.NVDA.growthYears=2.5", "a whole number from 1 to 14"],
    ["v.priceUsd=10", "given of one vendor, as v.NVDA.priceUsd"],
    ["v.NVDA.priceUsd=cheap", "a number from 0.0001 to 10000000"],
    ["v.n v.priceUsd=10", "of a ticker such as NVDA or SU.PA"],
    ["v.hold=luck", "bear, base, bull, filed"],
    ["v.sort=luck", "a column, with - for largest first"],
    ["v.columns=revenue,luck", "expectations, filed, solved, gaps or columns joined by commas"],
    ["v.odds=0,0,0", expect.stringContaining("not all 0")],
    ["v.odds=0.5,,0.5", expect.stringContaining("odds of bear, base and bull")],
    ["v.luck=1", expect.stringContaining("a setting of the vendor table")],
  ])("names what it cannot use in %s and keeps the default", (query, allowed) => {
    const { view, problems } = read(query);
    const [field, value] = query.split("=");
    expect(view).toEqual(vendorViewDefaults);
    expect(problems).toEqual([{ field, value, allowed }]);
  });

  test("every view comes back from its own address", () => {
    const own = fc.record(
      { priceUsd: fc.integer({ min: 1, max: 1000 }), waccFraction: fc.constantFrom(0.08, 0.12) },
      { requiredKeys: ["priceUsd"] },
    );
    const anyView = fc.record({
      settings: fc.record({
        heldGrowth: fc.constantFrom(...heldGrowths),
        weights: fc.constantFrom(publishedVendorSettings.weights, { bear: 0.25, base: 0.5, bull: 0 }),
        forAll: fc.record({ fadeYears: fc.integer({ min: 0, max: 20 }) }, { requiredKeys: [] }),
        own: fc.dictionary(fc.constantFrom("NVDA", "SU.PA", "000660.KS"), own),
      }),
      layer: fc.constantFrom(null, "cooling/thermal"),
      q: fc.constantFrom("", "a b"),
      valuedOnly: fc.boolean(),
      sort: fc.constantFrom("name" as const, "layer" as const, ...vendorColumnKeys),
      descending: fc.boolean(),
      columns: fc.uniqueArray(fc.constantFrom(...vendorColumnKeys), { minLength: 1 }),
      open: fc.constantFrom(null, "NVDA"),
    });
    fc.assert(
      fc.property(anyView, (view) => {
        const back = read(vendorViewToSearchParams(view).toString());
        expect(back.problems).toEqual([]);
        expect(back.view).toEqual(view);
      }),
      { numRuns: 50 },
    );
  });
});
