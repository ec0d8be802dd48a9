import { describe, expect, test } from "vitest";
import { comparisonToFullSearchParams, comparisonToSearchParams } from "./comparison-address";
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

  test("keeps the reader's correlations, dependence and stopping rule in a few words", () => {
    const address =
      "replicates=16&stopWhenPrecise=true&dependence=student-t" +
      "&correlations=waccFraction*costOfDebtFraction*-0.25_pueRatio*waccFraction*0";
    const { input } = comparisonFromSearchParams(Object.fromEntries(new URLSearchParams(address)));
    const request = comparisonRequest.parse(input);
    expect(request.correlations).toEqual([
      { a: "waccFraction", b: "costOfDebtFraction", spearman: -0.25 },
      { a: "pueRatio", b: "waccFraction", spearman: 0 },
    ]);
    expect(comparisonToSearchParams(request).toString()).toBe(address);
  });

  test("names draws that do not divide over the replicates, and both where the default would not either", () => {
    const paths = (input: object) =>
      comparisonRequest.safeParse(input).error?.issues.map((issue) => issue.path.join("."));
    expect(paths({ draws: 100 })).toEqual(["draws"]);
    expect(paths({ draws: 1000, replicates: 16 })).toEqual(["draws"]);
    expect(paths({ replicates: 10 })).toEqual(["draws", "replicates"]);
    expect(paths({ draws: 8 })).toEqual(["draws"]); // one round has no standard error
    expect(paths({ draws: 0, replicates: 16 })).toBeUndefined();
    expect(paths({ draws: 1010, replicates: 10 })).toBeUndefined();
  });

  test("an address without parameters is the default comparison", () => {
    expect(comparisonToSearchParams(comparisonRequest.parse({})).toString()).toBe("");
  });

  test("in full it states the defaults too, and reads back the same", () => {
    const request = comparisonRequest.parse({ strict: true });
    const params = comparisonToFullSearchParams(request);
    expect(params.get("taxMode")).toBe("consolidated");
    const { input, unknown } = comparisonFromSearchParams(Object.fromEntries(params));
    expect(unknown).toEqual([]);
    expect(comparisonRequest.parse(input)).toEqual(request);
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
    ["dependence", "clayton"],
    ["replicates", "4"],
    ["stopWhenPrecise", "soon"],
    ["correlations", "waccFraction"],
    ["correlations", "waccFraction*mood*0.5"],
    ["correlations", "waccFraction*pueRatio*1.5"],
    ["correlations", "waccFraction*pueRatio*0.1_pueRatio*waccFraction*0.2"],
  ])("refuses %s=%s", (name, text) => {
    const { input } = comparisonFromSearchParams({ [name]: text });
    expect(comparisonRequest.safeParse(input).success).toBe(false);
  });

  test("a day means its end", () => {
    expect(comparisonRequest.parse({ asOf: "2026-03-01" }).asOf).toBe("2026-03-01T23:59:59.999Z");
  });
});
