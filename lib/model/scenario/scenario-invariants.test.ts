import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyScenarioParameters } from "@/lib/testing/any-scenario-parameters";
import { scenarioContextFixture, scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { yearIndex, YEAR_COUNT } from "./horizon";
import { netPresentValue, terminalValue } from "./net-present-value";
import { projectScenario } from "./project-scenario";
import { rateOfReturn } from "./rate-of-return";
import type { ScenarioContext } from "./scenario-context";
import { defaultScenarioOptions, type ScenarioOptions } from "./scenario-options";
import type { ScenarioParameters } from "./scenario-parameters";
import { allocateScenarioState, type ScenarioState } from "./scenario-state";
import { timeGridNames } from "./time-grid";

/** One state for thousands of cases, as the draws of an ensemble reuse theirs. */
function projector(options: Partial<ScenarioOptions>, context: ScenarioContext = scenarioContextFixture) {
  const parameters = scenarioParametersFixture("base");
  const state = allocateScenarioState(context, { ...defaultScenarioOptions, ...options }, parameters);
  return (values: ScenarioParameters): ScenarioState => {
    Object.assign(parameters, values);
    projectScenario(state);
    return state;
  };
}

const npv = (state: ScenarioState): number => netPresentValue(state, 2026).npvUsdBn;

function inDollarsTimes(factor: number, parameters: ScenarioParameters): ScenarioParameters {
  return {
    ...parameters,
    capexPerGw2026UsdBn: parameters.capexPerGw2026UsdBn * factor,
    revenue2026UsdBn: parameters.revenue2026UsdBn * factor,
    wallet2030UsdBn: parameters.wallet2030UsdBn * factor,
    electricityPriceUsdPerMwh: parameters.electricityPriceUsdPerMwh * factor,
    operationsUsdPerMwYear: parameters.operationsUsdPerMwYear * factor,
  };
}

function contextInDollarsTimes(factor: number): ScenarioContext {
  const { filedYears, historicalCapexPerGwUsdBn, unitEconomics } = scenarioContextFixture;
  return {
    filedYears: filedYears.map(({ year, capexUsdBn, revenueUsdBn }) => ({
      year,
      capexUsdBn: capexUsdBn * factor,
      revenueUsdBn: revenueUsdBn * factor,
    })),
    historicalCapexPerGwUsdBn: historicalCapexPerGwUsdBn * factor,
    unitEconomics: {
      ...unitEconomics,
      waterPriceUsdPerCubicMetre: unitEconomics.waterPriceUsdPerCubicMetre * factor,
      softwareUsdPerAcceleratorYear: unitEconomics.softwareUsdPerAcceleratorYear * factor,
    },
  };
}

describe.each(timeGridNames)("any scenario between the published cases, %s grid", (grid) => {
  test("runs no more than any cap allows, sells no more than it runs, earns no more than customers have", () => {
    const project = projector({ grid });
    fc.assert(
      fc.property(anyScenarioParameters, (values) => {
        const { periodPaths: paths, grid: steps, firstProjectedIndex } = project(values);
        let violations = 0;
        for (let t = firstProjectedIndex * steps.periodsPerYear; t < steps.periodCount; t++) {
          const live = paths.energisedGw[t] ?? Number.NaN;
          const used = paths.utilisationFraction[t] ?? Number.NaN;
          const wallet = (paths.walletUsdBn[t] ?? Number.NaN) * steps.periodYears;
          const isSound =
            live <= (paths.installedGw[t] ?? Number.NaN) &&
            live <= (paths.powerCapGw[t] ?? Number.NaN) &&
            live <= (paths.coolingCapGw[t] ?? Number.NaN) &&
            live <= (paths.networkCapGw[t] ?? Number.NaN) &&
            used >= 0 &&
            used <= 1 &&
            (paths.revenueUsdBn[t] ?? Number.NaN) <= wallet;
          if (!isSound) violations++;
        }
        expect(violations).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });

  test("is worth no more without uplift", () => {
    const [strict, full] = [projector({ grid, strict: true }), projector({ grid })];
    fc.assert(
      fc.property(anyScenarioParameters, (values) => {
        expect(npv(strict(values))).toBeLessThanOrEqual(npv(full(values)));
      }),
      { numRuns: 600 },
    );
  });

  test("is worth less when the same gigawatts cost more", () => {
    const project = projector({ grid });
    fc.assert(
      fc.property(anyScenarioParameters, fc.double({ min: 1.001, max: 2, noNaN: true }), (values, factor) => {
        const cheap = npv(project(values));
        const dear = { ...values, capexPerGw2026UsdBn: values.capexPerGw2026UsdBn * factor };
        expect(npv(project(dear))).toBeLessThan(cheap);
      }),
      { numRuns: 600 },
    );
  });

  test("is worth k times as much in dollars of which k make one", () => {
    const factors = [0.001, 0.37, 2, 1000].map((factor) => ({
      factor,
      project: projector({ grid }, contextInDollarsTimes(factor)),
    }));
    const plain = projector({ grid });
    fc.assert(
      fc.property(anyScenarioParameters, fc.constantFrom(...factors), (values, { factor, project }) => {
        const before = npv(plain(values));
        const gross = plain(values).paths.capexUsdBn.reduce((sum, capex) => sum + capex, 0);
        const after = npv(project(inDollarsTimes(factor, values)));
        expect(Math.abs(after / factor - before) / gross).toBeLessThan(1e-11);
      }),
      { numRuns: 600 },
    );
  });
});

describe("any scenario between the published cases", () => {
  test("has the same rates of return in any currency", () => {
    const roots = (state: ScenarioState): number[] =>
      rateOfReturn([...state.paths.freeCashFlowUsdBn].slice(yearIndex(2026)), terminalValue(state), 1).roots;
    const plain = projector({});
    const thousandths = projector({}, contextInDollarsTimes(1000));
    fc.assert(
      fc.property(anyScenarioParameters, (values) => {
        const before = roots(plain(values));
        const after = roots(thousandths(inDollarsTimes(1000, values)));
        expect(after).toHaveLength(before.length);
        for (const [index, root] of before.entries()) expect(after[index]).toBeCloseTo(root, 8);
      }),
      { numRuns: 200 },
    );
  });

  // Outlays first, receipts after: where they are worth something, a dearer dollar makes them worth less.
  test("with conventional flows is worth less at a higher cost of capital", () => {
    const project = projector({});
    let conventionalCount = 0;
    fc.assert(
      fc.property(anyScenarioParameters, fc.double({ min: 0.001, max: 0.2, noNaN: true }), (values, rise) => {
        const state = project(values);
        const flows = [
          ...state.paths.freeCashFlowUsdBn.slice(yearIndex(2026), YEAR_COUNT),
          terminalValue(state),
        ];
        const firstReceipt = flows.findIndex((flow) => flow > 0);
        const isConventional = firstReceipt > 0 && flows.slice(firstReceipt).every((flow) => flow >= 0);
        const before = npv(state);
        const after = npv(project({ ...values, waccFraction: values.waccFraction + rise }));
        if (!isConventional || before <= 0) return;
        conventionalCount++;
        expect(after).toBeLessThan(before);
      }),
      { numRuns: 1500 },
    );
    expect(conventionalCount).toBeGreaterThan(20);
  });
});
