import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyScenarioParameters } from "@/lib/testing/any-scenario-parameters";
import { scenarioContextFixture, scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { netPresentValue } from "./net-present-value";
import { projectScenario } from "./project-scenario";
import { requiredRevenue, requiredRevenueClosedForm } from "./required-revenue";
import {
  defaultScenarioOptions,
  taxModes,
  terminalValueModes,
  type ScenarioOptions,
} from "./scenario-options";
import type { ScenarioOutputs } from "./scenario-result";
import { allocateScenarioState } from "./scenario-state";
import { summariseScenario } from "./summarise-scenario";

const builtIns = ["bear", "base", "bull"] as const;

function stateOf(scenario: (typeof builtIns)[number]) {
  const state = allocateScenarioState(
    scenarioContextFixture,
    defaultScenarioOptions,
    scenarioParametersFixture(scenario),
  );
  projectScenario(state);
  return state;
}

function outputsOf(scenario: (typeof builtIns)[number], options: Partial<ScenarioOptions>): ScenarioOutputs {
  const parameters = scenarioParametersFixture(scenario);
  return summariseScenario(scenarioContextFixture, parameters, { ...defaultScenarioOptions, ...options })
    .outputs;
}

describe("summariseScenario", () => {
  test("NPV is zero at every IRR", () => {
    for (const scenario of builtIns) {
      const { outputs, paths } = summariseScenario(
        scenarioContextFixture,
        scenarioParametersFixture(scenario),
        defaultScenarioOptions,
      );
      const scale = paths.freeCashFlowUsdBn.reduce<number>((sum, flow) => sum + Math.abs(flow ?? 0), 0);
      for (const root of [...outputs.irrForward.roots].filter((rate) => rate > -0.9)) {
        const state = stateOf(scenario);
        state.parameters = { ...state.parameters, waccFraction: root };
        expect(Math.abs(netPresentValue(state, 2026).npvUsdBn) / scale).toBeLessThan(1e-9);
      }
    }
  });

  test("the bull case quotes one rate of return, above its cost of capital exactly when NPV is positive", () => {
    const parameters = scenarioParametersFixture("bull");
    const { outputs } = summariseScenario(scenarioContextFixture, parameters, defaultScenarioOptions);
    expect(outputs.irrForward.roots).toHaveLength(1);
    expect((outputs.irrForward.headline ?? 0) > parameters.waccFraction).toBe(outputs.npvForwardUsdBn > 0);
  });

  test("payback falls in the year in which cumulative cash turns positive", () => {
    const { outputs, paths } = summariseScenario(
      scenarioContextFixture,
      scenarioParametersFixture("bull"),
      defaultScenarioOptions,
    );
    const year = Math.floor(outputs.paybackYear ?? Number.NaN);
    const opening = paths.cumulativeCashUsdBn[year - 1 - 2022] ?? Number.NaN;
    const flow = paths.freeCashFlowUsdBn[year - 2022] ?? Number.NaN;
    expect(opening).toBeLessThan(0);
    expect(opening + flow).toBeGreaterThan(0);
    expect(outputs.paybackYear).toBeCloseTo(year - opening / flow, 9);
  });

  test("capex, revenue and NPV of the three cases keep the order bear, base, bull in 2030 revenue", () => {
    const revenue = builtIns.map(
      (scenario) =>
        summariseScenario(scenarioContextFixture, scenarioParametersFixture(scenario), defaultScenarioOptions)
          .outputs.revenue2030UsdBn,
    );
    // Published or calibrated 2030 revenue: about 360, 760 and 1,800 bn.
    [360, 760, 1800].forEach((target, index) => {
      expect(Math.abs((revenue[index] ?? 0) / target - 1)).toBeLessThan(0.06);
    });
  });

  test("refuses a history that does not end where the parameters begin", () => {
    const filedYears = scenarioContextFixture.filedYears.slice(0, 3);
    expect(() =>
      summariseScenario(
        { ...scenarioContextFixture, filedYears },
        scenarioParametersFixture("base"),
        defaultScenarioOptions,
      ),
    ).toThrow("filedYears must be 2022 to 2025, got 2022, 2023, 2024");
  });

  test.each([
    ["pueRatio", 0.9, /pueRatio must be from 1.06 to 3, got 0.9/],
    ["waccFraction", Number.NaN, /waccFraction must be from 0.01 to 0.5, got NaN/],
    ["terminalGrowthFraction", 0.06, /waccFraction must exceed terminalGrowthFraction/],
    ["networkShareFraction", 0.5, /capex shares must sum to 1/],
  ] as const)("refuses %s = %s", (key, value, message) => {
    const parameters = { ...scenarioParametersFixture("base"), waccFraction: 0.055, [key]: value };
    expect(() => summariseScenario(scenarioContextFixture, parameters, defaultScenarioOptions)).toThrow(
      message,
    );
  });
});

describe("requiredRevenue", () => {
  test("brings forward NPV to zero and leaves the scenario as it was", () => {
    for (const scenario of builtIns) {
      const state = stateOf(scenario);
      const before = netPresentValue(state, 2026).npvUsdBn;
      const { headline, solutions, revenueUsdBn } = requiredRevenue(state);
      const multiplier = headline?.multiplier ?? null;
      expect(solutions).toEqual([headline]);
      expect(netPresentValue(state, 2026).npvUsdBn).toBe(before);
      expect(multiplier).not.toBeNull();
      expect((multiplier ?? 0) > 1).toBe(before < 0);
      state.options = { ...state.options, revenueMultiplier: multiplier ?? 1 };
      projectScenario(state);
      expect(Math.abs(netPresentValue(state, 2026).npvUsdBn)).toBeLessThan(1e-5);
      expect(Array.from(state.paths.revenueUsdBn)).toEqual(revenueUsdBn);
    }
  });

  // One search from 0 to 64 finds the only crossing there is.
  test("a plan that does not react is worth more the more customers pay, however it ends and is taxed", () => {
    const factor = fc.double({ min: 0, max: 64, noNaN: true });
    const state = stateOf("base");
    fc.assert(
      fc.property(
        anyScenarioParameters,
        factor,
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        fc.constantFrom(...terminalValueModes),
        fc.constantFrom(...taxModes),
        (parameters, revenueMultiplier, more, terminalValueMode, taxMode) => {
          const npvAt = (multiplier: number): number => {
            const mode = { terminalValueMode, taxMode, revenueMultiplier: multiplier };
            Object.assign(state, { parameters, options: { ...defaultScenarioOptions, ...mode } });
            projectScenario(state);
            return netPresentValue(state, 2026).npvUsdBn;
          };
          expect(npvAt(revenueMultiplier + more)).toBeGreaterThan(npvAt(revenueMultiplier));
        },
      ),
      { numRuns: 1000 },
    );
  });

  // Bear, value driver, stop: below zero to 2.4661, above to a leap at 2.5221, below to 2.5431, above from there on.
  test("under a policy that reacts it is the factor from which the scenario pays throughout, of several", () => {
    const options = { capexPolicy: "stop", terminalValueMode: "value-driver" } as const;
    const { requiredRevenueMultiplier: needed, requiredRevenueSolutions: solutions } = outputsOf(
      "bear",
      options,
    );
    expect(solutions.map(({ paysOn, isExact }) => [paysOn, isExact])).toEqual([
      ["above", true],
      ["below", false],
      ["above", true],
    ]);
    expect(needed).toBe(solutions.at(-1)?.multiplier);
    const npvAt = (revenueMultiplier: number) =>
      outputsOf("bear", { ...options, revenueMultiplier }).npvForwardUsdBn;
    const [first, leap, last] = solutions.map(({ multiplier }) => multiplier);
    expect(npvAt(leap ?? Number.NaN)).toBeGreaterThan(10);
    expect(npvAt((leap ?? Number.NaN) + 1e-9)).toBeLessThan(-10);
    for (const root of [first, last]) expect(Math.abs(npvAt(root ?? Number.NaN))).toBeLessThan(1e-3);
    for (let factor = (last ?? Number.NaN) + 0.01; factor < 8; factor += 0.05) {
      expect(npvAt(factor)).toBeGreaterThan(0);
    }
  });

  test("the revenue it takes is what is earned there, with what is then built", () => {
    const options = { capexPolicy: "stop" } as const;
    const { requiredRevenueMultiplier, requiredRevenue2030UsdBn, revenue2030UsdBn } = outputsOf(
      "bull",
      options,
    );
    const there = outputsOf("bull", {
      ...options,
      revenueMultiplier: requiredRevenueMultiplier ?? Number.NaN,
    });
    expect(requiredRevenue2030UsdBn).toBe(there.revenue2030UsdBn);
    const scaledUsdBn = (requiredRevenueMultiplier ?? Number.NaN) * revenue2030UsdBn;
    expect(scaledUsdBn / there.revenue2030UsdBn).toBeGreaterThan(1.05);
  });
});

describe("requiredRevenueClosedForm", () => {
  // 5,000 bn at 10 % over 15 years: CRF 0.13147, capital charge 657.4 bn a year; no tax, no cost, 100 % margin.
  test("is the capital charge when nothing else is charged", () => {
    const revenue = requiredRevenueClosedForm({
      capitalUsdBn: 5000,
      capitalRecoveryFactor: 0.1 / (1 - 1.1 ** -15),
      taxRateFraction: 0,
      taxDepreciationPresentValuePerUsd: 0,
      cashCostUsdBnPerYear: 0,
      expenseToRevenueFraction: 0,
    });
    expect(revenue).toBeCloseTo(657.37, 2);
  });

  // Full expensing at once (z = 1) makes the tax on capital vanish: (C (1 - t)) / (1 - t) = C.
  test("immediate expensing takes the tax out of the capital charge", () => {
    const input = {
      capitalUsdBn: 100,
      capitalRecoveryFactor: 0.2,
      taxDepreciationPresentValuePerUsd: 1,
      cashCostUsdBnPerYear: 5,
      expenseToRevenueFraction: 0.25,
    };
    expect(requiredRevenueClosedForm({ ...input, taxRateFraction: 0.21 })).toBeCloseTo((20 + 5) / 0.75, 12);
  });
});
