import { describe, expect, test } from "vitest";
import {
  indicatorPointsFixture,
  quartersFrom,
  scenarioEnsemblesFixture,
} from "@/lib/testing/tracking-fixture";
import { discrepancyCorrelation } from "./discrepancy-correlation";
import { innovationCorrelation } from "./innovation-correlation";
import { shrunkCorrelation } from "./shrunk-correlation";

const quarters = quartersFrom("2022Q1", 9);
const pair = ["filedCapex", "aiRevenue"] as const;

/** Levels whose changes are +1, −1, +1, …, or the opposite. */
function swinging(indicator: (typeof pair)[number], sign: 1 | -1) {
  return indicatorPointsFixture(indicator, quarters, 0).map((point, q) => ({
    ...point,
    transformed: (sign * (q % 2)) / 2,
  }));
}

describe("discrepancyCorrelation", () => {
  const uncorrelated = Float64Array.of(1, 0, 0, 1);
  // Eight joint changes that are opposite: half history's −1, half the model's 0.
  test("blends history and model by n / (n + 8)", () => {
    const points = [...swinging("filedCapex", 1), ...swinging("aiRevenue", -1)];
    expect(discrepancyCorrelation(points, pair, "2024Q2", uncorrelated)[1]).toBeCloseTo(-0.5, 12);
  });
  test("takes the model's where nothing is known before the quarter, or one did not change", () => {
    const points = [...swinging("filedCapex", 1), ...indicatorPointsFixture("aiRevenue", quarters, 0)];
    const modelled = Float64Array.of(1, 0.3, 0.3, 1);
    expect(discrepancyCorrelation(points, pair, "2024Q2", modelled)[1]).toBeCloseTo(0.3, 12);
    expect(discrepancyCorrelation(swinging("filedCapex", 1), pair, "2022Q1", modelled)[1]).toBeCloseTo(
      0.3,
      12,
    );
  });
});

describe("shrunkCorrelation", () => {
  // r = 0.5, n = 101: Var(r) = 0.75² / 100 = 0.005625, λ = 0.005625 / 0.25 = 0.0225.
  test("draws a correlation toward zero by its own uncertainty", () => {
    expect(shrunkCorrelation(Float64Array.of(4, 1, 1, 1), 2, 101)[1]).toBeCloseTo(0.5 * (1 - 0.0225), 12);
  });
  test("what never varies is correlated with nothing", () => {
    expect([...shrunkCorrelation(Float64Array.of(0, 0, 0, 1), 2, 101)]).toEqual([1, 0, 0, 1]);
  });
});

test("in the first quarter there is no change to be correlated", () => {
  const { bear, base, bull } = scenarioEnsemblesFixture([...pair], 4).paths;
  expect([...innovationCorrelation([bear, base, bull], pair, 0)]).toEqual([1, 0, 0, 1]);
});
