import { describe, expect, test } from "vitest";
import { scenarioContextFixture, scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import type { ScenarioTriple } from "./parameter-range";
import { createEnsemble } from "./run-ensemble";
import { samplingDimension } from "./sampling-dimensions";
import { ensembleInput, scenarioRanges, type NamedScenario, type ScenarioInputs } from "./scenario-inputs";
import { defaultScenarioOptions } from "./scenario-options";
import { scenarioParameterKeys, type ScenarioParameterKey } from "./scenario-parameters";

const triple = Object.fromEntries(
  scenarioParameterKeys.map((key) => [
    key,
    {
      bear: scenarioParametersFixture("bear")[key],
      base: scenarioParametersFixture("base")[key],
      bull: scenarioParametersFixture("bull")[key],
    },
  ]),
) as Record<ScenarioParameterKey, ScenarioTriple>;

function named(slug: "bear" | "base" | "bull", overridden: ScenarioParameterKey[] = []): NamedScenario {
  return { slug, parameters: scenarioParametersFixture(slug), overridden };
}

function inputsOf(scenario: NamedScenario, seed = "test", draws = 1024): ScenarioInputs {
  return {
    engineVersion: "test",
    context: scenarioContextFixture,
    published: triple,
    scenarios: [scenario],
    options: defaultScenarioOptions,
    seed,
    draws,
    replicateCount: 8,
  };
}

function simulate(scenario: NamedScenario, seed?: string, draws?: number) {
  const inputs = inputsOf(scenario, seed, draws);
  const ensemble = createEnsemble(ensembleInput(inputs, scenario));
  ensemble.advance(inputs.draws);
  return ensemble.summarise();
}

describe("createEnsemble", () => {
  test("the same seed gives the same bits, another seed other bits", () => {
    expect(simulate(named("base"))).toEqual(simulate(named("base")));
    expect(simulate(named("base"), "other").outputs).not.toEqual(simulate(named("base")).outputs);
  });

  // The same bits in a browser are asserted by an end-to-end journey against this figure.
  test("golden mean of the base case's forward NPV", () => {
    expect(simulate(named("base"), "golden", 256).outputs.npvForwardUsdBn.mean).toBe(-2385.489699696751);
  });

  test("running in slices changes nothing", () => {
    const inputs = inputsOf(named("bull"));
    const sliced = createEnsemble(ensembleInput(inputs, named("bull")));
    while (sliced.advance(100) < inputs.draws);
    expect(sliced.summarise()).toEqual(simulate(named("bull")));
  });

  test("the standard error shrinks faster than plain Monte Carlo's square root", () => {
    const few = simulate(named("base"), "error", 512).outputs.npvForwardUsdBn.meanStandardError;
    const many = simulate(named("base"), "error", 8192).outputs.npvForwardUsdBn.meanStandardError;
    expect(many).toBeLessThan(few / 4); // 16 times the draws; plain Monte Carlo would give a factor of 4
  });

  test("a value set by the reader is taken as given", () => {
    const scenario = named("base", ["wallet2030UsdBn"]);
    const ranges = scenarioRanges(scenario, triple);
    expect(ranges.wallet2030UsdBn).toEqual({ low: 2000, mode: 2000, high: 2000 });
    expect(simulate(scenario).uncertainParameterCount).toBe(
      simulate(named("base")).uncertainParameterCount - 1,
    );
  });

  test("quantiles are ordered and every band has one value a year", () => {
    const { outputs, fans } = simulate(named("bear"));
    const { p05, p10, p25, p50, p75, p90, p95 } = outputs.npvForwardUsdBn;
    expect([p05, p10, p25, p50, p75, p90, p95].toSorted((a, b) => a - b)).toEqual([
      p05,
      p10,
      p25,
      p50,
      p75,
      p90,
      p95,
    ]);
    expect(fans.cumulativeCashUsdBn.p50).toHaveLength(19);
  });

  test("refuses draws that do not divide over the replicates", () => {
    expect(() =>
      createEnsemble({ ...ensembleInput(inputsOf(named("base")), named("base")), draws: 100 }),
    ).toThrow("draws must be a positive multiple of 8, got 100");
  });
});

describe("scenarioRanges", () => {
  // WACC 10.5, 9, 8.5 %: base spans half of each gap, bear mirrors its only gap.
  test("reach halfway to the neighbouring scenarios", () => {
    const base = scenarioRanges(named("base"), triple).waccFraction;
    expect(base.low).toBeCloseTo(0.0875, 12);
    expect(base.high).toBeCloseTo(0.0975, 12);
    const bear = scenarioRanges(named("bear"), triple).waccFraction;
    expect(bear.low).toBeCloseTo(0.0975, 12);
    expect(bear.high).toBeCloseTo(0.1125, 12);
  });

  test("a parameter equal in all scenarios has no range", () => {
    expect(scenarioRanges(named("bull"), triple).taxRateFraction).toEqual({
      low: 0.21,
      mode: 0.21,
      high: 0.21,
    });
  });
});

describe("samplingDimension", () => {
  test("gives every parameter its own place", () => {
    const places = scenarioParameterKeys.map((key) => samplingDimension(key).dimension);
    expect(new Set(places).size).toBe(scenarioParameterKeys.length);
  });
});
