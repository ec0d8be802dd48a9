import { describe, expect, test } from "vitest";
import { perMwhFactor } from "./price-unit";

describe("perMwhFactor", () => {
  // 9.45 cents/kWh = 94.5 USD/MWh; 0.139 EUR/kWh = 139 EUR/MWh.
  test.each([
    ["cents/kWh", 9.45, 94.5],
    ["EUR/kWh", 0.139, 139],
    ["EUR/MWh", -60, -60],
  ])("%s", (unit, published, perMwh) => {
    expect(published * (perMwhFactor(unit) ?? Number.NaN)).toBeCloseTo(perMwh, 10);
  });

  test.each(["USD/MW-day", "USD/MMBtu", "MW", ""])("%s is no price of energy", (unit) => {
    expect(perMwhFactor(unit)).toBeNull();
  });
});
