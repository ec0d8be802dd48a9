import { describe, expect, test } from "vitest";
import { usdPerKwhFromUsdPerMwh } from "@/lib/units/energy";
import { KW_PER_MW } from "@/lib/units/power";
import { HOURS_PER_YEAR } from "@/lib/units/time";

const ANNUAL_KWH = 1.59e9;

describe("V7: energy of a 100,000 H100 cluster", () => {
  // V7, one fitted value: 1.59e9 kWh x 0.078 USD = 124.02 m USD. Published 123.9. Tolerance 0.5 %.
  test("costs 123.9 million USD a year", () => {
    const costUsd = ANNUAL_KWH * usdPerKwhFromUsdPerMwh(78);
    expect(Math.abs(costUsd / 123.9e6 - 1)).toBeLessThanOrEqual(0.005);
  });

  // 1.59e9 / 8760 = 181.5 MW on average. Chips and hosts: 1e5 x 1.275 kW x 1.10 = 140.25 MW. 181.5 / 140.25 = 1.294,
  // 181.5 / 150 = 1.21: the stated 150 MW is critical IT, 181.5 is at the utility.
  test("averages 181.5 MW at the utility, 1.29 times chips and hosts and 1.21 times the stated IT power", () => {
    const utilityMw = ANNUAL_KWH / HOURS_PER_YEAR / KW_PER_MW;
    const chipsAndHostsMw = (100_000 * (0.7 + 0.575) * 1.1) / KW_PER_MW;
    expect(utilityMw).toBeCloseTo(181.5, 1);
    expect(chipsAndHostsMw).toBeCloseTo(140.25, 10);
    expect(utilityMw / chipsAndHostsMw).toBeCloseTo(1.294, 3);
    expect(utilityMw / 150).toBeCloseTo(1.21, 2);
  });
});
