import { describe, expect, test } from "vitest";
import { scenarioContextFixture, scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { capacityConstraints } from "./binding-constraint";
import { createForwardNpv } from "./forward-npv";
import { onePercentOfLimits } from "./one-percent-of-limits";
import { defaultScenarioOptions } from "./scenario-options";
import { summariseScenario } from "./summarise-scenario";

const builtIns = ["bear", "base", "bull"] as const;

describe("onePercentOfLimits", () => {
  test.each(builtIns)("in the %s case only a limit that binds is worth anything", (scenario) => {
    const parameters = scenarioParametersFixture(scenario);
    const { binding } = summariseScenario(scenarioContextFixture, parameters, defaultScenarioOptions);
    const worth = onePercentOfLimits(scenarioContextFixture, defaultScenarioOptions, parameters);
    for (const constraint of capacityConstraints) {
      if (!binding.includes(constraint)) expect([constraint, worth[constraint]]).toEqual([constraint, 0]);
    }
    expect(worth.accelerators).not.toBe(0);
  });

  test("it is the difference of two projections, with cooling left where it was when power grows", () => {
    const parameters = scenarioParametersFixture("bull");
    const npv = createForwardNpv(scenarioContextFixture, defaultScenarioOptions);
    const more = {
      ...parameters,
      energisedPower2026Gw: parameters.energisedPower2026Gw * 1.01,
      coolingToPowerRatio: parameters.coolingToPowerRatio / 1.01,
    };
    const worth = onePercentOfLimits(scenarioContextFixture, defaultScenarioOptions, parameters);
    expect(worth.power).toBe(npv(more) - npv(parameters));
    const cooling = (of: typeof parameters) =>
      summariseScenario(scenarioContextFixture, of, defaultScenarioOptions).paths.coolingCapGw.at(-1) ?? 0;
    expect(cooling(more) / cooling(parameters)).toBeCloseTo(1, 12);
  });

  test("a scenario the engine refuses is refused by name", () => {
    const parameters = { ...scenarioParametersFixture("base"), pueRatio: 0.5 };
    expect(() => onePercentOfLimits(scenarioContextFixture, defaultScenarioOptions, parameters)).toThrow(
      /pueRatio must be from 1.06 to 3, got 0.5/,
    );
  });
});
