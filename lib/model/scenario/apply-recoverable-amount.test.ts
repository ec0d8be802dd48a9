import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyScenarioParameters } from "@/lib/testing/any-scenario-parameters";
import { scenarioContextFixture, scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { yearIndex } from "./horizon";
import { projectScenario } from "./project-scenario";
import { defaultScenarioOptions, type ScenarioOptions } from "./scenario-options";
import type { ScenarioParameters } from "./scenario-parameters";
import { allocateScenarioState } from "./scenario-state";
import { timeGridNames } from "./time-grid";
import { vintageReturns } from "./vintage-returns";

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

function total(values: Iterable<number>): number {
  return [...values].reduce((sum, value) => sum + value, 0);
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

  // Vintage returns value shell and power at cost less depreciation, here they are worth at least that.
  test("with equal lives, a vintage that returns the cost of capital is not written down", () => {
    let paying = 0;
    fc.assert(
      fc.property(anyScenarioParameters, fc.constantFrom(3, 3.5, 4, 4.5, 5, 5.5, 6), (values, lifeYears) => {
        const lives = { bookLifeComputeYears: lifeYears, economicLifeComputeYears: lifeYears };
        const state = projected("base", { ...values, ...lives }, {});
        for (const { year, irr } of vintageReturns(state)) {
          if (irr.headline === null || irr.headline < values.waccFraction) continue;
          paying++;
          expect(state.paths.writedownUsdBn[yearIndex(year)]).toBe(0);
        }
      }),
      { numRuns: 300 },
    );
    expect(paying).toBeGreaterThan(100);
  });

  // Book and economic lives of 6 years; the vintages of 2022 to 2024 return -7, -3 and 2 % at a cost of capital of 8 %.
  test("in the bull case only the vintages before 2025 are written down", () => {
    const { writedownUsdBn } = projected("bull", {}, {}).paths;
    expect(Math.min(...writedownUsdBn.slice(0, yearIndex(2025)))).toBeGreaterThan(10);
    expect(Math.max(...writedownUsdBn.slice(yearIndex(2025)))).toBe(0);
  });

  test("what is not covered is cost less the present value of cash, of a vintage by hand", () => {
    const noShell = { facilityShareFraction: 0, powerShareFraction: 0, acceleratorShareFraction: 0.75 };
    const { paths, parameters, survival } = projected(
      "base",
      { ...noShell, taxRateFraction: 0, bookLifeComputeYears: 4.5 },
      {},
    );
    const v = yearIndex(2027);
    const perGw = (t: number) => (paths.ebitdaUsdBn[t] ?? 0) / (paths.installedGw[t] ?? 1);
    // Life 4.5: half a year of service in 2027, then whole years to the age of 3.5, S(1.5) = S(2.5) = S(3.5) = 1, S(4.5) = 0.
    expect(Array.from(survival.subarray(1, 5))).toEqual([1, 1, 1, 0]);
    const rate = 1 + parameters.waccFraction;
    const cashPerGw =
      0.5 * perGw(v) + perGw(v + 1) / rate + perGw(v + 2) / rate ** 2 + perGw(v + 3) / rate ** 3;
    const uncoveredUsdBn = (paths.capexUsdBn[v] ?? 0) - (paths.grossAddsGw[v] ?? 0) * cashPerGw;
    expect(uncoveredUsdBn).toBeGreaterThan(0);
    expect(paths.writedownUsdBn[v]).toBeCloseTo(uncoveredUsdBn, 6);
  });

  // A write-down is a difference, so the grids are held to a share of the cost. Annual and quarterly part by 0.6 % at most.
  test.each(cases)("%s: the grids write the same down, within a hundredth of the cost", (scenario) => {
    const lives = { bookLifeComputeYears: scenarioParametersFixture(scenario).economicLifeComputeYears };
    const [annual, quarterly] = timeGridNames.map((grid) => projected(scenario, lives, { grid }).paths);
    const difference = total(quarterly?.writedownUsdBn ?? []) - total(annual?.writedownUsdBn ?? []);
    expect(Math.abs(difference) / total(annual?.capexUsdBn ?? [])).toBeLessThan(0.01);
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
