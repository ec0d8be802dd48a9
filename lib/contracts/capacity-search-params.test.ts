import { describe, expect, test } from "vitest";
import { capacityRequest } from "./capacity-request";
import { capacityFromSearchParams, capacityToSearchParams } from "./capacity-search-params";

describe("the capacity page's address", () => {
  test("what is written is read back", () => {
    const overrides = { gridGrowthFraction: 0.3, pjmShareFraction: 0.25 };
    const params = Object.fromEntries(capacityToSearchParams(overrides, "2026-03-01T00:00:00.000Z"));
    const { input, unknown } = capacityFromSearchParams(params);
    expect(unknown).toEqual([]);
    expect(capacityRequest.parse(input)).toMatchObject({ overrides, asOf: "2026-03-01T00:00:00.000Z" });
  });

  test("nothing set is the bare address", () => {
    expect(capacityToSearchParams({ gridGrowthFraction: undefined }, undefined).toString()).toBe("");
  });

  test("what is not known is named, what is no number or out of range refused", () => {
    expect(capacityFromSearchParams({ warp: "9", "o.flux": "1" }).unknown).toEqual(["warp", "o.flux"]);
    for (const text of ["soon", "99"]) {
      const { input } = capacityFromSearchParams({ "o.gridGrowthFraction": text });
      const parsed = capacityRequest.safeParse(input);
      expect(parsed.error?.issues[0]?.path).toEqual(["overrides", "gridGrowthFraction"]);
    }
  });
});
