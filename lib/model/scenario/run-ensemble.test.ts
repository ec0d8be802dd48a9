import { describe, expect, test } from "vitest";
import {
  dependenceFixture,
  namedScenarioFixture as named,
  publishedTriplesFixture as triple,
  scenarioInputsFixture,
} from "@/lib/testing/scenario-inputs-fixture";
import type { Dependence, DependenceKind } from "../dependence/dependence";
import { simulateScenarios } from "./compare-scenarios";
import type { EnsembleSummary } from "./ensemble-summary";
import { createEnsemble } from "./run-ensemble";
import { samplingDimension } from "./sampling-dimensions";
import { ensembleInput, scenarioRanges, type NamedScenario, type ScenarioInputs } from "./scenario-inputs";
import { scenarioParameterKeys } from "./scenario-parameters";

function inputsOf(scenario: NamedScenario, seed = "test", draws = 1024): ScenarioInputs {
  return { ...scenarioInputsFixture([scenario]), dependence: dependenceFixture("independent"), seed, draws };
}

function simulateWith(change: Partial<ScenarioInputs>): EnsembleSummary {
  const inputs = { ...inputsOf(named("base")), ...change };
  const ensemble = createEnsemble(ensembleInput(inputs, named("base")));
  ensemble.advance(inputs.draws);
  return ensemble.summarise();
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

  test("golden mean of the base case's forward NPV under independence", () => {
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

  test("dependence spreads the base case and leaves what it says about itself", () => {
    const scenario = named("base");
    const { dependence } = simulateWith({ dependence: dependenceFixture("gaussian") });
    expect(dependence).toEqual({
      kind: "gaussian",
      correlatedParameterCount: 15,
      isRepaired: false,
      largestChange: 0,
    });
    expect(simulate(scenario).dependence.correlatedParameterCount).toBe(0);
  });

  test("dependence on a value the reader set has no effect", () => {
    const wacc = (kind: DependenceKind) => {
      const inputs = {
        ...inputsOf(named("base", ["waccFraction"])),
        dependence: {
          kind,
          spearman: [{ a: "waccFraction", b: "costOfDebtFraction", rho: 0.9 }],
        } satisfies Dependence,
      };
      return simulateScenarios(inputs)[0]?.ensemble.outputs;
    };
    expect(wacc("gaussian")).toEqual(wacc("independent"));
  });

  test("contradictory correlations are repaired, and the summary says by how much", () => {
    const { dependence } = simulateWith({
      dependence: {
        kind: "gaussian",
        spearman: [
          { a: "wallet2030UsdBn", b: "priceElasticity", rho: 0.9 },
          { a: "priceElasticity", b: "waccFraction", rho: 0.9 },
          { a: "wallet2030UsdBn", b: "waccFraction", rho: -0.9 },
        ],
      },
    });
    expect(dependence.isRepaired).toBe(true);
    expect(dependence.largestChange).toBeGreaterThan(0.1);
  });

  // ±2.36 standard errors of 8 replicates cover 95 %: of 20 seeds 16 or more in 997 of 1,000 cases.
  test("the standard error of the replicates covers the mean of many draws", () => {
    const dependence = dependenceFixture("gaussian");
    const reference = simulateWith({ dependence, seed: "reference", draws: 8192 }).outputs.npvForwardUsdBn;
    const covered = Array.from({ length: 20 }, (_, seed) => {
      const { npvForwardUsdBn } = simulateWith({ dependence, seed: String(seed), draws: 256 }).outputs;
      return (
        Math.abs(npvForwardUsdBn.mean - reference.mean) <
        2.36 * Math.hypot(npvForwardUsdBn.meanStandardError, reference.meanStandardError)
      );
    });
    expect(covered.filter(Boolean).length).toBeGreaterThanOrEqual(16);
  });

  test("stops at the first check where the result is precise, however it is sliced", () => {
    const change = { stopWhenPrecise: true, draws: 32_768, dependence: dependenceFixture("gaussian") };
    const whole = simulateWith(change);
    expect(whole.isPrecise).toBe(true);
    expect(whole.draws).toBeLessThan(32_768);
    expect(Math.log2(whole.draws) % 1).toBe(0);
    expect(whole.probabilityNpvForwardPositive.standardError).toBeLessThan(0.005);
    const inputs = { ...inputsOf(named("base")), ...change };
    const sliced = createEnsemble(ensembleInput(inputs, named("base")));
    while (!sliced.isFinished()) sliced.advance(344);
    expect(sliced.summarise()).toEqual(whole);
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
