import { describe, expect, test } from "vitest";
import { scenarioContextFixture, scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { scenarioInputsFixture } from "@/lib/testing/scenario-inputs-fixture";
import { FIRST_YEAR } from "./horizon";
import { netPresentValue } from "./net-present-value";
import { parameterEffects } from "./parameter-effects";
import { projectScenario } from "./project-scenario";
import { BELIEFS_SHOWN, publishedCase, scenarioBeliefs } from "./scenario-beliefs";
import { defaultScenarioOptions } from "./scenario-options";
import type { ScenarioParameters } from "./scenario-parameters";
import { allocateScenarioState } from "./scenario-state";

const [bear, base, bull] = (["bear", "base", "bull"] as const).map(scenarioParametersFixture) as [
  ScenarioParameters,
  ScenarioParameters,
  ScenarioParameters,
];
const { published } = scenarioInputsFixture([]);

function npv(parameters: ScenarioParameters): number {
  const state = allocateScenarioState(scenarioContextFixture, defaultScenarioOptions, parameters);
  projectScenario(state);
  return netPresentValue(state, FIRST_YEAR + state.firstProjectedIndex).npvUsdBn;
}

describe("parameterEffects", () => {
  const effects = parameterEffects(scenarioContextFixture, defaultScenarioOptions, base, published);

  test("each effect is the NPV with the bull value less that with the bear value, and nothing else moves", () => {
    for (const { key, effectUsdBn } of effects) {
      const difference = npv({ ...base, [key]: bull[key] }) - npv({ ...base, [key]: bear[key] });
      expect([key, effectUsdBn]).toEqual([key, expect.closeTo(difference, 9)]);
    }
  });

  test("parameters the cases agree on are left out", () => {
    expect(effects.every(({ key }) => bear[key] !== bull[key])).toBe(true);
    expect(effects.some(({ key }) => key === "inflationFraction")).toBe(false);
  });

  test("a wallet below what is spent already has no answer, and comes last", () => {
    const rich = { ...base, revenue2026UsdBn: 1000, wallet2030UsdBn: 4000 };
    const found = parameterEffects(scenarioContextFixture, defaultScenarioOptions, rich, published);
    const wallet = found.find(({ key }) => key === "wallet2030UsdBn");
    expect(wallet?.effectUsdBn).toBeNull();
    expect(found.slice(0, 10)).not.toContain(wallet);
  });
});

describe("scenarioBeliefs", () => {
  const beliefs = scenarioBeliefs({
    context: scenarioContextFixture,
    options: defaultScenarioOptions,
    published,
  });

  test("shows the ten that move the base case most, with the published values", () => {
    expect(beliefs.decisive).toHaveLength(BELIEFS_SHOWN);
    expect(beliefs.disputedCount).toBeGreaterThan(BELIEFS_SHOWN);
    for (const { key, published: triple } of beliefs.decisive) expect(triple).toEqual(published[key]);
  });

  test("the bridge runs from the published bear case to the published bull case", () => {
    expect(beliefs.bridge.fromNpvUsdBn).toBeCloseTo(npv(publishedCase(published, "bear")), 9);
    expect(beliefs.bridge.toNpvUsdBn).toBeCloseTo(npv(bull), 9);
  });
});
