import { describe, expect, test } from "vitest";
import { comparisonToSearchParams } from "./comparison-address";
import { comparisonFromSearchParams } from "./comparison-search-params";
import { comparisonRequest } from "./projection-request";

describe("comparisonFromSearchParams", () => {
  test("reads settings and overrides and survives the way back", () => {
    const address =
      "region=US-VA&terminalValueMode=value-driver&strict=true&draws=1024&o.pueRatio=1.4&o.waccFraction=0.12";
    const { input, unknown } = comparisonFromSearchParams(Object.fromEntries(new URLSearchParams(address)));
    expect(unknown).toEqual([]);
    const request = comparisonRequest.parse(input);
    expect(request).toMatchObject({
      region: "US-VA",
      strict: true,
      draws: 1024,
      overrides: { waccFraction: 0.12 },
    });
    expect(comparisonToSearchParams(request).toString()).toBe(address);
  });

  test("an address without parameters is the default comparison", () => {
    expect(comparisonToSearchParams(comparisonRequest.parse({})).toString()).toBe("");
  });

  test("names what it does not know and guesses nothing", () => {
    const { input, unknown } = comparisonFromSearchParams({
      utm: "x",
      "o.nonsense": "1",
      "o.waccFraction": "ten",
    });
    expect(unknown).toEqual(["utm", "o.nonsense"]);
    const parsed = comparisonRequest.safeParse(input);
    expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toEqual(["overrides.waccFraction"]);
  });

  test.each([
    ["region", "virginia"],
    ["draws", "100"],
    ["strict", "maybe"],
    ["o.pueRatio", "0.5"],
    ["asOf", "yesterday"],
  ])("refuses %s=%s", (name, text) => {
    const { input } = comparisonFromSearchParams({ [name]: text });
    expect(comparisonRequest.safeParse(input).success).toBe(false);
  });

  test("a day means its end", () => {
    expect(comparisonRequest.parse({ asOf: "2026-03-01" }).asOf).toBe("2026-03-01T23:59:59.999Z");
  });
});
