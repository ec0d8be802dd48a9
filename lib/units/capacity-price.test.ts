import { describe, expect, test } from "vitest";
import { usdPerMwhFromUsdPerMwDay } from "./capacity-price";

describe("usdPerMwhFromUsdPerMwDay", () => {
  // PJM 2027/28: 333.44 USD/MW-day / 24 h = 13.89 USD/MWh at load factor 1, twice that at 0.5.
  test("spreads the PJM capacity price over the energy drawn", () => {
    expect(usdPerMwhFromUsdPerMwDay(333.44, 1)).toBeCloseTo(13.893, 3);
    expect(usdPerMwhFromUsdPerMwDay(333.44, 0.5)).toBeCloseTo(27.787, 3);
  });

  test.each([0, -0.1, 1.1, Number.NaN])("refuses the load factor %s", (loadFactorFraction) => {
    expect(() => usdPerMwhFromUsdPerMwDay(333.44, loadFactorFraction)).toThrow(RangeError);
  });
});
