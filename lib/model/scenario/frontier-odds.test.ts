import { describe, expect, test } from "vitest";
import { scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { scenarioInputsFixture } from "@/lib/testing/scenario-inputs-fixture";
import { createFrontierOdds } from "./frontier-odds";
import type { NamedScenario } from "./scenario-inputs";
import { scenarioParameterKeys } from "./scenario-parameters";

const base: NamedScenario = { slug: "base", parameters: scenarioParametersFixture("base"), overridden: [] };
const inputs = scenarioInputsFixture([base]);
const axes = { x: "capexGrowth2028Fraction", y: "priceElasticity" } as const;
const size = { pointCount: 6, draws: 32 };

describe("createFrontierOdds", () => {
  test("by steps or at once, the same odds", () => {
    const whole = createFrontierOdds(inputs, base, axes, size);
    whole.advance(whole.placeCount);
    const steps = createFrontierOdds(inputs, base, axes, size);
    expect(steps.advance(18)).toBe(18);
    expect(steps.summarise().probability.slice(18)).toEqual(Array.from({ length: 18 }, () => null));
    expect(steps.advance(99)).toBe(36);
    expect(steps.summarise()).toEqual(whole.summarise());
  });

  test("better odds lie further into the paying side: where one line and another share an x, they never change order", () => {
    const run = createFrontierOdds(inputs, base, axes, { pointCount: 10, draws: 64 });
    run.advance(run.placeCount);
    const { lines, probability } = run.summarise();
    expect(probability.every((odds) => odds !== null && odds >= 0 && odds <= 1)).toBe(true);
    const [least, even, most] = lines.map((each) => each.lines.flat());
    const elasticityAt = (points: typeof least, x: number) =>
      points?.filter((point) => Math.abs(point.x - x) < 1e-9).map(({ y }) => y) ?? [];
    let compared = 0;
    for (const x of run.summarise().xValues) {
      const [low, middle, high] = [least, even, most].map((points) => elasticityAt(points, x)[0]);
      if (low !== undefined && middle !== undefined) expect(low).toBeLessThan(middle);
      if (middle !== undefined && high !== undefined) expect(middle).toBeLessThan(high);
      if (low !== undefined && middle !== undefined) compared += 1;
    }
    expect(compared).toBeGreaterThan(2);
  });

  test("the scenario's own odds lie between those of the places around it", () => {
    const run = createFrontierOdds(inputs, base, axes, size);
    run.advance(run.placeCount);
    const { probability, probabilityAtScenario, xValues, yValues } = run.summarise();
    const column = xValues.findIndex((value) => value > base.parameters[axes.x]) - 1;
    const row = yValues.findIndex((value) => value > base.parameters[axes.y]) - 1;
    const around = [0, 1].flatMap((down) =>
      [0, 1].map((right) => probability[(row + down) * xValues.length + column + right] ?? Number.NaN),
    );
    expect(probabilityAtScenario).toBeGreaterThanOrEqual(Math.min(...around));
    expect(probabilityAtScenario).toBeLessThanOrEqual(Math.max(...around));
  });

  test("without any uncertainty the three lines are one", () => {
    const fixed = { ...base, overridden: [...scenarioParameterKeys] };
    const run = createFrontierOdds(inputs, fixed, axes, size);
    run.advance(run.placeCount);
    const [first, ...others] = run.summarise().lines.map(({ lines }) => lines);
    for (const other of others) expect(other).toEqual(first);
  });

  test("a place where the engine refuses a draw is blank", () => {
    const rich: NamedScenario = { ...base, parameters: { ...base.parameters, revenue2026UsdBn: 900 } };
    const run = createFrontierOdds(inputs, rich, { x: "revenue2026UsdBn", y: "wallet2030UsdBn" }, size);
    run.advance(run.placeCount);
    const { probability } = run.summarise();
    expect(probability.includes(null)).toBe(true);
    expect(probability.some((odds) => odds !== null)).toBe(true);
  });
});
