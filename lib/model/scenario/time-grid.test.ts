import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyScenarioParameters } from "@/lib/testing/any-scenario-parameters";
import { scenarioContextFixture, scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { FIRST_YEAR, yearIndex } from "./horizon";
import { netPresentValue } from "./net-present-value";
import { projectScenario } from "./project-scenario";
import {
  capexPolicies,
  defaultScenarioOptions,
  terminalValueModes,
  type ScenarioOptions,
} from "./scenario-options";
import type { ScenarioParameters } from "./scenario-parameters";
import { allocateScenarioState, type ScenarioState } from "./scenario-state";
import { summariseScenario } from "./summarise-scenario";

const cases = (["bear", "base", "bull"] as const).map(scenarioParametersFixture);

function gridStates(options: Partial<ScenarioOptions>) {
  const parameters: ScenarioParameters = { ...scenarioParametersFixture("base") };
  const stateOn = (grid: ScenarioOptions["grid"]): ScenarioState =>
    allocateScenarioState(
      scenarioContextFixture,
      { ...defaultScenarioOptions, ...options, grid },
      parameters,
    );
  return { parameters, annual: stateOn("annual"), quarterly: stateOn("quarterly") };
}

/** PV of everything that changes hands, revenue and capex of the projected years: what a small NPV is a difference of. */
function grossPresentValue({ paths, parameters }: ScenarioState): number {
  let grossUsdBn = 0;
  for (let y = yearIndex(2026); y <= yearIndex(2040); y++) {
    const usdBn = (paths.revenueUsdBn[y] ?? 0) + (paths.upliftUsdBn[y] ?? 0) + (paths.capexUsdBn[y] ?? 0);
    grossUsdBn += usdBn / (1 + parameters.waccFraction) ** (y - yearIndex(2026) + 0.5);
  }
  return grossUsdBn;
}

const NEAR_ZERO_SHARE = 0.1; // of gross present value; below it NPV is a small difference of large amounts

describe("quarterly against annual", () => {
  test.each(capexPolicies)(
    "capex policy %s: NPV within 1 % of itself, or of gross PV where it is below a tenth of that",
    (capexPolicy) => {
      const { parameters, annual, quarterly } = gridStates({ capexPolicy });
      fc.assert(
        fc.property(anyScenarioParameters, (values) => {
          Object.assign(parameters, values);
          projectScenario(annual);
          projectScenario(quarterly);
          const annualUsdBn = netPresentValue(annual, 2026).npvUsdBn;
          const difference = Math.abs(netPresentValue(quarterly, 2026).npvUsdBn - annualUsdBn);
          const grossUsdBn = grossPresentValue(annual);
          const isNearZero = Math.abs(annualUsdBn) < NEAR_ZERO_SHARE * grossUsdBn;
          expect(difference / (isNearZero ? grossUsdBn : Math.abs(annualUsdBn))).toBeLessThan(0.01);
        }),
        { numRuns: 2000 },
      );
    },
  );

  test.each(capexPolicies)(
    "capex policy %s: the three cases agree within a hundredth of NPV however they end",
    (capexPolicy) => {
      for (const terminalValueMode of terminalValueModes) {
        const { parameters, annual, quarterly } = gridStates({ capexPolicy, terminalValueMode });
        for (const published of cases) {
          Object.assign(parameters, published);
          for (const state of [annual, quarterly]) projectScenario(state);
          const ratio = netPresentValue(quarterly, 2026).npvUsdBn / netPresentValue(annual, 2026).npvUsdBn;
          expect(Math.abs(ratio - 1)).toBeLessThan(0.01);
        }
      }
    },
  );

  test.each([
    {},
    { terminalValueMode: "value-driver" },
    { taxMode: "stand-alone" },
    { survivalCurve: "weibull" },
    { economicDepreciation: "declining" },
  ] satisfies Partial<ScenarioOptions>[])("the three cases agree within 0.3 %% under %o", (options) => {
    for (const published of cases) {
      const { parameters, annual, quarterly } = gridStates(options);
      Object.assign(parameters, published);
      for (const state of [annual, quarterly]) projectScenario(state);
      for (const valuationYear of [FIRST_YEAR, 2026]) {
        const ratio =
          netPresentValue(quarterly, valuationYear).npvUsdBn /
          netPresentValue(annual, valuationYear).npvUsdBn;
        expect(Math.abs(ratio - 1)).toBeLessThan(0.003);
      }
    }
  });

  test.each(capexPolicies)(
    "four quarters build the gigawatts of their year, policy %s; levels average to it",
    (capexPolicy) => {
      const { parameters, annual, quarterly } = gridStates({ capexPolicy });
      fc.assert(
        fc.property(anyScenarioParameters, (values) => {
          Object.assign(parameters, values);
          projectScenario(annual);
          projectScenario(quarterly);
          for (let y = 0; y < annual.paths.capexUsdBn.length; y++) {
            const sameAs = (one: number | undefined, other: number | undefined) =>
              expect(Math.abs((one ?? Number.NaN) - (other ?? Number.NaN))).toBeLessThanOrEqual(
                1e-10 * (other ?? Number.NaN),
              );
            sameAs(quarterly.paths.grossAddsGw[y], annual.paths.grossAddsGw[y]);
            if (y < yearIndex(2026)) continue;
            sameAs(quarterly.paths.demandIndex[y], annual.paths.demandIndex[y]);
            sameAs(quarterly.paths.powerCapGw[y], annual.paths.powerCapGw[y]);
            sameAs(quarterly.paths.walletUsdBn[y], annual.paths.walletUsdBn[y]);
          }
        }),
        { numRuns: 100 },
      );
    },
  );

  test("what is reported by year and by quarter is the same money", () => {
    const { paths, quarterly, outputs } = summariseScenario(
      scenarioContextFixture,
      scenarioParametersFixture("bull"),
      { ...defaultScenarioOptions, grid: "quarterly" },
    );
    expect(quarterly?.quarters).toHaveLength(76);
    expect(quarterly?.quarters.slice(16, 18)).toEqual(["2026Q1", "2026Q2"]);
    const quarters = quarterly?.paths.freeCashFlowUsdBn ?? [];
    const flow2030 = quarters.slice(32, 36).reduce<number>((sum, value) => sum + (value ?? 0), 0);
    expect(paths.freeCashFlowUsdBn[8]).toBeCloseTo(flow2030, 9);
    expect(paths.cumulativeCashUsdBn.at(-1)).toBe(quarterly?.paths.cumulativeCashUsdBn.at(-1));
    const annual = summariseScenario(
      scenarioContextFixture,
      scenarioParametersFixture("bull"),
      defaultScenarioOptions,
    );
    expect(annual.quarterly).toBeNull();
    expect(outputs.paybackYear).toBeCloseTo(annual.outputs.paybackYear ?? Number.NaN, 0);
    expect(outputs.irrForward.headline).toBeCloseTo(annual.outputs.irrForward.headline ?? Number.NaN, 2);
  });
});
