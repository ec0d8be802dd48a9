import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scenarioContextFixture, scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { scenarioInputsFixture } from "@/lib/testing/scenario-inputs-fixture";
import { isCapexShare } from "./capex-share";
import { createGoalSeeker, type GoalRefusal, type GoalSeek } from "./goal-seek";
import { targetMarginUsdBn, type GoalTarget } from "./goal-target";
import { FIRST_YEAR } from "./horizon";
import { netPresentValue } from "./net-present-value";
import { nearestSolution, rankGoalSeeks } from "./rank-goal-seeks";
import type { NamedScenario } from "./scenario-inputs";
import { defaultScenarioOptions, type ScenarioOptions } from "./scenario-options";
import {
  scenarioParameterKeys,
  type ScenarioParameterKey,
  type ScenarioParameters,
} from "./scenario-parameters";
import { createScenarioProbe } from "./scenario-probe";
import { summariseScenario } from "./summarise-scenario";

const breakEven: GoalTarget = { kind: "npv", span: "forward" };

function seekerOf(
  target: GoalTarget,
  overrides: Partial<ScenarioParameters> = {},
  options: ScenarioOptions = defaultScenarioOptions,
) {
  const scenario: NamedScenario = {
    slug: "base",
    parameters: { ...scenarioParametersFixture("base"), ...overrides },
    overridden: Object.keys(overrides) as ScenarioParameterKey[],
  };
  const inputs = { ...scenarioInputsFixture([scenario]), options };
  const probe = createScenarioProbe(inputs.context, options, scenario.parameters);
  return { seeker: createGoalSeeker(inputs, scenario, target), probe };
}

function sought(result: GoalSeek | GoalRefusal): GoalSeek {
  if (result.kind === "refused") throw new Error(`${result.key} was refused`);
  return result;
}

describe("targetMarginUsdBn", () => {
  test.each(["annual", "quarterly"] as const)(
    "on the %s grid the hurdle at the cost of capital is the NPV",
    (grid) => {
      const { probe } = seekerOf(breakEven, {}, { ...defaultScenarioOptions, grid });
      for (const span of ["forward", "programme"] as const) {
        const hurdle: GoalTarget = {
          kind: "irr",
          span,
          hurdleFraction: scenarioParametersFixture("base").waccFraction,
        };
        const atHurdle = probe.measure({}, (state) => targetMarginUsdBn(state, hurdle));
        const npv = probe.measure(
          {},
          (state) =>
            netPresentValue(state, span === "forward" ? FIRST_YEAR + state.firstProjectedIndex : FIRST_YEAR)
              .npvUsdBn,
        );
        expect(atHurdle).toBeCloseTo(npv ?? Number.NaN, 6);
      }
    },
  );

  test.each(["annual", "quarterly"] as const)(
    "on the %s grid payback is met from the year in which the balance turns for good",
    (grid) => {
      const parameters = scenarioParametersFixture("bull");
      const options = { ...defaultScenarioOptions, grid };
      const { outputs } = summariseScenario(scenarioContextFixture, parameters, options);
      const { probe } = seekerOf(breakEven, parameters, options);
      const year = Math.floor(outputs.paybackYear ?? Number.NaN);
      const margin = (by: number) =>
        probe.measure({}, (state) => targetMarginUsdBn(state, { kind: "payback", year: by }));
      expect(margin(year)).toBeGreaterThanOrEqual(0);
      expect(margin(year - 1)).toBeLessThan(0);
    },
  );

  test.each([
    [
      { kind: "irr", span: "forward", hurdleFraction: 1.2 } as const,
      "hurdleFraction must be from 0 to 1, got 1.2",
    ],
    [{ kind: "payback", year: 2050 } as const, "year must be a whole number from 2022 to 2040, got 2050"],
  ])("refuses %o", (target, message) => {
    expect(() => seekerOf(target)).toThrow(message);
  });
});

describe("createGoalSeeker", () => {
  const targets: GoalTarget[] = [
    breakEven,
    { kind: "npv", span: "programme" },
    { kind: "irr", span: "forward", hurdleFraction: 0.12 },
    { kind: "payback", year: 2037 },
  ];

  test("every solution put back reaches the target, and the target is met on the side it names", () => {
    for (const target of targets) {
      const { seeker, probe } = seekerOf(target);
      let solved = 0;
      for (const key of scenarioParameterKeys.filter((each) => !isCapexShare(each))) {
        const { solutions, accepted } = sought(seeker.seek(key));
        for (const { value, metOn, isExact } of solutions) {
          const margin = (x: number) =>
            probe.measure({ [key]: x }, (state) => targetMarginUsdBn(state, target));
          expect(isExact).toBe(true);
          expect(Math.abs(margin(value) ?? Number.NaN)).toBeLessThan(1e-6);
          const aside = Math.max(1e-7, Math.abs(value) * 1e-6) * (metOn === "above" ? 1 : -1);
          if (value + aside < accepted.high && value + aside > accepted.low) {
            expect(margin(value + aside)).toBeGreaterThan(0);
          }
          solved += 1;
        }
      }
      expect(solved).toBeGreaterThan(3);
    }
  });

  test("whatever the scenario, an answer is a number inside what the parameter may be", () => {
    fc.assert(
      fc.property(
        fc.constantFrom<ScenarioParameterKey>(
          "priceElasticity",
          "demandGrowth2027Fraction",
          "wallet2030UsdBn",
          "waccFraction",
        ),
        fc.double({ min: 0.3, max: 1.4, noNaN: true }),
        fc.double({ min: 0.02, max: 0.25, noNaN: true }),
        (key, demandGrowth2027Fraction, waccFraction) => {
          fc.pre(waccFraction > 0.026);
          const { seeker } = seekerOf(breakEven, { demandGrowth2027Fraction, waccFraction });
          const { solutions, accepted, curve } = sought(seeker.seek(key));
          for (const { value } of solutions) {
            expect(value).toBeGreaterThanOrEqual(accepted.low);
            expect(value).toBeLessThanOrEqual(accepted.high);
          }
          expect(curve.every(({ marginUsdBn }) => marginUsdBn === null || Number.isFinite(marginUsdBn))).toBe(
            true,
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test("gives both ends where a target is met only in between", () => {
    // Chips that last too briefly never pay back by 2036; those that last too long glut the market first.
    const { seeker } = seekerOf({ kind: "payback", year: 2036 }, scenarioParametersFixture("bull"), {
      ...defaultScenarioOptions,
      capexPolicy: "reactive",
    });
    const { solutions, isMet } = sought(seeker.seek("economicLifeComputeYears"));
    expect(solutions.map(({ metOn, isExact }) => [metOn, isExact])).toEqual([
      ["above", true],
      ["below", true],
    ]);
    expect(isMet).toBe(true);
  });

  test("says where a policy that stops makes the result leap over the target, and stands on the side that meets it", () => {
    const options: ScenarioOptions = { ...defaultScenarioOptions, capexPolicy: "stop" };
    const { seeker, probe } = seekerOf(breakEven, {}, options);
    const { solutions } = sought(seeker.seek("grossAdds2026Gw"));
    expect(solutions.some(({ isExact }) => isExact)).toBe(true);
    const leaps = solutions.filter(({ isExact }) => !isExact);
    expect(leaps.length).toBeGreaterThan(0);
    for (const { value, metOn } of leaps) {
      const margin = (x: number) =>
        probe.measure({ grossAdds2026Gw: x }, (state) => targetMarginUsdBn(state, breakEven)) ?? Number.NaN;
      expect(margin(value)).toBeGreaterThan(0);
      expect(margin(value + (metOn === "above" ? -1e-9 : 1e-9))).toBeLessThan(0);
    }
  });

  test("a parameter without influence has no solution", () => {
    const { seeker } = seekerOf(breakEven); // run-off: neither growth nor a multiple after 2040 counts
    for (const key of ["exitMultiple", "ronicFraction", "costOfDebtFraction"] as const) {
      expect(sought(seeker.seek(key))).toMatchObject({ solutions: [], hasInfluence: false });
    }
    const exit = seekerOf(breakEven, {}, { ...defaultScenarioOptions, terminalValueMode: "exit-multiple" });
    expect(sought(exit.seeker.seek("exitMultiple")).hasInfluence).toBe(true);
  });

  test("names the capex shares as what cannot move alone", () => {
    const { seeker } = seekerOf(breakEven);
    expect(seeker.seek("acceleratorShareFraction")).toEqual({
      kind: "refused",
      key: "acceleratorShareFraction",
      reason: "capex-shares-sum-to-one",
    });
  });

  test("says how far the engine takes a parameter with the others as they stand", () => {
    const { seeker } = seekerOf(breakEven);
    const base = scenarioParametersFixture("base");
    const { accepted: rate } = sought(seeker.seek("waccFraction"));
    expect(rate.isNarrowed).toBe(true);
    expect(rate.low).toBeCloseTo(base.terminalGrowthFraction, 9); // only above terminal growth
    const { accepted: wallet } = sought(seeker.seek("wallet2030UsdBn"));
    // The 2026 wallet is the 2030 one over four years' growth, and must exceed 2026 revenue.
    expect(wallet.low).toBeCloseTo(base.revenue2026UsdBn * (1 + base.walletGrowthFraction) ** 4, 6);
    expect(sought(seeker.seek("upliftRatio")).accepted).toMatchObject({
      low: 0,
      high: 3,
      isNarrowed: false,
    });
  });

  test("places a solution among the published cases", () => {
    const { seeker } = seekerOf(breakEven);
    for (const key of scenarioParameterKeys.filter((each) => !isCapexShare(each))) {
      for (const { value, placement } of sought(seeker.seek(key)).solutions) {
        const cases = (["bear", "base", "bull"] as const).map((each) => scenarioParametersFixture(each)[key]);
        const isBeyond = value > Math.max(...cases) || value < Math.min(...cases);
        if (placement.place === "own") continue;
        expect(placement.place === "beyond").toBe(isBeyond);
        if (placement.timesNearestCase !== null)
          expect(placement.timesNearestCase * placement.nearestCaseValue).toBeCloseTo(value, 9);
      }
    }
  });
});

describe("best", () => {
  test("is as near to the target as the parameter alone gets", () => {
    const { seeker } = seekerOf(breakEven);
    const power = sought(seeker.seek("electricityPriceUsdPerMwh"));
    expect(power.solutions).toEqual([]);
    expect(power.best.value).toBe(power.accepted.low); // the cheaper the better, and still not enough
    expect(power.best.marginUsdBn).toBeLessThan(0);
    expect(power.bestCase).toMatchObject({
      case: "bull",
      value: scenarioParametersFixture("bull").electricityPriceUsdPerMwh,
    });
  });
});

describe("rankGoalSeeks", () => {
  test("puts the nearest way first and those that cannot do it alone last, each with its reason", () => {
    const { seeker } = seekerOf(breakEven);
    const ways = rankGoalSeeks(scenarioParameterKeys.map((key) => seeker.seek(key)));
    expect(ways).toHaveLength(scenarioParameterKeys.length);
    const distances = ways.flatMap(({ nearest }) => nearest?.placement.distanceInSpreads ?? []);
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
    const firstObstacle = ways.findIndex(({ obstacle }) => obstacle !== null);
    expect(ways.slice(firstObstacle).every(({ obstacle }) => obstacle !== null)).toBe(true);
    expect(ways.slice(-5).every(({ obstacle }) => obstacle === "capex-shares-sum-to-one")).toBe(true);
  });

  test("of several solutions takes the one next to the scenario", () => {
    const { seeker } = seekerOf(breakEven);
    const seek = sought(seeker.seek("demandGrowth2027Fraction"));
    const [first] = seek.solutions;
    if (first === undefined) throw new Error("demand growth can reach break-even");
    const far = { ...first, value: seek.value - 40 };
    expect(nearestSolution({ ...seek, solutions: [far, first] })).toBe(first);
  });
});
