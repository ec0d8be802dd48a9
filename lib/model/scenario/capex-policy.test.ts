import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyScenarioParameters } from "@/lib/testing/any-scenario-parameters";
import {
  scenarioContextFixture,
  scenarioParametersFixture,
  type BuiltInScenario,
} from "@/lib/testing/scenario-fixture";
import { yearIndex, YEAR_COUNT } from "./horizon";
import { projectScenario } from "./project-scenario";
import { defaultScenarioOptions, type ScenarioOptions } from "./scenario-options";
import type { ScenarioParameters } from "./scenario-parameters";
import { allocateScenarioState, type ScenarioState } from "./scenario-state";

function project(parameters: ScenarioParameters, capexPolicy: ScenarioOptions["capexPolicy"]): ScenarioState {
  const options = { ...defaultScenarioOptions, capexPolicy };
  const state = allocateScenarioState(scenarioContextFixture, options, parameters);
  projectScenario(state);
  return state;
}

/** GW left at the end of a year, and retired in it. */
function fleet({ paths, survival }: ScenarioState, year: number): { standingGw: number; retiredGw: number } {
  let standingGw = 0;
  let retiredGw = 0;
  for (let age = 0; age <= year; age++) {
    const boughtGw = paths.grossAddsGw[year - age] ?? 0;
    standingGw += boughtGw * (survival[age] ?? 0);
    if (age > 0) retiredGw += boughtGw * ((survival[age - 1] ?? 0) - (survival[age] ?? 0));
  }
  return { standingGw, retiredGw };
}

describe("the stop policy", () => {
  // Never more than the plan; beyond replacing what retires, no more is added to what stands than the plan adds to its own.
  test("whatever the parameters, years left out are not caught up", () => {
    fc.assert(
      fc.property(anyScenarioParameters, (parameters) => {
        const stop = project(parameters, "stop");
        const plan = project(parameters, "plan");
        for (let year = yearIndex(2026); year < YEAR_COUNT; year++) {
          const addsGw = stop.paths.grossAddsGw[year] ?? Number.NaN;
          const planGw = plan.paths.grossAddsGw[year] ?? Number.NaN;
          const [own, planned] = [fleet(stop, year), fleet(plan, year)];
          const growth = addsGw / (own.standingGw - addsGw);
          const plannedGrowth = planGw / (planned.standingGw - planGw);
          expect(addsGw).toBeLessThanOrEqual(planGw * (1 + 1e-9));
          if (addsGw > own.retiredGw * (1 + 1e-9)) {
            expect(growth).toBeLessThanOrEqual(plannedGrowth * (1 + 1e-9));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test.each(["bear", "base", "bull"] satisfies BuiltInScenario[])(
    "%s: while a vintage loses money what retires is replaced; from 2031 on no year buys twice the last",
    (scenario) => {
      const state = project(scenarioParametersFixture(scenario), "stop");
      const { capexUsdBn, maintenanceCapexUsdBn } = state.paths;
      for (let year = yearIndex(2026); year < YEAR_COUNT; year++) {
        expect(maintenanceCapexUsdBn[year]).toBeLessThanOrEqual(capexUsdBn[year] ?? Number.NaN);
        if (year < yearIndex(2031)) continue;
        const ratio = (capexUsdBn[year] ?? Number.NaN) / (capexUsdBn[year - 1] ?? Number.NaN);
        expect(ratio).toBeGreaterThan(0.5);
        expect(ratio).toBeLessThan(2);
      }
      const growth2027Gw = state.paths.grossAddsGw[yearIndex(2027)] ?? Number.NaN;
      expect(growth2027Gw).toBeCloseTo(fleet(state, yearIndex(2027)).retiredGw, 9);
    },
  );

  test("is the plan itself where every vintage pays", () => {
    const rich = { ...scenarioParametersFixture("bull"), revenue2026UsdBn: 1200, wallet2030UsdBn: 30_000 };
    expect([...project(rich, "stop").paths.grossAddsGw]).toEqual([
      ...project(rich, "plan").paths.grossAddsGw,
    ]);
  });
});
