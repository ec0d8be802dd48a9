import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildFrozenSet } from "../frozen-sets/build-frozen-set";
import { frozenDates } from "../frozen-sets/frozen-dates";
import { indicatorPoints } from "../indicator-points.fixture";
import type { IndicatorPoint } from "../indicators";
import type { BacktestSetResult, QuarterScore } from "./backtest-result";
import { backtestSet } from "./backtest-set";
import { summariseBacktest } from "./summarise-backtest";

const options = { draws: 200, seed: "a test" };
const AS_OF = "2026-11-24";

/** Two flows from 2019Q1 to 2026Q2: swings around 3 % a quarter, another growth from 2023 on. */
function world(growthPerQuarter: number): IndicatorPoint[] {
  const path = (frequency: number) =>
    Array.from(
      { length: 30 },
      (_, index) =>
        3 +
        0.03 * Math.min(index, 15) +
        growthPerQuarter * Math.max(0, index - 15) +
        0.12 * Math.sin(index * frequency),
    );
  return [
    ...indicatorPoints("filedCapex", "2019Q1", path(2.4)),
    ...indicatorPoints("acceleratorRevenue", "2019Q1", path(1.9)),
  ];
}

function daysLater(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function run(points: readonly IndicatorPoint[], frozenAt: string, dataAsOf = AS_OF): BacktestSetResult {
  const rolling = backtestSet(points, frozenAt, dataAsOf, options);
  for (;;) {
    const step = rolling.next();
    if (step.done === true) return step.value;
  }
}

describe("backtestSet", () => {
  test("forecasts every quarter from the day the set was frozen to the newest known", () => {
    const { quarters, omitted } = run(world(0.1), "2024-12-31");
    expect(quarters.map(({ quarter }) => quarter)).toEqual([
      "2024Q4",
      "2025Q1",
      "2025Q2",
      "2025Q3",
      "2025Q4",
      "2026Q1",
      "2026Q2",
    ]);
    expect(quarters[0]).toMatchObject({ forecastOn: "2024-12-31", learningRate: 1 });
    expect(omitted).toHaveLength(3);
    for (const { indicators, forecastOn } of quarters) {
      expect(indicators.map(({ indicator }) => indicator)).toEqual(["filedCapex", "acceleratorRevenue"]);
      for (const { knownAt, forecasts } of indicators) {
        expect(knownAt > forecastOn).toBe(true);
        for (const { p10, p50, p90 } of Object.values(forecasts)) {
          expect(p10 < p50 && p50 < p90).toBe(true);
        }
      }
    }
  });

  test("starts from equal odds, so that the first forecast has no skill against them", () => {
    const first = run(world(0.1), "2023-12-31").quarters[0];
    expect(first?.weights).toEqual({ bear: 0.31, base: 0.31, bull: 0.31, other: 0.07 });
    expect(first?.logScore.tracking).toBe(first?.logScore.equalWeights);
  });

  test.each([
    ["bear", "bull"],
    ["bull", "bear"],
  ] as const)("learns, along the middle of its %s paths, that they are not %s", (truth, opposite) => {
    const known = world(0.1).filter(({ knownAt }) => knownAt <= "2023-12-31");
    const { paths } = buildFrozenSet(known, "2023-12-31", { ...options, lastQuarter: "2026Q2" }).ensembles;
    const { quarters, indicators, values, draws } = paths[truth];
    const stride = quarters.length * indicators.length;
    const followed = indicators.flatMap((indicator, k) => {
      const middle = quarters.slice(1).map((_, q) => {
        let sum = 0;
        for (let draw = 0; draw < draws; draw++) {
          sum += values[draw * stride + (q + 1) * indicators.length + k] ?? 0;
        }
        return sum / draws + 0.1 * Math.sin(q * (2 + k)); // as it swung before
      });
      return indicatorPoints(indicator, "2023Q4", middle);
    });
    const set = run([...known, ...followed], "2023-12-31");
    const { weights, ordered } = set.quarters.at(-1) ?? {};
    expect(weights?.[truth]).toBeGreaterThan(3 * (weights?.[opposite] ?? 1));
    expect(ordered?.outcome).toBe(truth);
    const skill = summariseBacktest([set], "a test").skills.find(
      ({ measure, benchmark }) => measure === "logScore" && benchmark === "equalWeights",
    );
    expect(skill?.mean).toBeGreaterThan(0);
  });

  test("scores nothing that is known later differently: figures after a quarter's forecast change its score alone", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...frozenDates),
        fc.integer({ min: 0, max: 4 }),
        fc.double({ min: -2, max: 2, noNaN: true }),
        (frozenAt, place, shift) => {
          const points = world(0.08).map((point, index) =>
            index % 5 === 0 ? { ...point, knownAt: daysLater(point.knownAt, 90) } : point,
          ); // some are filed after the next quarter was forecast
          const before = run(points, frozenAt).quarters.slice(0, place + 1);
          const cut = before.at(-1)?.forecastOn ?? "";
          const lastSeen = before.at(-1)?.quarter ?? "";
          const changed = points.map((point) =>
            point.quarter > lastSeen ? { ...point, transformed: point.transformed + shift } : point,
          );
          const restated = points.map((point) => ({ ...point, transformed: 9, knownAt: AS_OF }));
          expect(run([...changed, ...restated], frozenAt).quarters.slice(0, place + 1)).toEqual(before);

          // The outcome itself moves the score, never the forecast.
          const surprised = points.map((point) =>
            point.knownAt > cut ? { ...point, transformed: point.transformed + shift } : point,
          );
          const forecastOf = ({ weights, learningRate, indicators }: QuarterScore) => ({
            weights,
            learningRate,
            medians: indicators.map(({ forecasts }) => forecasts.tracking.p50),
          });
          const again = run(surprised, frozenAt).quarters[place];
          expect(again === undefined ? null : forecastOf(again)).toEqual(
            before[place] === undefined ? null : forecastOf(before[place]),
          );
        },
      ),
      { numRuns: 5 },
    );
  });

  test("lets a loss choose the learning rate from the day its last outcome is known", () => {
    const swung = world(0.1).map((point) => {
      if (point.quarter === "2024Q4") return { ...point, transformed: point.transformed - 0.3 };
      if (point.quarter === "2025Q1") return { ...point, transformed: point.transformed + 0.3 };
      return point;
    });
    const late = swung.map((point) =>
      point.quarter === "2025Q1" && point.indicator === "filedCapex"
        ? { ...point, knownAt: "2025-07-01" }
        : point,
    );
    const rateIn2025Q2 = (points: readonly IndicatorPoint[]) =>
      run(points, "2024-12-31").quarters.find(({ quarter }) => quarter === "2025Q2")?.learningRate;
    expect(rateIn2025Q2(swung)).toBeLessThan(1); // who learnt fast from the fall lost by the rise
    expect(rateIn2025Q2(late)).toBe(1); // the quarter is forecast on 30 June
  });

  test("does not look past the day its data ends", () => {
    const points = world(0.1);
    const known = points.filter(({ knownAt }) => knownAt <= "2025-12-31");
    expect(run(points, "2024-12-31", "2025-12-31")).toEqual(run(known, "2024-12-31"));
  });

  test("leaves an indicator out of a quarter it was known in already", () => {
    const points = world(0.1).map((point) =>
      point.quarter === "2025Q1" && point.indicator === "filedCapex"
        ? { ...point, knownAt: "2025-03-30" }
        : point,
    );
    const scored = run(points, "2024-12-31").quarters.find(({ quarter }) => quarter === "2025Q1");
    expect(scored?.indicators.map(({ indicator }) => indicator)).toEqual(["acceleratorRevenue"]);
    expect(scored?.ordered).toBeNull();
  });
});

describe("summariseBacktest", () => {
  const result = summariseBacktest(
    frozenDates.map((frozenAt) => run(world(0.1), frozenAt)),
    "a test",
  );

  test("counts a quarter once, however many sets forecast it", () => {
    const counts = result.skills
      .filter(
        ({ measure, indicator, benchmark }) =>
          measure === "logScore" && !indicator && benchmark === "randomWalk",
      )
      .map(({ frozenAt, count }) => [frozenAt, count]);
    expect(counts).toEqual([
      [null, 11],
      ["2023-12-31", 11],
      ["2024-12-31", 7],
      ["2025-06-30", 5],
    ]);
  });

  test("is the benchmark's mean less the tracking's, inside its band", () => {
    for (const { mean, trackingMean, benchmarkMean, low, high, effectiveCount, count } of result.skills) {
      expect(mean).toBeCloseTo(benchmarkMean - trackingMean, 12);
      expect(low).toBeLessThanOrEqual(mean);
      expect(high).toBeGreaterThanOrEqual(mean);
      expect(effectiveCount).toBeLessThanOrEqual(count);
    }
  });

  test("counts every forecast of the tracking in the histogram", () => {
    expect(result.pit.reduce((sum, { count }) => sum + count, 0)).toBe((11 + 7 + 5) * 2);
  });
});
