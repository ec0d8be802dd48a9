import { describe, expect, test } from "vitest";
import { indicatorPoints } from "../indicator-points.fixture";
import { buildFrozenSet } from "../frozen-sets/build-frozen-set";
import { equalPrior } from "../hypotheses";
import { freezeForecasts, type FrozenForecast } from "./frozen-forecast";
import { scoreForecast } from "./score-forecast";

const path = Array.from({ length: 23 }, (_, index) => 3 + 0.05 * index + 0.05 * Math.sin(index * 2.4));
const points = [
  ...indicatorPoints("filedCapex", "2019Q1", path), // to 2024Q3
  ...indicatorPoints("acceleratorRevenue", "2019Q1", path.slice(0, -1)), // to 2024Q2
];
const weights = { bear: 0.1, base: 0.2, bull: 0.65, other: 0.05 };

function freeze(quarterCount: number): FrozenForecast[] {
  const options = { lastQuarter: "2026Q4", draws: 500, seed: "a test" };
  const { ensembles, discrepancies } = buildFrozenSet(points, "2024-12-31", options);
  return freezeForecasts({ ensembles, discrepancies, points, weights }, "2024Q3", quarterCount);
}

const of = (forecasts: readonly FrozenForecast[], forecaster: string, indicator = "filedCapex") =>
  forecasts.filter((forecast) => forecast.forecaster === forecaster && forecast.indicator === indicator);

describe("freezeForecasts", () => {
  const forecasts = freeze(4);

  test("covers each indicator from the first quarter asked for that it is not known in", () => {
    expect(of(forecasts, "tracking").map(({ quarter }) => quarter)).toEqual(["2024Q4", "2025Q1", "2025Q2"]);
    expect(of(forecasts, "tracking", "acceleratorRevenue").map(({ quarter }) => quarter)).toEqual([
      "2024Q3",
      "2024Q4",
      "2025Q1",
      "2025Q2",
    ]);
    expect(new Set(forecasts.map(({ forecaster }) => forecaster)).size).toBe(6);
  });

  test("is wider the further ahead, with ordered percentiles around the scenarios' own", () => {
    const widths = of(forecasts, "base").map(({ components }) => components[0]?.scale ?? 0);
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    for (const { quantiles } of forecasts) {
      expect(quantiles).toEqual(quantiles.toSorted((a, b) => a - b));
    }
    const median = (forecaster: string) => of(forecasts, forecaster)[2]?.quantiles[2] ?? 0;
    expect(median("bear")).toBeLessThan(median("base"));
    expect(median("base")).toBeLessThanOrEqual(median("bull"));
    expect(median("tracking")).toBeGreaterThan(median("equalWeights")); // 65 % of its weight is bull's
  });

  test("weighs the scenarios by their odds, or as before anything was seen", () => {
    expect(of(forecasts, "tracking")[0]?.components.map(({ weight }) => weight)).toEqual(
      Object.values(weights),
    );
    expect(of(forecasts, "equalWeights")[0]?.components.map(({ weight }) => weight)).toEqual(
      Object.values(equalPrior),
    );
    expect(of(forecasts, "bull")[0]?.components).toHaveLength(1);
  });

  test("has nothing to say without a figure to start from", () => {
    const options = { lastQuarter: "2026Q4", draws: 50, seed: "a test" };
    const { ensembles, discrepancies } = buildFrozenSet(points, "2024-12-31", options);
    expect(freezeForecasts({ ensembles, discrepancies, points: [], weights }, "2024Q4", 4)).toEqual([]);
  });
});

describe("scoreForecast", () => {
  const forecast = {
    indicator: "filedCapex" as const,
    quarter: "2024Q4",
    dataAsOf: "2024-12-31",
    components: [{ weight: 1, location: 4, scale: 0.5 }],
  };
  const [outcome] = indicatorPoints("filedCapex", "2024Q4", [4]);
  if (outcome === undefined) throw new Error("no outcome");

  test("of a t with scale 1/2 at its middle is -ln(0.379607 / 0.5) = 0.275473 nats, half way up", () => {
    const score = scoreForecast(forecast, [outcome]);
    expect(score?.logScore).toBeCloseTo(0.275473, 5);
    expect(score?.crps).toBeCloseTo(0.5 * 0.2570252, 5); // half the closed form of the standard t with 5 degrees
    expect(score?.pit).toBeCloseTo(0.5, 12);
  });

  test("takes the first value the world had, whatever was restated", () => {
    const restated = { ...outcome, transformed: 9, knownAt: "2026-02-01" };
    expect(scoreForecast(forecast, [restated, outcome])?.outcome).toBe(outcome);
  });

  test("waits for the quarter, and never scores what was known already", () => {
    expect(scoreForecast(forecast, [])).toBeNull();
    expect(scoreForecast({ ...forecast, dataAsOf: outcome.knownAt }, [outcome])).toBeNull();
  });
});
