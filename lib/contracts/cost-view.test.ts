import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyCostChange, costChange } from "./cost-change";
import { costDefaults } from "./cost-defaults";
import { costViewToSearchParams, type CostView } from "./cost-view";
import { costViewFromSearchParams } from "./cost-view-from-search-params";
import type { UnitCostRequest } from "./unit-cost-request";

const read = (address: string) => costViewFromSearchParams(Object.fromEntries(new URLSearchParams(address)));

const requests = fc
  .record({
    hardware: fc.constantFrom("gb200", "h200", "mi355x"),
    precision: fc.constantFrom(undefined, "fp4", "fp8"),
    region: fc.constantFrom(undefined, "US-VA", "US-TX"),
    ownerClass: fc.constantFrom("hyperscaler", "neocloud", "leased-colo"),
    interconnect: fc.constantFrom("pluggable", "copper"),
    cooling: fc.constantFrom(
      undefined,
      { airSupply: "recommended", waterSupply: "W27", heatRejection: "dry" },
      {
        climate: "SG",
        airSupply: "A1",
        waterSupply: "W32",
        heatRejection: "evaporative",
        airHeatFraction: 0.3,
      },
    ),
    carbonIntensityGramsCo2ePerKwh: fc.constantFrom(undefined, 30),
    interactivityTokensPerSecondPerUser: fc.integer({ min: 1, max: 200 }),
    overrides: fc.record(
      {
        utilisationFraction: fc.constantFrom(0.3, 0.45),
        acceleratorPriceUsd: fc.constantFrom(20_000, 50_000),
        waccFraction: fc.constantFrom(0.06, 0.1),
        electricityPriceUsdPerMwh: fc.constantFrom(40, 95.5),
      },
      { requiredKeys: [] },
    ),
  })
  .map((part): UnitCostRequest => ({ ...costDefaults, ...part }));

describe("a change", () => {
  test("makes the other of the first, whatever the two are", () => {
    fc.assert(
      fc.property(requests, requests, (first, other) => {
        const made = applyCostChange(first, costChange(first, other));
        expect(JSON.parse(JSON.stringify(made))).toEqual(JSON.parse(JSON.stringify(other)));
      }),
    );
  });

  test("follows the first in all it does not name", () => {
    const change = costChange(costDefaults, { ...costDefaults, region: "US-TX" });
    const first = { ...costDefaults, overrides: { utilisationFraction: 0.3 } };
    expect(applyCostChange(first, change)).toEqual({ ...first, region: "US-TX" });
  });

  test("does not take a price set by hand to other hardware, nor a tariff to another region", () => {
    const first = {
      ...costDefaults,
      overrides: { acceleratorPriceUsd: 50_000, electricityPriceUsdPerMwh: 40, utilisationFraction: 0.5 },
    };
    const change = { settings: { hardware: "h200" as const, region: "US-TX" }, overrides: {} };
    expect(applyCostChange(first, change).overrides).toEqual({ utilisationFraction: 0.5 });
  });
});

describe("the address of the cost page", () => {
  test("brings every configuration back", () => {
    fc.assert(
      fc.property(requests, fc.array(requests, { maxLength: 3 }), (request, others) => {
        const compared = others.map((other) => ({ change: costChange(request, other) }));
        const view: CostView = { request, compared, basis: "straight-line" };
        const address = costViewToSearchParams(view).toString();
        const { unknown, refused, ...again } = read(address);
        expect([unknown, refused]).toEqual([[], null]);
        expect(costViewToSearchParams(again).toString()).toBe(address);
        const plain = (some: CostView) =>
          some.compared.map((one) =>
            "change" in one ? applyCostChange(some.request, one.change).overrides : one,
          );
        expect(plain(again)).toEqual(plain(view));
      }),
    );
  });

  test("is empty for the page as it is first shown", () => {
    const view: CostView = { request: costDefaults, compared: [], basis: "capital-recovery" };
    expect(costViewToSearchParams(view).toString()).toBe("");
  });

  test("tells a region with an assumed price from the default one", () => {
    expect(read("region=assumed").request.region).toBeUndefined();
    expect(read("").request.region).toBe("US-VA");
  });

  test("says in the place of a configuration why it cannot be used", () => {
    const { compared, refused } = read("b.hardware=abacus&c.region=US-TX&d.warp=9");
    expect(refused).toBeNull();
    expect(compared).toEqual([
      { refused: expect.stringContaining("hardware") },
      { change: { settings: { region: "US-TX" }, overrides: {} } },
      { refused: "warp" },
    ]);
  });

  test("names a basis it does not know", () => {
    expect(read("basis=cash").refused).toBe("basis: capital-recovery, straight-line");
  });
});
