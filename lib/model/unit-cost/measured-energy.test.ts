import { describe, expect, test } from "vitest";
import { snapshotOperatingPoints as points } from "@/lib/testing/snapshot-cost-fixture";
import { measuredEnergy } from "./measured-energy";

const energies = measuredEnergy(points);

describe("measured energy of an output token on the bundled points", () => {
  // V8: MLPerf v5.1, 8x B200, Llama 2 70B: 10,400.999 W / 102,909 = 0.10107 J; 10,442.260 / 99,159.3 = 0.10531 J. Tolerance 1e-4.
  test.each([
    ["Offline", null, 0.10107],
    ["Server", 5, 0.10531],
  ])("%s is the published figure, at the node", (_, speed, published) => {
    const found = energies.filter(
      (energy) => energy.boundary === "node" && energy.interactivityTokensPerSecondPerUser === speed,
    );
    expect(found).toHaveLength(1);
    expect(Math.abs((found[0]?.joulesPerOutputToken ?? NaN) - published)).toBeLessThanOrEqual(1e-4);
  });

  // V13: MI355X, SGLang, FP4, 1k/1k, concurrency 4: 628.907 W / 98.988365 = 6.353339 J; rows are bundled to six digits.
  test("MI355X at concurrency 4 is the published figure, at the chip", () => {
    const nearest = Math.min(...energies.map((energy) => Math.abs(energy.joulesPerOutputToken - 6.353339)));
    expect(nearest).toBeLessThanOrEqual(1e-4);
  });

  test("carries a boundary on every figure, and none of a disaggregated configuration", () => {
    expect(new Set(energies.map(({ boundary }) => boundary))).toEqual(new Set(["chip", "node"]));
    expect(energies.some(({ framework }) => framework.includes("disaggregated"))).toBe(false);
  });
});
