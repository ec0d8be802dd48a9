import { describe, expect, test } from "vitest";
import { scenarioContextFixture, scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { scenarioInputsFixture } from "@/lib/testing/scenario-inputs-fixture";
import { triangularQuantile } from "../distribution/triangular";
import { npvTornado } from "./npv-tornado";
import { scenarioRanges, type NamedScenario } from "./scenario-inputs";
import { defaultScenarioOptions } from "./scenario-options";
import {
  scenarioParameterKeys,
  valueParameterKeys,
  type ScenarioParameterKey,
  type ScenarioParameters,
} from "./scenario-parameters";
import { summariseScenario } from "./summarise-scenario";

const base = scenarioParametersFixture("base");
const inputs = scenarioInputsFixture([]);

function baseWith(changes: Partial<ScenarioParameters>, overridden: ScenarioParameterKey[]): NamedScenario {
  return { slug: "base", parameters: { ...base, ...changes }, overridden };
}

describe("npvTornado", () => {
  const tornado = npvTornado(inputs, baseWith({}, []));

  // PUE 1.2, halfway to its neighbours 1.15 to 1.25: P10 = 1.15 + √(0.1 · 0.1 · 0.05), P90 = 1.25 − the same.
  test("takes each parameter at P10 and P90 of the scenario's own range", () => {
    const pue = tornado.effects.find(({ key }) => key === "pueRatio");
    expect(pue?.p10.input).toBeCloseTo(1.15 + Math.sqrt(0.0005), 12);
    expect(pue?.p90.input).toBeCloseTo(1.25 - Math.sqrt(0.0005), 12);
  });

  test("an end is the projection with that one parameter moved and the others at their medians", () => {
    const ranges = scenarioRanges(baseWith({}, []), inputs.published);
    const medians = { ...base };
    for (const key of scenarioParameterKeys) {
      medians[key] = triangularQuantile(0.5, ranges[key].low, ranges[key].mode, ranges[key].high);
    }
    const npvUsdBn = (parameters: ScenarioParameters) =>
      summariseScenario(scenarioContextFixture, parameters, defaultScenarioOptions).outputs.npvForwardUsdBn;
    expect(tornado.medianNpvUsdBn).toBe(npvUsdBn(medians));
    for (const { key, p10, p90, swingUsdBn } of tornado.effects) {
      expect(p10.npvUsdBn).toBe(npvUsdBn({ ...medians, [key]: p10.input }));
      expect(p90.npvUsdBn).toBe(npvUsdBn({ ...medians, [key]: p90.input }));
      expect(swingUsdBn).toBe(Math.abs(p90.npvUsdBn - p10.npvUsdBn));
    }
  });

  test("ranks by swing and accounts for every parameter", () => {
    const swings = tornado.effects.map(({ swingUsdBn }) => swingUsdBn);
    expect(swings).toEqual(swings.toSorted((a, b) => b - a));
    const { effects, fixed, refused } = tornado;
    expect(effects.length + fixed.length + refused.length).toBe(valueParameterKeys.length);
  });

  test("what the reader sets has no range, nor has what bear, base and bull agree on", () => {
    const { fixed } = npvTornado(inputs, baseWith({ pueRatio: 1.4 }, ["pueRatio"]));
    expect(fixed).toContain("pueRatio");
    expect(fixed).toContain("inflationFraction");
    expect(tornado.fixed).not.toContain("pueRatio");
  });

  // A wallet of 250 runs from 10 to 575: its P10 of 126 cannot pay the 170 of 2026, its median of 264 can.
  test("an end that the engine refuses is named with its reason, and the others stand", () => {
    const { refused, effects } = npvTornado(inputs, baseWith({ wallet2030UsdBn: 250 }, []));
    expect(refused.map(({ key }) => key)).toContain("wallet2030UsdBn");
    expect(refused[0]?.cause).toMatch(/wallet2030UsdBn must leave a 2026 wallet above revenue2026UsdBn/);
    expect(effects.length).toBeGreaterThan(20);
  });
});
