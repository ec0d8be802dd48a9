import { describe, expect, test } from "vitest";
import type { ScenarioParameterKey } from "../scenario/scenario-parameters";
import type { Dependence, RankCorrelation } from "./dependence";
import { scoreCorrelation } from "./score-correlation";
import { normalScoreOfSpearman } from "./score-of-spearman";

const wallet = "wallet2030UsdBn";
const elasticity = "priceElasticity";
const wacc = "waccFraction";

function gaussian(...spearman: RankCorrelation[]): Dependence {
  return { kind: "gaussian", spearman };
}

describe("scoreCorrelation", () => {
  test("fills a row-major matrix in the order of the keys", () => {
    const { matrix, isRepaired } = scoreCorrelation(
      [wallet, wacc, elasticity],
      gaussian({ a: elasticity, b: wallet, rho: 0.6 }),
    );
    const rho = normalScoreOfSpearman(0.6);
    expect(Array.from(matrix)).toEqual([1, 0, rho, 0, 1, 0, rho, 0, 1]);
    expect(isRepaired).toBe(false);
  });

  test("leaves out pairs of parameters that are not asked for, and all when independent", () => {
    const pair = { a: wallet, b: elasticity, rho: 0.9 } as const;
    expect(Array.from(scoreCorrelation([wallet, wacc], gaussian(pair)).matrix)).toEqual([1, 0, 0, 1]);
    const independent = scoreCorrelation([wallet, elasticity], { kind: "independent", spearman: [pair] });
    expect(Array.from(independent.matrix)).toEqual([1, 0, 0, 1]);
  });

  // 1 and 2 almost move together, 2 and 3 too, yet 1 and 3 apart: impossible.
  test("repairs contradictory targets and says by how much", () => {
    const { isRepaired, largestChange } = scoreCorrelation(
      [wallet, elasticity, wacc],
      gaussian(
        { a: wallet, b: elasticity, rho: 0.9 },
        { a: elasticity, b: wacc, rho: 0.9 },
        { a: wallet, b: wacc, rho: -0.9 },
      ),
    );
    expect(isRepaired).toBe(true);
    expect(largestChange).toBeGreaterThan(0.1);
  });

  test("has no parameters, no entries", () => {
    expect(scoreCorrelation([], gaussian()).matrix).toHaveLength(0);
  });

  test.each<[string, RankCorrelation[]]>([
    ["correlation of an unknown parameter: mood", [{ a: wallet, b: "mood" as ScenarioParameterKey, rho: 0 }]],
    [`correlation of ${wacc} with itself`, [{ a: wacc, b: wacc, rho: 1 }]],
    [
      `correlation of ${wallet} and ${wacc} must be from -1 to 1, got 1.2`,
      [{ a: wallet, b: wacc, rho: 1.2 }],
    ],
    ["must be from -1 to 1, got NaN", [{ a: wallet, b: wacc, rho: Number.NaN }]],
    [
      `correlation of ${wacc} and ${wallet} is given twice: 0.1 and 0.2`,
      [
        { a: wallet, b: wacc, rho: 0.1 },
        { a: wacc, b: wallet, rho: 0.2 },
      ],
    ],
  ])("refuses: %s", (message, spearman) => {
    expect(() => scoreCorrelation([wallet, wacc], gaussian(...spearman))).toThrow(message);
  });
});
