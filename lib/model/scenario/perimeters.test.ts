import { describe, expect, test } from "vitest";
import { outputPerimeter, pathPerimeter } from "./perimeters";

describe("perimeters", () => {
  test("capex is global AI infrastructure, revenue is what end customers pay once", () => {
    expect(pathPerimeter("capexUsdBn", { strict: false })).toEqual({ capex: "C", revenue: null });
    expect(pathPerimeter("revenueUsdBn", { strict: false })).toEqual({ capex: null, revenue: "R1" });
    expect(outputPerimeter("requiredRevenue2030UsdBn", { strict: false })).toEqual({
      capex: null,
      revenue: "R1",
    });
  });

  test("value is C against R2, and against R1 once strict mode leaves uplift out", () => {
    expect(outputPerimeter("npvForwardUsdBn", { strict: false })).toEqual({ capex: "C", revenue: "R2" });
    expect(outputPerimeter("npvForwardUsdBn", { strict: true })).toEqual({ capex: "C", revenue: "R1" });
    expect(pathPerimeter("ebitdaUsdBn", { strict: false }).revenue).toBe("R2");
  });
});
