import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scenarioContextFixture, scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { netPresentValue, terminalValue } from "./net-present-value";
import { projectScenario } from "./project-scenario";
import { defaultScenarioOptions, type ScenarioOptions } from "./scenario-options";
import type { ScenarioParameters } from "./scenario-parameters";
import { allocateScenarioState } from "./scenario-state";

function projected(changes: Partial<ScenarioParameters>, options: Partial<ScenarioOptions> = {}) {
  const parameters = { ...scenarioParametersFixture("bull"), ...changes };
  const state = allocateScenarioState(
    scenarioContextFixture,
    { ...defaultScenarioOptions, ...options },
    parameters,
  );
  projectScenario(state);
  return state;
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

describe("netPresentValue", () => {
  test("discounts mid-year flows, and the terminal value from the end of 2040", () => {
    const { freeCashFlowUsdBn } = projected({ waccFraction: 0.08 }).paths;
    const state = projected({ waccFraction: 0.08 });
    let byHand = terminalValue(state) / 1.08 ** 15;
    for (let year = 2026; year <= 2040; year++) {
      byHand += (freeCashFlowUsdBn[year - 2022] ?? 0) / 1.08 ** (year - 2026 + 0.5);
    }
    expect(netPresentValue(state, 2026).npvUsdBn).toBeCloseTo(byHand, 6);
  });
});

describe("terminalValue", () => {
  const longLivedOnly = {
    acceleratorShareFraction: 0,
    serverStorageShareFraction: 0,
    networkShareFraction: 0,
    facilityShareFraction: 0.6,
    powerShareFraction: 0.4,
  };

  test("run-off and the depreciation so far add up to the capex, when all of it is shell and power", () => {
    fc.assert(
      fc.property(fc.double({ min: 5, max: 50, noNaN: true }), (facilityLifeYears) => {
        const state = projected({ ...longLivedOnly, facilityLifeYears });
        const { capexUsdBn, economicDepreciationUsdBn } = state.paths;
        const accounted = total(economicDepreciationUsdBn) + terminalValue(state);
        expect(accounted / total(capexUsdBn)).toBeCloseTo(1, 10);
      }),
    );
  });

  test("run-off leaves nothing of computing equipment", () => {
    const state = projected({
      acceleratorShareFraction: 1,
      serverStorageShareFraction: 0,
      networkShareFraction: 0,
      facilityShareFraction: 0,
      powerShareFraction: 0,
    });
    expect(terminalValue(state)).toBe(0);
  });

  // NOPAT_2041 (1 − g/RONIC)/(W − g), and NOPAT_2041/W where new capital earns just what it costs.
  test("value driver, with growth that is never at a loss", () => {
    const rates = { waccFraction: 0.1, terminalGrowthFraction: 0.03 };
    const valueAt = (ronicFraction: number) =>
      terminalValue(projected({ ...rates, ronicFraction }, { terminalValueMode: "value-driver" }));
    const { nopatUsdBn } = projected(rates).paths;
    const nextNopatUsdBn = (nopatUsdBn.at(-1) ?? Number.NaN) * 1.03;
    expect(valueAt(0.15)).toBeCloseTo((nextNopatUsdBn * (1 - 0.03 / 0.15)) / 0.07, 6);
    expect(valueAt(0.1)).toBeCloseTo(nextNopatUsdBn / 0.1, 6);
    expect(valueAt(0.02)).toBeCloseTo(nextNopatUsdBn / 0.1, 6);
  });
});
