import { expect, test } from "vitest";
import { snapshotCapacityCase } from "@/lib/testing/capacity-case-fixture";
import { gridEnergyUsdPerMwYear } from "./grid-energy";

test("a megawatt of utility power costs its load over the year at the region's price, less what stands for the peak", () => {
  const { input, serving } = snapshotCapacityCase({}).terms;
  const stated = {
    input: { ...input, peakPueRatio: 1.5, ercotElectricityUsdPerMwh: 50, pjmElectricityUsdPerMwh: 100 },
    serving: { ...serving, loadFactorFraction: 0.8, pueRatio: 1.2 },
  };
  const { ercot, pjm } = gridEnergyUsdPerMwYear(stated);
  expect(ercot).toBeCloseTo((0.8 * 1.2 * 8760 * 50) / 1.5, 6); // 280,320: 1 MW carries 1/1.5 MW of IT
  expect(pjm).toBeCloseTo(2 * ercot, 6);
});
