import { describe, expect, test } from "vitest";
import { defaultFlowChoice, flowChoiceFromSearchParams, flowChoiceSettings } from "./chain-flow-choice";

const read = (query: string) => flowChoiceFromSearchParams(new URLSearchParams(query));

describe("flowChoiceFromSearchParams", () => {
  test("an address that says nothing is the default", () => {
    expect(read("asOf=2026-01-01")).toEqual({ choice: defaultFlowChoice, problems: [] });
  });

  test("brings back what was written", () => {
    const change = {
      case: "bear",
      year: 2033,
      layers: "site",
      response: "as-planned",
      haircut: 0.25,
    } as const;
    const written = Object.entries(flowChoiceSettings(change)).map(([field, value]) => `${field}=${value}`);
    expect(read(written.join("&"))).toEqual({ choice: change, problems: [] });
  });

  test("a default is taken out of the address", () => {
    expect(flowChoiceSettings({ case: "base", haircut: null, year: 2031 })).toEqual({
      case: null,
      haircut: null,
      year: "2031",
    });
  });

  test.each([
    ["case=bullish", { field: "case", value: "bullish", allowed: "bear, base, bull" }],
    ["year=2024", { field: "year", value: "2024", allowed: "2025 to 2040" }],
    ["year=2030.5", { field: "year", value: "2030.5", allowed: "2025 to 2040" }],
    ["haircut=NaN", { field: "haircut", value: "NaN", allowed: "0 to 1" }],
    ["response=panic", { field: "response", value: "panic", allowed: expect.stringContaining("as-planned") }],
  ])("%s is named and not used", (query, problem) => {
    expect(read(query)).toEqual({ choice: defaultFlowChoice, problems: [problem] });
  });
});
