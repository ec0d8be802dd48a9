import { describe, expect, test } from "vitest";
import { scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { scenarioInputsFixture } from "@/lib/testing/scenario-inputs-fixture";
import { breakEvenFrontier, constraintCounts, type FrontierAxes } from "./break-even-frontier";
import { targetMarginUsdBn } from "./goal-target";
import type { NamedScenario } from "./scenario-inputs";
import type { ScenarioParameters } from "./scenario-parameters";
import { createScenarioProbe } from "./scenario-probe";

const named = (
  slug: "bear" | "base" | "bull",
  overrides: Partial<ScenarioParameters> = {},
): NamedScenario => ({
  slug,
  parameters: { ...scenarioParametersFixture(slug), ...overrides },
  overridden: [],
});

function frontierOf(scenario: NamedScenario, axes: FrontierAxes, pointCount: number) {
  const inputs = scenarioInputsFixture([scenario]);
  const probe = createScenarioProbe(inputs.context, inputs.options, scenario.parameters);
  const npvAt = (x: number, y: number) =>
    probe.measure({ [axes.x]: x, [axes.y]: y }, (state) =>
      targetMarginUsdBn(state, { kind: "npv", span: "forward" }),
    );
  return { frontier: breakEvenFrontier(inputs, scenario, axes, pointCount), npvAt };
}

describe("breakEvenFrontier", () => {
  const pairs: FrontierAxes[] = [
    { x: "capexGrowth2028Fraction", y: "priceElasticity" },
    { x: "economicLifeComputeYears", y: "demandGrowth2027Fraction" },
    { x: "wallet2030UsdBn", y: "capexPerGw2026UsdBn" },
  ];

  test.each(pairs)("forward NPV is zero on every point of the line over $x and $y", (axes) => {
    const { frontier, npvAt } = frontierOf(named("base"), axes, 20);
    const points = frontier.lines.flat();
    expect(points.length).toBeGreaterThan(5);
    for (const { x, y } of points) {
      expect(Math.abs(npvAt(x, y) ?? Number.NaN)).toBeLessThan(1e-6);
      expect(x >= frontier.x.low && x <= frontier.x.high).toBe(true);
      expect(y >= frontier.y.low && y <= frontier.y.high).toBe(true);
    }
  });

  test("over two costs that enter linearly the line is straight", () => {
    // Power price and operations add up to the cash cost of a GW; at prices above it NPV is linear in both. Growth sits
    // where the base case breaks even, so that the line crosses the plane.
    const { frontier } = frontierOf(
      named("base", { demandGrowth2027Fraction: 1.1728956384 }),
      { x: "electricityPriceUsdPerMwh", y: "operationsUsdPerMwYear" },
      15,
    );
    const points = frontier.lines.flat().toSorted((a, b) => a.x - b.x);
    const [first, last] = [points[0], points.at(-1)];
    if (first === undefined || last === undefined) throw new Error("the line crosses the plane");
    for (const { x, y } of points) {
      const onLine = first.y + ((last.y - first.y) * (x - first.x)) / (last.x - first.x);
      expect(Math.abs(y - onLine)).toBeLessThan(1); // of 675,000 US$ a MW and year
    }
  });

  test("places that the engine refuses are blank, and no line runs along them", () => {
    const { frontier, npvAt } = frontierOf(
      named("base"),
      { x: "revenue2026UsdBn", y: "wallet2030UsdBn" },
      24,
    );
    const { npvForwardUsdBn, binding } = frontierOf(
      named("base", { revenue2026UsdBn: 900 }),
      { x: "revenue2026UsdBn", y: "wallet2030UsdBn" },
      24,
    ).frontier;
    const refused = npvForwardUsdBn.filter((npv) => npv === null).length;
    expect(refused).toBeGreaterThan(0);
    expect(binding.filter((each) => each === null)).toHaveLength(refused);
    expect(npvForwardUsdBn.every((npv) => npv === null || Number.isFinite(npv))).toBe(true);
    for (const { x, y } of frontier.lines.flat())
      expect(Math.abs(npvAt(x, y) ?? Number.NaN)).toBeLessThan(1e-6);
  });

  test("names what limits capacity in most years, and more power moves it", () => {
    const { frontier } = frontierOf(
      named("base"),
      { x: "energisedPower2026Gw", y: "powerGrowth2027Fraction" },
      12,
    );
    expect(frontier.binding[0]).toBe("power"); // least power, slowest growth
    const counts = constraintCounts(frontier.binding);
    expect(counts.length).toBeGreaterThan(1);
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(144);
  });

  test("refuses one axis twice and a capex share", () => {
    const scenario = named("base");
    expect(() => frontierOf(scenario, { x: "pueRatio", y: "pueRatio" }, 5)).toThrow(
      "the two axes must differ, got pueRatio twice",
    );
    expect(() => frontierOf(scenario, { x: "powerShareFraction", y: "pueRatio" }, 5)).toThrow(
      "powerShareFraction cannot be an axis",
    );
  });
});
