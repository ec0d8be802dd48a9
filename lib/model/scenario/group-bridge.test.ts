import { describe, expect, test } from "vitest";
import { scenarioContextFixture, scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { groupBridge } from "./group-bridge";
import { defaultScenarioOptions } from "./scenario-options";

const bear = scenarioParametersFixture("bear");
const bull = scenarioParametersFixture("bull");

describe("groupBridge", () => {
  const bridge = groupBridge(scenarioContextFixture, defaultScenarioOptions, bear, bull);

  test("the steps sum to the difference between the scenarios", () => {
    const explained = bridge.steps.reduce((sum, step) => sum + step.effectUsdBn, 0);
    expect(explained).toBeCloseTo(bridge.toNpvUsdBn - bridge.fromNpvUsdBn, 6);
  });

  test("swapping the scenarios swaps the sign of every step", () => {
    const reverse = groupBridge(scenarioContextFixture, defaultScenarioOptions, bull, bear);
    for (const step of bridge.steps) {
      const mirrored = reverse.steps.find((candidate) => candidate.group === step.group);
      expect(mirrored?.effectUsdBn).toBeCloseTo(-step.effectUsdBn, 6);
    }
  });

  test("a single changed parameter is credited to its group alone", () => {
    const dearer = { ...bear, electricityPriceUsdPerMwh: bear.electricityPriceUsdPerMwh + 50 };
    const only = groupBridge(scenarioContextFixture, defaultScenarioOptions, bear, dearer);
    for (const step of only.steps) {
      if (step.group === "cost") expect(step.effectUsdBn).toBeLessThan(0);
      else expect(Math.abs(step.effectUsdBn)).toBeLessThan(1e-9);
    }
  });
});
