import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  scenarioContextFixture,
  scenarioParametersFixture,
  type BuiltInScenario,
} from "@/lib/testing/scenario-fixture";
import { writedownRules } from "./depreciation-methods";
import { yearIndex, YEAR_COUNT } from "./horizon";
import { netPresentValue } from "./net-present-value";
import { projectScenario } from "./project-scenario";
import type { ScenarioContext } from "./scenario-context";
import { defaultScenarioOptions, type ScenarioOptions } from "./scenario-options";
import type { ScenarioParameters } from "./scenario-parameters";
import { allocateScenarioState, type ScenarioState } from "./scenario-state";

const builtIns: BuiltInScenario[] = ["bear", "base", "bull"];

function project(
  scenario: BuiltInScenario,
  changes: Partial<ScenarioParameters> = {},
  options: Partial<ScenarioOptions> = {},
  context: ScenarioContext = scenarioContextFixture,
): ScenarioState {
  const parameters = { ...scenarioParametersFixture(scenario), ...changes };
  const state = allocateScenarioState(context, { ...defaultScenarioOptions, ...options }, parameters);
  projectScenario(state);
  return state;
}

function forwardNpv(state: ScenarioState): number {
  return netPresentValue(state, 2026).npvUsdBn;
}

describe("projectScenario, by hand", () => {
  // Bear 2026: 15.3 GW x 50 bn = 765 bn of capex. Adds before: 30.81, 90.32, 202.04, 401.21 bn / 38 bn per GW.
  // Life 3: S(1.5) = 1, S(2.5) = 0.5, S(3.5) = 0. Installed = 0.5 x 15.3 + 401.21/38 + 0.5 x 202.04/38 = 20.87 GW.
  test("adds, capex and installed capacity of the bear's 2026", () => {
    const { paths } = project("bear");
    const t = yearIndex(2026);
    const perGw = 38;
    expect(paths.capexUsdBn[t]).toBeCloseTo(765, 9);
    expect(paths.installedGw[t]).toBeCloseTo(
      0.5 * 15.3 + (411.5 * 0.75 * 1.3) / perGw + (0.5 * 239.1 * 0.65 * 1.3) / perGw,
      9,
    );
  });

  // Bear: 22 of the base case's 25 GW, so 0.88 of what the capacity model lets run; cooling 0.95 / 1.05 of its ratio;
  // optics 26.9 / 29.9. From 2028 the scenario's own growth: power grows by 18 % x e^(-0.06 x 1).
  test("limits of the capacity model replace the stated ones for the years they cover, scaled by the scenario", () => {
    const capacityLimits = {
      powerItGw: [26, 40],
      coolingItGw: [27, 44],
      networkItGw: [30, 60],
      reference: { energisedPower2026Gw: 25, coolingToPowerRatio: 1.05, networkAdds2026Gw: 29.9 },
    };
    const { paths } = project("bear", {}, {}, { ...scenarioContextFixture, capacityLimits });
    const t = yearIndex(2027);
    expect(paths.powerCapGw[t]).toBeCloseTo(40 * (22 / 25), 9);
    expect(paths.coolingCapGw[t]).toBeCloseTo(40 * (22 / 25) * (44 / 40) * (0.95 / 1.05), 9);
    expect(paths.networkCapGw[t]).toBeCloseTo(60 * (26.9 / 29.9), 9);
    expect(paths.powerCapGw[t + 1]).toBeCloseTo(40 * (22 / 25) * (1 + 0.18 * Math.exp(-0.06)), 9);
  });

  // Base 2027: demand 1.65, tokens per GW 1.9, energised 25 -> 32 GW, so supply 1.28 x 1.9 = 2.432.
  // p* = (1.65 / 2.432)^(1/1.1) ; raw = raw26 x p* x 2.432 ; wallet26 = 2000 x 1.05^-4, wallet27 = 2000 x 1.05^-3.
  test("price and revenue of the base case's 2027", () => {
    const { paths } = project("base");
    const t = yearIndex(2027);
    const price = (1.65 / 2.432) ** (1 / 1.1);
    const wallet2026 = 2000 * 1.05 ** -4;
    const raw2026 = (170 ** -2 - wallet2026 ** -2) ** -0.5;
    const raw = raw2026 * price * 2.432;
    expect(paths.priceIndex[t]).toBeCloseTo(price, 9);
    expect(paths.revenueUsdBn[t]).toBeCloseTo((raw ** -2 + (2000 * 1.05 ** -3) ** -2) ** -0.5, 6);
  });

  test("the first projected year sells exactly the revenue parameter", () => {
    for (const scenario of builtIns) {
      const { paths, parameters } = project(scenario);
      expect(paths.revenueUsdBn[yearIndex(2026)]).toBeCloseTo(parameters.revenue2026UsdBn, 9);
    }
  });

  test("filed years overwrite the model", () => {
    const { paths } = project("bull");
    scenarioContextFixture.filedYears.forEach((filed, t) => {
      expect(paths.capexUsdBn[t]).toBeCloseTo(filed.capexUsdBn, 9);
      expect(paths.revenueUsdBn[t]).toBe(filed.revenueUsdBn);
    });
  });

  test("2026-31 capex meets the published cumulative 4.2, 7.5 and 8.75 trillion", () => {
    const published = { bear: 4200, base: 7500, bull: 8750 };
    for (const scenario of builtIns) {
      const { paths } = project(scenario);
      const total = paths.capexUsdBn
        .slice(yearIndex(2026), yearIndex(2032))
        .reduce((sum, value) => sum + value, 0);
      expect(Math.abs(total / published[scenario] - 1)).toBeLessThan(0.002);
    }
  });
});

describe("projectScenario, invariants", () => {
  const share = fc.constantFrom(...builtIns);

  test("energised capacity never exceeds a cap, utilisation stays in [0, 1], revenue below the wallet", () => {
    fc.assert(
      fc.property(
        share,
        fc.double({ min: 0.5, max: 1.5, noNaN: true }),
        fc.double({ min: 0.5, max: 3, noNaN: true }),
        fc.double({ min: -50, max: 400, noNaN: true }),
        (scenario, coolingToPowerRatio, priceElasticity, electricityPriceUsdPerMwh) => {
          const { paths } = project(scenario, {
            coolingToPowerRatio,
            priceElasticity,
            electricityPriceUsdPerMwh,
          });
          for (let t = yearIndex(2026); t < YEAR_COUNT; t++) {
            const energisedGw = paths.energisedGw[t] ?? Number.NaN;
            for (const cap of [paths.installedGw, paths.powerCapGw, paths.coolingCapGw, paths.networkCapGw]) {
              expect(energisedGw).toBeLessThanOrEqual(cap[t] ?? Number.NaN);
            }
            expect(paths.utilisationFraction[t]).toBeGreaterThanOrEqual(0);
            expect(paths.utilisationFraction[t]).toBeLessThanOrEqual(1);
            expect(paths.revenueUsdBn[t]).toBeLessThanOrEqual(paths.walletUsdBn[t] ?? Number.NaN);
          }
        },
      ),
    );
  });

  test("the price rests on cash cost, and utilisation falls below one, when power is dear enough", () => {
    const t = yearIndex(2026);
    const dear = project("bear", { electricityPriceUsdPerMwh: 1000 }).paths;
    expect(dear.priceIndex[t]).toBe(dear.marginalCostIndex[t]);
    expect(dear.utilisationFraction[t]).toBeLessThan(1);
    const cheap = project("bear").paths;
    expect(cheap.priceIndex[t]).toBe(1);
    expect(cheap.utilisationFraction[t]).toBe(1);
  });

  test("strict mode is never worth more than the full perimeter", () => {
    for (const scenario of builtIns) {
      expect(forwardNpv(project(scenario, {}, { strict: true }))).toBeLessThanOrEqual(
        forwardNpv(project(scenario)),
      );
    }
  });

  test("dearer capacity with the same plan lowers NPV", () => {
    fc.assert(
      fc.property(share, fc.double({ min: 1.01, max: 2, noNaN: true }), (scenario, factor) => {
        const { capexPerGw2026UsdBn } = scenarioParametersFixture(scenario);
        const dearer = project(scenario, { capexPerGw2026UsdBn: capexPerGw2026UsdBn * factor });
        expect(forwardNpv(dearer)).toBeLessThan(forwardNpv(project(scenario)));
      }),
    );
  });

  test("scaling every dollar by k scales NPV by k", () => {
    fc.assert(
      fc.property(share, fc.double({ min: 0.2, max: 5, noNaN: true }), (scenario, k) => {
        const p = scenarioParametersFixture(scenario);
        const { unitEconomics } = scenarioContextFixture;
        const scaledContext: ScenarioContext = {
          filedYears: scenarioContextFixture.filedYears.map((filed) => ({
            year: filed.year,
            capexUsdBn: filed.capexUsdBn * k,
            revenueUsdBn: filed.revenueUsdBn * k,
          })),
          historicalCapexPerGwUsdBn: scenarioContextFixture.historicalCapexPerGwUsdBn * k,
          unitEconomics: {
            ...unitEconomics,
            waterPriceUsdPerCubicMetre: unitEconomics.waterPriceUsdPerCubicMetre * k,
            softwareUsdPerAcceleratorYear: unitEconomics.softwareUsdPerAcceleratorYear * k,
          },
        };
        const scaled = project(
          scenario,
          {
            capexPerGw2026UsdBn: p.capexPerGw2026UsdBn * k,
            revenue2026UsdBn: p.revenue2026UsdBn * k,
            wallet2030UsdBn: p.wallet2030UsdBn * k,
            electricityPriceUsdPerMwh: p.electricityPriceUsdPerMwh * k,
            operationsUsdPerMwYear: p.operationsUsdPerMwYear * k,
          },
          {},
          scaledContext,
        );
        const expected = k * forwardNpv(project(scenario));
        expect(Math.abs(forwardNpv(scaled) / expected - 1)).toBeLessThan(1e-9);
      }),
    );
  });

  test("book life alone moves book profit and write-downs, never cash", () => {
    const lifeYears = fc.double({ min: 1, max: 15, noNaN: true });
    fc.assert(
      fc.property(
        share,
        lifeYears,
        lifeYears,
        fc.constantFrom(...writedownRules),
        (scenario, first, second, writedownRule) => {
          fc.pre(Math.abs(first - second) > 0.1);
          const one = project(scenario, { bookLifeComputeYears: first }, { writedownRule });
          const other = project(scenario, { bookLifeComputeYears: second }, { writedownRule });
          expect(forwardNpv(one)).toBe(forwardNpv(other));
          expect([...one.paths.freeCashFlowUsdBn]).toEqual([...other.paths.freeCashFlowUsdBn]);
          expect([...one.paths.bookNopatUsdBn]).not.toEqual([...other.paths.bookNopatUsdBn]);
        },
      ),
    );
  });

  test("over the whole programme a stand-alone payer is never better off than a consolidated one", () => {
    const programmeNpv = (state: ScenarioState): number => netPresentValue(state, 2022).npvUsdBn;
    for (const scenario of builtIns) {
      expect(programmeNpv(project(scenario, {}, { taxMode: "stand-alone" }))).toBeLessThanOrEqual(
        programmeNpv(project(scenario)),
      );
    }
  });

  test("with conventional flows NPV falls as the cost of capital rises", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.2, noNaN: true }), (waccFraction) => {
        const bull = (rate: number): number => forwardNpv(project("bull", { waccFraction: rate }));
        expect(bull(waccFraction + 0.01)).toBeLessThan(bull(waccFraction));
      }),
    );
  });

  // Every nominal input restated at 2026 prices, none of it lagging: no tax, no shell, so that no cost is historical.
  // Flows are at mid-year prices and 2026's price level is 1, so real value = nominal value x (1 + pi)^(1/2).
  test("the engine in nominal dollars at a nominal rate agrees with itself in 2026 dollars at the real rate", () => {
    fc.assert(
      fc.property(share, fc.double({ min: 0, max: 0.1, noNaN: true }), (scenario, inflationFraction) => {
        const published = scenarioParametersFixture(scenario);
        const growth = 1 + inflationFraction;
        const nominal = (real: number): number => (1 + real) * growth - 1;
        const demandGrowth = 1.05;
        const common = {
          taxRateFraction: 0,
          facilityShareFraction: 0,
          powerShareFraction: 0,
          acceleratorShareFraction: published.acceleratorShareFraction + 0.35,
        };
        const real = project(scenario, {
          ...common,
          inflationFraction: 0,
          demandGrowth2027Fraction: demandGrowth - 1,
          demandGrowthLongRunFraction: demandGrowth - 1,
        });
        const demandGrowthNominalFraction = demandGrowth * growth ** published.priceElasticity - 1;
        const inNominal = project(scenario, {
          ...common,
          inflationFraction,
          waccFraction: nominal(published.waccFraction),
          capexGrowth2027Fraction: nominal(published.capexGrowth2027Fraction),
          capexGrowth2028Fraction: nominal(published.capexGrowth2028Fraction),
          capexGrowth2029Fraction: nominal(published.capexGrowth2029Fraction),
          capexGrowth2030To2031Fraction: nominal(published.capexGrowth2030To2031Fraction),
          capexGrowthAfter2031Fraction: nominal(published.capexGrowthAfter2031Fraction),
          wallet2030UsdBn: published.wallet2030UsdBn * growth ** 4,
          walletGrowthFraction: nominal(published.walletGrowthFraction),
          demandGrowth2027Fraction: demandGrowthNominalFraction,
          demandGrowthLongRunFraction: demandGrowthNominalFraction,
        });
        expect((forwardNpv(inNominal) * Math.sqrt(growth)) / forwardNpv(real)).toBeCloseTo(1, 9);
      }),
    );
  });

  test("a reactive plan stays between none and one and a half times the published plan, and recovers with returns", () => {
    for (const scenario of builtIns) {
      const plan = project(scenario).paths.grossAddsGw;
      const reactive = project(scenario, {}, { capexPolicy: "reactive" }).paths.grossAddsGw;
      for (let t = yearIndex(2026); t < YEAR_COUNT; t++) {
        expect(reactive[t]).toBeGreaterThanOrEqual(0);
        expect(reactive[t]).toBeLessThanOrEqual(1.5 * (plan[t] ?? Number.NaN) * (1 + 1e-12));
      }
    }
    const bull = project("bull", {}, { capexPolicy: "reactive" }).paths.grossAddsGw;
    const last = YEAR_COUNT - 1;
    expect(bull[last]).toBeGreaterThan(project("bull").paths.grossAddsGw[last] ?? Number.NaN);
  });

  test("a stop option never loses more than the plan in the bear and base cases", () => {
    for (const scenario of ["bear", "base"] as const) {
      expect(forwardNpv(project(scenario, {}, { capexPolicy: "stop" }))).toBeGreaterThanOrEqual(
        forwardNpv(project(scenario)),
      );
    }
  });
});
