import { describe, expect, test } from "vitest";
import { snapshotAssumptions, snapshotOperatingPoints } from "@/lib/testing/snapshot-cost-fixture";
import { calibrateRoofline, logRatio } from "./calibrate-roofline";
import { rooflineTokensPerSecond } from "./roofline";
import { rooflineObservations } from "./roofline-observations";

const observations = rooflineObservations(snapshotOperatingPoints, snapshotAssumptions);

describe("calibrateRoofline", () => {
  test("finds the efficiencies points were made with", () => {
    const made = { computeFraction: 0.4, bandwidthFraction: 0.6 };
    const exact = observations.slice(0, 40).flatMap((observation) => {
      const speed = observation.interactivityTokensPerSecondPerUser;
      const rate = rooflineTokensPerSecond(observation.roofline, made, observation, speed);
      return rate === null ? [] : [{ ...observation, totalTokensPerSecond: rate }];
    });
    const found = calibrateRoofline(exact);
    expect(found?.efficiency.computeFraction).toBeCloseTo(0.4, 2);
    expect(found?.efficiency.bandwidthFraction).toBeCloseTo(0.6, 2);
    expect(found?.errorFactor).toBeLessThan(1.01);
  });

  test("is null without a point", () => {
    expect(calibrateRoofline([])).toBeNull();
  });

  // Each accelerator predicted from all others: the typical miss, and how far off the whole accelerator is (measured over
  // predicted, geometric mean). No better than a factor of two: an order of magnitude, not a measurement.
  test.each([
    ["b200", 1.5, 1.9, 1.1],
    ["gb200", 2.3, 3.4, 1.9],
    ["h100", 2.7, 3.9, 0.3],
    ["h200", 1.8, 1.9, 1.2],
    ["mi300x", 1.3, 1.7, 0.8],
    ["mi355x", 2.0, 3.1, 0.5],
  ])("%s left out is missed by a median factor of %f, %f in root mean square", (left, median, rms, bias) => {
    const calibration = calibrateRoofline(observations.filter(({ hardware }) => hardware !== left));
    const misses = observations
      .filter(({ hardware }) => hardware === left)
      .map((observation) => calibration && logRatio(observation, calibration.efficiency))
      .filter((miss) => miss !== null);
    const sizes = misses.map(Math.abs).toSorted((a, b) => a - b);
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(Math.abs(Math.exp(sizes[Math.floor(sizes.length / 2)] ?? NaN) - median)).toBeLessThan(0.06);
    expect(Math.abs(Math.exp(Math.sqrt(mean(misses.map((miss) => miss ** 2)))) - rms)).toBeLessThan(0.06);
    expect(Math.abs(Math.exp(mean(misses)) - bias)).toBeLessThan(0.06);
  });
});
