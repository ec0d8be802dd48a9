import { describe, expect, test } from "vitest";
import { fillSurvivalTable, serviceEndYears, survivalCurves, survivingFraction } from "./survival";

describe("survivingFraction", () => {
  test("linear: whole until a year before the end of life, then linear to none", () => {
    expect([3, 3.5, 3.75, 4, 4.5, 9].map((age) => survivingFraction(age, 4.5, "linear"))).toEqual([
      1, 1, 0.75, 0.5, 0, 0,
    ]);
  });

  // Scale = mean life / Γ(1 + 1/4) = 4 / 0.9064025 = 4.4131 years; S(scale) = 1/e.
  test("weibull: 1/e is left at the scale, 4.413 years for a life of 4.5", () => {
    expect(survivingFraction(4 / 0.906402477055477, 4.5, "weibull")).toBeCloseTo(Math.exp(-1), 12);
  });

  test.each(survivalCurves)("%s: the mean life is half a year short of the economic life", (curve) => {
    for (const lifeYears of [2, 3, 4.5, 6, 8]) {
      const step = 1 / 512;
      let meanYears = 0;
      for (let age = step / 2; age < 30; age += step)
        meanYears += survivingFraction(age, lifeYears, curve) * step;
      expect(meanYears).toBeCloseTo(lifeYears - 0.5, 4);
    }
  });

  test.each(survivalCurves)("%s: next to nothing is left at the end of service", (curve) => {
    expect(survivingFraction(serviceEndYears(4.5, curve), 4.5, curve)).toBeLessThan(1.01e-3);
  });
});

describe("fillSurvivalTable", () => {
  test("the quarterly table passes through the annual one", () => {
    const [annual, quarterly] = [new Float64Array(10), new Float64Array(40)];
    fillSurvivalTable(4.5, "weibull", 1, annual);
    fillSurvivalTable(4.5, "weibull", 0.25, quarterly);
    for (let age = 0; age < 10; age++) expect(quarterly[4 * age]).toBe(annual[age]);
  });
});
