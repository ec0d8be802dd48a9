import { describe, expect, test } from "vitest";
import { scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { applyDemandCase } from "./apply-demand-case";
import type { ScenarioTriple } from "./parameter-range";
import type { NamedScenario } from "./scenario-inputs";
import {
  scenarioParameterDefinitions,
  scenarioParameterKeys,
  type ScenarioParameterKey,
} from "./scenario-parameters";

const bear = scenarioParametersFixture("bear");
const bull = scenarioParametersFixture("bull");
const published = Object.fromEntries(
  scenarioParameterKeys.map((key) => [
    key,
    { bear: bear[key], base: scenarioParametersFixture("base")[key], bull: bull[key] },
  ]),
) as Record<ScenarioParameterKey, ScenarioTriple>;

describe("applyDemandCase", () => {
  const scenario: NamedScenario = { slug: "bull", parameters: bull, overridden: [] };

  test("takes the demand of the case named and leaves everything else", () => {
    const { parameters } = applyDemandCase(scenario, "bear", published);
    for (const key of scenarioParameterKeys) {
      const isDemand = scenarioParameterDefinitions[key].group === "demand";
      expect(parameters[key]).toBe(isDemand ? bear[key] : bull[key]);
    }
  });

  test("leaves the scenario as it is when the demand is its own", () => {
    expect(applyDemandCase(scenario, "own", published)).toBe(scenario);
  });

  test("keeps what the reader has set", () => {
    const mine: NamedScenario = {
      slug: "bull",
      parameters: { ...bull, wallet2030UsdBn: 3210 },
      overridden: ["wallet2030UsdBn"],
    };
    const { parameters } = applyDemandCase(mine, "bear", published);
    expect(parameters.wallet2030UsdBn).toBe(3210);
    expect(parameters.priceElasticity).toBe(bear.priceElasticity);
  });
});
