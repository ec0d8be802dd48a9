import { describe, expect, test } from "vitest";
import { powerLadder, utilityPower } from "./power-boundary";

// GB200: 1.2 kW chip, 1.87 kW all-in, mean 0.75 of it = 1.4025 kW; x 1.12 = 1.5708 kW billed, 1.87 x 1.3 = 2.431 kW sized.
describe("powerLadder", () => {
  const ladder = powerLadder({
    acceleratorTdpKw: 1.2,
    acceleratorItPowerKw: 1.87,
    drawnLoadFactorFraction: 0.75,
    pueRatio: 1.12,
    peakPueRatio: 1.3,
  });

  test("names the boundary of every power", () => {
    expect(Object.values(ladder).map((power) => power.boundary)).toEqual([
      "chip",
      "IT",
      "IT",
      "utility",
      "utility",
    ]);
  });

  test("bills with annual PUE and sizes with peak PUE", () => {
    expect(ladder.itMean.powerKw).toBeCloseTo(1.4025, 12);
    expect(ladder.utilityMean.powerKw).toBeCloseTo(1.5708, 12);
    expect(ladder.utilityPeak.powerKw).toBeCloseTo(2.431, 12);
  });

  // H100 was published as 1.73 kW at the utility before July 2026 and 1.37 kW of IT since.
  test("refuses to apply PUE to a power that already includes it, or to a chip", () => {
    expect(() => utilityPower({ powerKw: 1.73, boundary: "utility" }, 1.27)).toThrow(/IT boundary/);
    expect(() => utilityPower({ powerKw: 0.7, boundary: "chip" }, 1.27)).toThrow(RangeError);
    expect(() => utilityPower({ powerKw: 1.37, boundary: "IT" }, 0.9)).toThrow(/at least 1/);
    expect(utilityPower({ powerKw: 1.37, boundary: "IT" }, 1.27).powerKw).toBeCloseTo(1.74, 2);
  });
});
