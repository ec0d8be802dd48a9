import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scenarioContextFixture, scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { projectScenario } from "./project-scenario";
import { defaultScenarioOptions, type ScenarioOptions } from "./scenario-options";
import type { ScenarioParameters } from "./scenario-parameters";
import { allocateScenarioState } from "./scenario-state";
import { timeGridNames } from "./time-grid";

const cases = ["bear", "base", "bull"] as const;

function projected(
  scenario: (typeof cases)[number],
  changes: Partial<ScenarioParameters>,
  options: Partial<ScenarioOptions>,
) {
  const state = allocateScenarioState(
    scenarioContextFixture,
    { ...defaultScenarioOptions, writedownRule: "recoverable-amount", ...options },
    { ...scenarioParametersFixture(scenario), ...changes },
  );
  projectScenario(state);
  return state;
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

describe("applyRecoverableAmount", () => {
  // Lives of a year or two and a plan that ends early leave nothing on the books in 2040.
  test("depreciation and write-downs charge every dollar of capex once", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        fc.constantFrom(...timeGridNames),
        fc.double({ min: 1, max: 3, noNaN: true }),
        (scenario, grid, bookLifeComputeYears) => {
          const stopped = { capexGrowth2028Fraction: -0.9, capexGrowth2029Fraction: -0.9 };
          const ended = { capexGrowth2030To2031Fraction: -0.9, capexGrowthAfter2031Fraction: -0.9 };
          const { paths } = projected(
            scenario,
            { ...stopped, ...ended, bookLifeComputeYears, facilityLifeYears: 5 },
            { grid },
          );
          const charged = total(paths.bookDepreciationUsdBn) + total(paths.writedownUsdBn);
          expect(charged / total(paths.capexUsdBn)).toBeCloseTo(1, 6);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("cash that covers the cost many times over needs no write-down while accelerators run", () => {
    const rich = { upliftRatio: 3, operatingExpenseToRevenueFraction: 0, revenue2026UsdBn: 2000 };
    const { paths } = projected("bull", { ...rich, wallet2030UsdBn: 20_000, bookLifeComputeYears: 4 }, {});
    expect(Math.max(...paths.writedownUsdBn.slice(4))).toBe(0);
  });

  test("without customers the cost is written off as it is spent, but for shell and power", () => {
    const { paths, parameters } = projected(
      "base",
      { taxRateFraction: 0, revenue2026UsdBn: 1, wallet2030UsdBn: 10 },
      {},
    );
    const computeShare = 1 - parameters.facilityShareFraction - parameters.powerShareFraction;
    const [capex2027, writedown2027] = [paths.capexUsdBn[5] ?? 0, paths.writedownUsdBn[5] ?? 0];
    expect(writedown2027).toBeGreaterThan(0.8 * computeShare * capex2027);
  });

  test("writes down no later than the end-of-life rule: cumulative charges are never behind", () => {
    for (const scenario of cases) {
      const early = projected(scenario, {}, {}).paths;
      const late = projected(scenario, {}, { writedownRule: "end-of-life" }).paths;
      let lead = 0;
      for (let t = 0; t < early.writedownUsdBn.length; t++) {
        const charged = (paths: typeof early) =>
          (paths.bookDepreciationUsdBn[t] ?? 0) + (paths.writedownUsdBn[t] ?? 0);
        lead += charged(early) - charged(late);
        expect(lead).toBeGreaterThan(-1e-6);
      }
    }
  });
});
