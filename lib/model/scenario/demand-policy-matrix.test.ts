import { describe, expect, test } from "vitest";
import { scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { scenarioInputsFixture } from "@/lib/testing/scenario-inputs-fixture";
import { withDemandOf } from "./apply-demand-case";
import { demandPolicyMatrix } from "./demand-policy-matrix";
import type { NamedScenario } from "./scenario-inputs";
import { scenarioParameterDefinitions, scenarioParameterKeys } from "./scenario-parameters";
import { summariseScenario } from "./summarise-scenario";

const base: NamedScenario = { slug: "base", parameters: scenarioParametersFixture("base"), overridden: [] };
const inputs = scenarioInputsFixture([base]);

describe("demandPolicyMatrix", () => {
  const cells = demandPolicyMatrix(inputs, base);
  const cell = (demand: string, policy: string) => {
    const found = cells.find((each) => each.demand === demand && each.policy === policy);
    if (found === undefined) throw new Error(`no cell ${demand} ${policy}`);
    return found;
  };

  test("has every demand under every policy", () => {
    expect(cells).toHaveLength(9);
    expect(new Set(cells.map(({ demand, policy }) => `${demand} ${policy}`)).size).toBe(9);
  });

  test("the scenario's own demand and policy give the scenario itself", () => {
    const { outputs } = summariseScenario(inputs.context, base.parameters, inputs.options);
    expect(cell("base", "plan")).toMatchObject({
      npvForwardUsdBn: outputs.npvForwardUsdBn,
      revenue2030UsdBn: outputs.revenue2030UsdBn,
      cumulativeCapex2026To2031UsdBn: outputs.cumulativeCapex2026To2031UsdBn,
    });
  });

  test("demand that no case has published comes first, in a row of its own", () => {
    const mine = { ...base, parameters: { ...base.parameters, priceElasticity: 1.27 } };
    const own = demandPolicyMatrix(inputs, mine).slice(0, 3);
    expect(own.map(({ demand, policy }) => `${demand} ${policy}`)).toEqual([
      "own plan",
      "own reactive",
      "own stop",
    ]);
    const { outputs } = summariseScenario(inputs.context, mine.parameters, inputs.options);
    expect(own[0]?.npvForwardUsdBn).toBe(outputs.npvForwardUsdBn);
  });

  test("weak demand with capex that does not react is the worst of all nine", () => {
    const worst = cells.reduce((low, each) =>
      (each.npvForwardUsdBn ?? Infinity) < (low.npvForwardUsdBn ?? Infinity) ? each : low,
    );
    expect(worst).toMatchObject({ demand: "bear", policy: "plan" });
    expect(cell("bear", "reactive").npvForwardUsdBn).toBeGreaterThan(
      cell("bear", "plan").npvForwardUsdBn ?? NaN,
    );
    expect(cell("bear", "reactive").cumulativeCapex2026To2031UsdBn).toBeLessThan(
      cell("bear", "plan").cumulativeCapex2026To2031UsdBn ?? NaN,
    );
  });

  test("demand changes only what customers want", () => {
    const changed = withDemandOf(base.parameters, inputs.published, "bull");
    for (const key of scenarioParameterKeys) {
      const isDemand = scenarioParameterDefinitions[key].group === "demand";
      expect([key, changed[key]]).toEqual([
        key,
        isDemand ? inputs.published[key].bull : base.parameters[key],
      ]);
    }
  });
});
