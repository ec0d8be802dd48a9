import { describe, expect, test } from "vitest";
import { costDefaults } from "./cost-defaults";
import { costFromSearchParams, costToSearchParams } from "./cost-search-params";
import { unitCostRequest } from "./unit-cost-request";

describe("the address of the cost page", () => {
  test("holds only what differs, and brings it back", () => {
    const address =
      "hardware=h200&shape=1024-8192&speed=50&roofline=true&region=US-TX&market=retail-commercial&owner=neocloud&gain=1.5&margin=0.3&o.itLifeYears=4";
    const { input, unknown } = costFromSearchParams(Object.fromEntries(new URLSearchParams(address)));
    expect(unknown).toEqual([]);
    const request = unitCostRequest.parse(input);
    expect(request).toMatchObject({
      hardware: "h200",
      model: "DeepSeek-R1",
      shape: { inputTokens: 1024, outputTokens: 8192 },
      interactivityTokensPerSecondPerUser: 50,
      allowRoofline: true,
      lever: { softwareMultiplierRatio: 1.5, grossMarginFraction: 0.3, passThroughFraction: 0.5 },
      overrides: { itLifeYears: 4 },
    });
    expect(costToSearchParams(request).toString()).toBe(address);
  });

  test("holds how a site is cooled, linked and powered", () => {
    const address =
      "owner=leased-colo&links=co-packaged&rejection=dry&climate=SG&airShare=0.3&airSupply=A1&waterSupply=W32&carbon=30";
    const { input, unknown } = costFromSearchParams(Object.fromEntries(new URLSearchParams(address)));
    expect(unknown).toEqual([]);
    const request = unitCostRequest.parse(input);
    expect(request).toMatchObject({
      ownerClass: "leased-colo",
      interconnect: "co-packaged",
      carbonIntensityGramsCo2ePerKwh: 30,
      cooling: {
        climate: "SG",
        airHeatFraction: 0.3,
        airSupply: "A1",
        waterSupply: "W32",
        heatRejection: "dry",
      },
    });
    expect(costToSearchParams(request).toString()).toBe(address);
  });

  test("without parameters is the default", () => {
    expect(unitCostRequest.parse(costFromSearchParams({}).input)).toEqual(costDefaults);
    expect(costToSearchParams(costDefaults).toString()).toBe("");
  });

  test.each([
    ["hardware", "abacus"],
    ["shape", "many-few"],
    ["speed", "fast"],
    ["region", "virginia"],
    ["market", "wholesale"],
    ["gain", "0"],
    ["margin", "1"],
    ["o.pueRatio", "0.5"],
    ["roofline", "perhaps"],
    ["links", "string"],
    ["airShare", "1.5"],
    ["rejection", "ice"],
    ["asOf", "yesterday"],
  ])("refuses %s=%s", (name, text) => {
    expect(unitCostRequest.safeParse(costFromSearchParams({ [name]: text }).input).success).toBe(false);
  });

  test("names what it does not know", () => {
    expect(costFromSearchParams({ utm: "x", "o.warp": "1" }).unknown).toEqual(["utm", "o.warp"]);
  });
});
