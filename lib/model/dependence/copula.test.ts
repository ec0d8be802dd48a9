import { describe, expect, test } from "vitest";
import { createMidRanks } from "../monte-carlo/mid-ranks";
import { createSobolReplicate } from "../monte-carlo/sobol-replicate";
import { copulaMixingDimension, samplingDimension } from "../scenario/sampling-dimensions";
import type { ScenarioParameterKey } from "../scenario/scenario-parameters";
import { createCopula } from "./copula";
import type { Dependence, DependenceKind } from "./dependence";

const POINTS = 4096;
const keys: ScenarioParameterKey[] = [
  "wallet2030UsdBn",
  "demandGrowth2027Fraction",
  "waccFraction",
  "economicLifeComputeYears",
];
const [wallet, demand, , life] = keys as [
  ScenarioParameterKey,
  ScenarioParameterKey,
  ScenarioParameterKey,
  ScenarioParameterKey,
];

/** One column of coordinates per key. */
function sample({ kind, spearman }: Dependence): Float64Array[] {
  const copula = createCopula(keys, { kind, spearman });
  const replicate = createSobolReplicate({
    dimensions: [...keys.map(samplingDimension), copulaMixingDimension],
    seed: "copula",
    replicate: 0,
  });
  const point = new Float64Array(keys.length + 1);
  const columns = keys.map(() => new Float64Array(POINTS));
  for (let draw = 0; draw < POINTS; draw += 1) {
    replicate.fillPoint(draw, point);
    copula.apply(point, point[keys.length] ?? Number.NaN);
    for (const [i, values] of columns.entries()) values[draw] = point[i] ?? Number.NaN;
  }
  return columns;
}

function targets(kind: DependenceKind, first: number, second: number): Dependence {
  return {
    kind,
    spearman: [
      { a: wallet, b: demand, rho: first },
      { a: life, b: demand, rho: second },
    ],
  };
}

function column(columns: Float64Array[], key: ScenarioParameterKey): Float64Array {
  return columns[keys.indexOf(key)] ?? new Float64Array();
}

function spearmanOf(x: Float64Array, y: Float64Array): number {
  const rank = createMidRanks(POINTS);
  const [rx, ry] = [rank(x), rank(y)];
  const middle = (POINTS + 1) / 2;
  let product = 0;
  for (let i = 0; i < POINTS; i += 1) product += ((rx[i] ?? 0) - middle) * ((ry[i] ?? 0) - middle);
  return (product * 12) / (POINTS * (POINTS * POINTS - 1));
}

/** Kolmogorov and Smirnov's distance from the uniform distribution. */
function distanceToUniform(values: Float64Array): number {
  let largest = 0;
  for (const [i, value] of values.toSorted().entries()) {
    largest = Math.max(largest, (i + 1) / POINTS - value, value - i / POINTS);
  }
  return largest;
}

function shareBothBelow(x: Float64Array, y: Float64Array, bound: number): number {
  let count = 0;
  for (let i = 0; i < POINTS; i += 1) if ((x[i] ?? 1) < bound && (y[i] ?? 1) < bound) count += 1;
  return count / POINTS;
}

describe("createCopula", () => {
  test.each(["gaussian", "student-t"] as const)("%s meets its rank correlations within 0.01", (kind) => {
    const columns = sample(targets(kind, 0.6, -0.4));
    expect(Math.abs(spearmanOf(column(columns, wallet), column(columns, demand)) - 0.6)).toBeLessThan(0.01);
    expect(Math.abs(spearmanOf(column(columns, life), column(columns, demand)) + 0.4)).toBeLessThan(0.01);
    expect(Math.abs(spearmanOf(column(columns, wallet), column(columns, life)))).toBeLessThan(0.01);
  });

  // 1.36/√4096 = 0.021 is where the test rejects an independent sample at 5 %; a low-discrepancy one is closer.
  test.each(["gaussian", "student-t"] as const)("%s leaves every marginal uniform", (kind) => {
    for (const values of sample(targets(kind, 0.6, -0.4))) {
      expect(distanceToUniform(values)).toBeLessThan(1.36 / Math.sqrt(POINTS));
    }
  });

  // Tail dependence of a t with ν = 4 is positive, of a normal 0: at 1 % the t's joint share is well above.
  test("Student's t lets extremes coincide more often than the normal", () => {
    const [gaussian, student] = (["gaussian", "student-t"] as const).map((kind) => {
      const columns = sample(targets(kind, 0.6, 0));
      return shareBothBelow(column(columns, wallet), column(columns, demand), 0.01);
    });
    expect(student ?? 0).toBeGreaterThan(1.3 * (gaussian ?? 1));
  });

  test("only what depends on something moves; the most important of a pair keeps its coordinate", () => {
    const point = Float64Array.of(0.1, 0.2, 0.3, 0.4);
    const copula = createCopula(keys, targets("gaussian", 0.6, 0));
    expect(copula.correlatedKeys).toEqual([wallet, demand]);
    copula.apply(point, 0.5);
    expect(Array.from(point)).toEqual([0.1, expect.any(Number), 0.3, 0.4]);
    expect(point[1]).not.toBe(0.2);
  });

  test("independence leaves every coordinate alone", () => {
    const point = Float64Array.of(0.1, 0.2, 0.3, 0.4);
    createCopula(keys, targets("independent", 0.6, -0.4)).apply(point, 0.5);
    expect(Array.from(point)).toEqual([0.1, 0.2, 0.3, 0.4]);
  });

  test("says that contradictory targets were repaired", () => {
    const { correlation } = createCopula(keys, {
      kind: "gaussian",
      spearman: [
        { a: wallet, b: demand, rho: 0.95 },
        { a: demand, b: life, rho: 0.95 },
        { a: wallet, b: life, rho: -0.95 },
      ],
    });
    expect(correlation.isRepaired).toBe(true);
  });
});
