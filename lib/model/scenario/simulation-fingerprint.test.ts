import { describe, expect, test } from "vitest";
import {
  dependenceFixture,
  namedScenarioFixture,
  scenarioInputsFixture,
} from "@/lib/testing/scenario-inputs-fixture";
import { simulateScenarios } from "./compare-scenarios";
import { simulationFingerprint } from "./simulation-fingerprint";

const scenarios = (["bear", "base", "bull"] as const).map((slug) => namedScenarioFixture(slug));

describe("simulationFingerprint", () => {
  // Frozen: another value means that every published draw has changed, and wants a new engine version. That a browser, the
  // server and the command line agree is asserted by an end-to-end journey.
  test.each([
    ["independent", "1bf7860046c5"],
    ["gaussian", "88f04cbedfd8"],
    ["student-t", "e5f945e123a1"],
  ] as const)("golden bits of three scenarios, %s", async (kind, golden) => {
    const inputs = {
      ...scenarioInputsFixture(scenarios),
      dependence: dependenceFixture(kind),
      seed: "golden",
      draws: 256,
    };
    expect(await simulationFingerprint(simulateScenarios(inputs))).toBe(golden);
  });

  test("differs where one bit does", async () => {
    const inputs = { ...scenarioInputsFixture(scenarios.slice(0, 1)), draws: 64 };
    const [simulation] = simulateScenarios(inputs);
    if (!simulation) throw new Error("there must be a simulation");
    const { outputs } = simulation.ensemble;
    const moved = structuredClone(simulation);
    moved.ensemble.outputs.npvForwardUsdBn.mean = outputs.npvForwardUsdBn.mean * (1 + 2 ** -52);
    expect(await simulationFingerprint([moved])).not.toBe(await simulationFingerprint([simulation]));
  });
});
