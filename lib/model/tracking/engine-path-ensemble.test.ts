import { describe, expect, test } from "vitest";
import { namedScenarioFixture, scenarioInputsFixture } from "@/lib/testing/scenario-inputs-fixture";
import { createEnsemble } from "../scenario/run-ensemble";
import { ensembleInput } from "../scenario/scenario-inputs";
import { createEnginePathRun } from "./engine-path-ensemble";

const inputs = { ...scenarioInputsFixture([]), draws: 64 };
const bull = { ...namedScenarioFixture("bull"), slug: "bull" as const };
const MODELLED_OVER_BIG_FIVE = 0.975;
const run = createEnginePathRun(inputs, bull, MODELLED_OVER_BIG_FIVE);
run.advance(64);
const paths = run.ensemble();

function level(draw: number, quarter: string, indicator: number): number {
  const q = paths.quarters.indexOf(quarter);
  return Math.exp(
    paths.values[(draw * paths.quarters.length + q) * paths.indicators.length + indicator] ?? 0,
  );
}

const yearOf = (draw: number, year: number, indicator: number) =>
  [1, 2, 3, 4].reduce((sum, q) => sum + level(draw, `${year}Q${q}`, indicator), 0);

describe("enginePathEnsemble", () => {
  test("covers the quarters from the last filed year to 2040", () => {
    expect([paths.quarters[0], paths.quarters.at(-1)]).toEqual(["2025Q1", "2040Q4"]);
    expect(paths.values.every(Number.isFinite)).toBe(true);
  });

  // Filed 2025: 411.5 big-five capex × 0.75 × 1.3 is modelled, over 0.975 is filed again; revenue 60.
  test("quarters of the filed year sum to what was filed", () => {
    expect(yearOf(0, 2025, 0)).toBeCloseTo(411.5, 6);
    expect(yearOf(7, 2025, 1)).toBeCloseTo(60, 6);
    expect(yearOf(0, 2025, 2)).toBeCloseTo(411.5 * 0.975 * bull.parameters.acceleratorShareFraction, 6);
  });

  test("its years are those of the engine's ensemble of the same seed", () => {
    const quarterly = { ...inputs, options: { ...inputs.options, grid: "quarterly" as const } };
    const engine = createEnsemble({ ...ensembleInput(quarterly, bull), stopWhenPrecise: false });
    engine.advance(64);
    const fan = engine.summarise().fans.capexUsdBn;
    const of2030 = Array.from({ length: 64 }, (_, d) => yearOf(d, 2030, 0) * MODELLED_OVER_BIG_FIVE);
    const mean = of2030.reduce((sum, value) => sum + value, 0) / 64;
    expect(mean).toBeGreaterThan(fan.p05[8] ?? Infinity);
    expect(mean).toBeLessThan(fan.p95[8] ?? 0);
    expect(Math.min(...of2030)).toBeLessThanOrEqual(fan.p05[8] ?? 0);
  });

  // Bull: capex of 2026 is 0.85 of operating cash flow at the mode; the ratio is drawn, so the mean is near it.
  test("capex over operating cash flow of 2026 is the stated ratio", () => {
    const ratios = Array.from({ length: 64 }, (_, d) => {
      const quarters = [1, 2, 3, 4].map((q) => ({
        capex: level(d, `2026Q${q}`, 0),
        cashFlow: level(d, `2026Q${q}`, 0) / level(d, `2026Q${q}`, 3),
      }));
      const sum = (pick: "capex" | "cashFlow") =>
        quarters.reduce((total, quarter) => total + quarter[pick], 0);
      return sum("capex") / sum("cashFlow");
    });
    const mean = ratios.reduce((total, ratio) => total + ratio, 0) / 64;
    expect(mean).toBeCloseTo(0.85 / MODELLED_OVER_BIG_FIVE, 1);
  });

  test("slices of the draws give the bits of all at once", () => {
    const sliced = createEnginePathRun(inputs, bull, MODELLED_OVER_BIG_FIVE);
    while (sliced.advance(10) < 64);
    expect(sliced.ensemble()).toEqual(paths);
  });
});
