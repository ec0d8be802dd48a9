import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { snapshotCapacityCase } from "@/lib/testing/capacity-case-fixture";
import { loadHighsSolver } from "../linear-program/highs-solver";
import type { LinearSolver } from "../linear-program/linear-solver";
import type { CapacityChoice } from "./quoted-capacity-case";
import { capacityConstraints } from "./capacity-constraint";
import { quarterWeight } from "./capacity-value";
import { minimumCapacity } from "./fleet-limits";
import { solveCapacity, type CapacityPlan } from "./solve-capacity";

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

function plan(change: Partial<CapacityChoice>): CapacityPlan {
  const outcome = solveCapacity(solver, snapshotCapacityCase(change).terms);
  if ("infeasible" in outcome) throw new Error(outcome.infeasible.field);
  return outcome.plan;
}

/** The worked example of the specification: GW of chips, grid, on-site, cooling, optics, shell; USD bn of capital. */
const worked: CapacityChoice["limits"] = {
  packaging: 14,
  memory: 100,
  grid: 10,
  gasTurbine: 4,
  reciprocatingEngine: 0,
  fuelCell: 0,
  nuclear: 0,
  cooling: 14,
  optics: 16,
  shell: 13,
  capital: 2800, // 700 in each quarter: a stock in the example, a yearly flow here
};

const workedOverrides = {
  existingItGw: 0,
  itLifeYears: 15, // nothing retires within the horizon
  nextGenerationYear: 2036,
  tokenPriceDeclineFraction: 0,
  pjmShareFraction: 1,
  ercotShareFraction: 0,
  otherUnitedStatesShareFraction: 0,
  europeShareFraction: 0,
  restOfWorldShareFraction: 0,
};

describe("the worked example", () => {
  const example = (): CapacityPlan => plan({ limits: worked, overrides: workedOverrides });

  test("runs on (10 + 4) / 1.3 GW, with grid and on-site power worth something and nothing else", () => {
    const { itGw, onePercent } = example();
    expect(itGw[39]).toBeCloseTo(14 / 1.3, 6);
    expect(onePercent.grid.dualUsdBn).toBeGreaterThan(onePercent.gasTurbine.dualUsdBn);
    expect(onePercent.gasTurbine.dualUsdBn).toBeGreaterThan(0);
    for (const idle of ["memory", "cooling", "optics", "shell", "packaging"] as const) {
      expect(onePercent[idle].dualUsdBn).toBeCloseTo(0, 9);
    }
  });

  test("1 % of 10 GW of grid is worth 0.1 GW / 1.3 of margin less its energy, in every quarter", () => {
    const { inputs, quote } = snapshotCapacityCase({ limits: worked, overrides: workedOverrides });
    const { gridShadowPriceUsdPerMwYear } = example();
    const { input } = quote.inputs;
    const marginUsd =
      (quote.cost.tokensPerItMwYear / 1e6) * quote.priceUsdPerMtok -
      input.operationsUsdPerItMwYear -
      input.loadFactorFraction * 8760 * input.waterUsageLitresPerKwh * input.waterPriceUsdPerCubicMetre; // MWh x 1000 L/MWh / 1000 L/m3
    const energyUsd = input.loadFactorFraction * input.pueRatio * 8760 * inputs.input.pjmElectricityUsdPerMwh;
    expect(gridShadowPriceUsdPerMwYear.pjm[20]).toBeCloseTo((marginUsd - energyUsd) / 1.3, 3);
  });
});

describe("shadow prices", () => {
  test("equal a solution with 1 % more and with 1 % less, for every limit", () => {
    const { onePercent, netPresentValueUsdBn } = plan({});
    for (const constraint of capacityConstraints) {
      const { dualUsdBn, upUsdBn, downUsdBn } = onePercent[constraint];
      const tolerance = Math.max(1e-6, 0.02 * Math.abs(dualUsdBn)); // the basis changes within a per cent
      expect({ constraint, isEqual: Math.abs(upUsdBn - dualUsdBn) <= tolerance }).toEqual({
        constraint,
        isEqual: true,
      });
      expect({ constraint, isEqual: Math.abs(downUsdBn - dualUsdBn) <= tolerance }).toEqual({
        constraint,
        isEqual: true,
      });
      expect(upUsdBn).toBeLessThanOrEqual(downUsdBn + 1e-7 * netPresentValueUsdBn); // concave
    }
  });

  test("are one-sided where limits tie: more of one alone is worth nothing, less of it costs", () => {
    const tied = { ...worked, grid: 13, gasTurbine: 0, cooling: 10, shell: 10 }; // 13 / 1.3 = 10 = 10 = 10
    const { onePercent } = plan({ limits: tied, overrides: workedOverrides });
    for (const constraint of ["grid", "cooling", "shell"] as const) {
      expect(onePercent[constraint].upUsdBn).toBeCloseTo(0, 6);
      expect(onePercent[constraint].downUsdBn).toBeGreaterThan(1);
      expect(onePercent[constraint].dualUsdBn).toBeGreaterThanOrEqual(-1e-9);
      expect(onePercent[constraint].dualUsdBn).toBeLessThanOrEqual(onePercent[constraint].downUsdBn + 1e-6);
    }
  });
});

describe("a plan", () => {
  test("stays under the quick minimum, which it reaches where one limit holds everywhere", () => {
    const { terms } = snapshotCapacityCase({});
    const { itGw: most } = minimumCapacity(terms);
    const { itGw } = plan({});
    for (const [quarter, gw] of itGw.entries())
      expect(gw).toBeLessThanOrEqual((most[quarter] as number) + 1e-6);
    expect(itGw[39]).toBeCloseTo(most[39] as number, 6);
  });

  test("feeds what runs, in total by region, generation and source", () => {
    const { itGw, itGwByGeneration, itGwByRegion, fedItGwBySource } = plan({});
    for (const parts of [itGwByGeneration, itGwByRegion, fedItGwBySource]) {
      for (const [quarter, gw] of itGw.entries()) {
        const total = Object.values(parts).reduce((sum, list) => sum + (list[quarter] as number), 0);
        expect(total).toBeCloseTo(gw, 6);
      }
    }
  });

  test("names power as what binds from 2028 on, and a runner-up", () => {
    const { binding, runnerUp } = plan({});
    expect(binding[39]?.constraint).toBe("grid");
    expect(runnerUp[39]?.constraint).not.toBe("grid");
  });

  test("earns no more with capital charged than sunk", () => {
    expect(plan({ capital: "charged" }).netPresentValueUsdBn).toBeLessThan(plan({}).netPresentValueUsdBn);
  });

  test("never gains from less of anything", () => {
    const base = plan({}).netPresentValueUsdBn;
    fc.assert(
      fc.property(
        fc.constantFrom(
          "gridStartGw",
          "opticsModules2026",
          "shellStartGw",
          "capital2026UsdBnPerYear" as const,
        ),
        fc.double({ min: 0.3, max: 0.99, noNaN: true }),
        (field, factor) => {
          const value = snapshotCapacityCase({}).inputs.input[field] * factor;
          expect(plan({ overrides: { [field]: value } }).netPresentValueUsdBn).toBeLessThanOrEqual(
            base + 1e-6,
          );
        },
      ),
      { numRuns: 6 },
    );
  });

  test("keeps a residency share", () => {
    const { itGw, itGwByRegion } = plan({ demands: { requiredItGw: [], residency: { europe: 0.1 } } });
    for (const [quarter, gw] of itGw.entries()) {
      expect(itGwByRegion.europe[quarter]).toBeGreaterThanOrEqual(0.1 * gw - 1e-6);
    }
  });
});

describe("an input set by hand", () => {
  test("a longer wait for the grid and a smaller share that arrives leave less to run", () => {
    const base = plan({});
    const waits = [
      "gridLeadPjmYears",
      "gridLeadErcotYears",
      "gridLeadOtherUnitedStatesYears",
      "gridLeadEuropeYears",
      "gridLeadRestOfWorldYears",
    ] as const;
    for (const field of waits) {
      expect(plan({ overrides: { [field]: 10 } }).netPresentValueUsdBn).toBeLessThan(
        base.netPresentValueUsdBn,
      );
    }
    for (const field of [
      "gasTurbineLeadYears",
      "onSiteCompletionFraction",
      "gridCompletionFraction",
    ] as const) {
      const sourced = snapshotCapacityCase({}).inputs.input[field];
      const worse = field === "gasTurbineLeadYears" ? sourced + 3 : sourced / 2;
      expect(plan({ overrides: { [field]: worse } }).netPresentValueUsdBn).toBeLessThan(
        base.netPresentValueUsdBn,
      );
    }
  });

  test("half the completion halves what the grid adds", () => {
    const added = (gridCompletionFraction: number): number => {
      const { gridGw } = snapshotCapacityCase({ overrides: { gridCompletionFraction } }).terms.stocks;
      return (gridGw.pjm[39] ?? 0) - 27.3 * 0.25;
    };
    expect(added(0.4)).toBeCloseTo(added(0.8) / 2, 9);
  });

  test("a stated limit of chips, memory or optics is what it says in every quarter, whatever the generation", () => {
    const plenty = {
      ...worked,
      grid: 500,
      cooling: 500,
      shell: 500,
      packaging: 500,
      memory: 500,
      optics: 500,
      capital: 1e5,
    };
    for (const constraint of ["packaging", "memory", "optics"] as const) {
      const change = {
        limits: { ...plenty, [constraint]: 14 },
        overrides: { ...workedOverrides, nextGenerationYear: 2027, nextTokensPerMwRatio: 1 }, // nothing to wait for
      };
      const { terms } = snapshotCapacityCase(change);
      for (const quarter of [0, 3, 11, 39]) {
        expect(minimumCapacity(terms).limitsItGw[constraint][quarter]).toBeCloseTo(14, 9);
        expect(plan(change).itGw[quarter]).toBeCloseTo(14, 6);
      }
    }
  });

  test("turbines that stand at the start need no capital", () => {
    const change = {
      limits: { ...worked, grid: 0, capital: 0, gasTurbine: 4, packaging: 0 },
      overrides: { ...workedOverrides, existingItGw: 10, onSiteStartGw: 1.3, itLifeYears: 15 },
    };
    expect(plan(change).fedItGwBySource.gasTurbine[0]).toBeCloseTo(1.3 / 1.3, 6);
  });

  test("a quarter's dollar of capital is worth its shadow price in that quarter", () => {
    const tight = { capital: 200 };
    const base = plan({ limits: tight });
    const more = plan({ limits: { capital: 200.2 } }); // 0.05 more in each quarter
    const { terms } = snapshotCapacityCase({ limits: tight });
    const expected = base.shadowPriceUsdBnPerUnitYear.capital.reduce(
      (sum, price, quarter) => sum + 0.05 * price * quarterWeight(terms.input, quarter) * 4,
      0,
    );
    expect(expected).toBeGreaterThan(0.01);
    expect(more.netPresentValueUsdBn - base.netPresentValueUsdBn).toBeCloseTo(expected, 2);
  });
});

describe("bad input", () => {
  test("a required capacity beyond the limits is refused with the most there can be", () => {
    const { terms } = snapshotCapacityCase({
      demands: { requiredItGw: [{ quarter: 10, itGw: 80 }], residency: {} },
    });
    const outcome = solveCapacity(solver, terms);
    const most = minimumCapacity(terms).itGw[10] as number;
    if (!("infeasible" in outcome)) throw new Error("feasible");
    expect(outcome.infeasible).toMatchObject({ field: "requiredItGw.2028Q3", value: 80 });
    expect(Number(/to ([\d.]+)/.exec(outcome.infeasible.allowed)?.[1])).toBeCloseTo(most, 6);
  });

  test("of two required capacities the one that cannot be met is named with its own value", () => {
    const demands = {
      requiredItGw: [
        { quarter: 19, itGw: 1 },
        { quarter: 23, itGw: 1e5 },
      ],
      residency: {},
    };
    const outcome = solveCapacity(solver, snapshotCapacityCase({ demands }).terms);
    if (!("infeasible" in outcome)) throw new Error("feasible");
    expect(outcome.infeasible).toMatchObject({ field: "requiredItGw.2031Q4", value: 1e5 });
  });

  test("shares that do not sum to 1, a completion above 1 and a negative limit name field, value and range", () => {
    expect(() => snapshotCapacityCase({ overrides: { pjmShareFraction: 0.5 } })).toThrow(
      /pjmShareFraction.*must sum to 1, got 1\.25/,
    );
    expect(() => snapshotCapacityCase({ overrides: { gridCompletionFraction: 1.2 } })).toThrow(
      "gridCompletionFraction must be from 0 to 1 (fraction), got 1.2",
    );
    expect(() =>
      snapshotCapacityCase({ demands: { requiredItGw: [], residency: { pjm: 0.7, ercot: 0.7 } } }),
    ).toThrow("residency.pjm + residency.ercot must be at most 1, got 1.4");
    expect(() => snapshotCapacityCase({ overrides: { itUsdPerItMw: 0, facilityUsdPerItMw: 0 } })).toThrow(
      "itUsdPerItMw + facilityUsdPerItMw must be above 0 (USD/MW), got 0",
    );
    expect(() => snapshotCapacityCase({ limits: { shell: -1 } })).toThrow(
      "limits.shell must be at least 0 and finite, got -1",
    );
  });
});
