import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { monotoneCubic } from "./monotone-cubic";
import { throughputAtInteractivity } from "./operating-frontier";
import type { OperatingPoint } from "./operating-point";
import { upperPareto } from "./upper-pareto";

const point = (
  interactivity: number,
  throughput: number,
  rest: Partial<OperatingPoint> = {},
): OperatingPoint => ({
  hardware: "b200",
  model: "GLM-5",
  precision: "fp4",
  framework: "sglang+mtp",
  workload: null,
  inputTokens: 8192,
  outputTokens: 1024,
  interactivityTokensPerSecondPerUser: interactivity,
  totalTokensPerSecondPerAccelerator: throughput,
  inputTokensPerSecondPerAccelerator: null,
  outputTokensPerSecondPerAccelerator: null,
  timeToFirstTokenSeconds: null,
  powerKwPerAccelerator: null,
  powerBoundary: null,
  measuredOn: "2026-05-25",
  sourceTitle: "test",
  sourceUrl: "https://example.com",
  evidence: "reported",
  ...rest,
});

const cloud = fc.array(
  fc.tuple(fc.double({ min: 1, max: 300, noNaN: true }), fc.double({ min: 1, max: 1e5, noNaN: true })),
  { minLength: 1, maxLength: 30 },
);

describe("upper Pareto frontier", () => {
  test("rises in interactivity, falls in throughput and beats every other point", () => {
    fc.assert(
      fc.property(cloud, (pairs) => {
        const points = pairs.map(([interactivity, throughput]) => ({ interactivity, throughput }));
        const frontier = upperPareto(points);
        for (let i = 1; i < frontier.length; i += 1) {
          expect(frontier[i]?.interactivity).toBeGreaterThan(frontier[i - 1]?.interactivity ?? Infinity);
          expect(frontier[i]?.throughput).toBeLessThan(frontier[i - 1]?.throughput ?? -Infinity);
        }
        for (const { interactivity, throughput } of points) {
          expect(frontier.some((f) => f.interactivity >= interactivity && f.throughput >= throughput)).toBe(
            true,
          );
        }
      }),
    );
  });
});

describe("monotone cubic interpolation", () => {
  // Slopes 1 and 3 of widths 1: interior tangent 2/(1/1 + 1/3) = 1.5, left end (3·1 - 3)/2 = 0.
  // At t = 0.5: 0.5·0 + 0.125·0 + 0.5·1 - 0.125·1.5 = 0.3125.
  test("matches a hand-worked value", () => {
    expect(monotoneCubic([0, 1, 2], [0, 1, 4], 0.5)).toBeCloseTo(0.3125, 12);
  });

  test("passes through its points and stays between neighbours", () => {
    const rising = fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(rising, fc.double({ min: 0, max: 1, noNaN: true }), (knots, share) => {
        const xs = knots.toSorted((a, b) => a - b);
        const ys = xs.map((x) => 1e6 / (x + 1) ** 2);
        for (let i = 1; i < xs.length; i += 1) {
          const [left = 0, right = 0, high = 0, low = 0] = [xs[i - 1], xs[i], ys[i - 1], ys[i]];
          const value = monotoneCubic(xs, ys, left + share * (right - left)) ?? NaN;
          expect(value).toBeGreaterThanOrEqual(low - 1e-6);
          expect(value).toBeLessThanOrEqual(high + 1e-6);
          expect(monotoneCubic(xs, ys, right)).toBeCloseTo(low, 6);
        }
      }),
    );
  });

  test("rejects knots that do not rise", () => {
    expect(() => monotoneCubic([1, 1], [2, 3], 1)).toThrow(RangeError);
    expect(() => monotoneCubic([1], [2], 1)).toThrow(RangeError);
  });
});

describe("throughputAtInteractivity", () => {
  const series = [point(20, 900), point(40, 600), point(80, 300), point(30, 100)];

  test("says whether a figure was measured or interpolated, and splits it by the request shape", () => {
    const measured = throughputAtInteractivity(series, 40);
    expect(measured).toMatchObject({ totalTokensPerSecond: 600, kind: "measured" });
    expect(measured?.inputTokensPerSecond).toBeCloseTo((600 * 8) / 9, 10);
    expect(throughputAtInteractivity(series, 50)?.kind).toBe("interpolated");
  });

  test("uses measured input and output rates where they count every accelerator", () => {
    const rates = { inputTokensPerSecondPerAccelerator: 520, outputTokensPerSecondPerAccelerator: 80 };
    expect(throughputAtInteractivity([point(40, 600, rates)], 40)?.inputTokensPerSecond).toBeCloseTo(520, 10);
    const pools = { ...rates, framework: "trt+disaggregated" };
    expect(throughputAtInteractivity([point(40, 600, pools)], 40)?.inputTokensPerSecond).toBeCloseTo(
      4800 / 9,
      10,
    );
  });

  test.each([19.99, 80.01, -1, Number.NaN])("is null at %s, outside what was measured", (interactivity) => {
    expect(throughputAtInteractivity(series, interactivity)).toBeNull();
  });

  test("is null without points and between none", () => {
    expect(throughputAtInteractivity([], 40)).toBeNull();
    expect(throughputAtInteractivity([point(20, 900)], 30)).toBeNull();
  });

  test("never rises with interactivity", () => {
    const at = fc.double({ min: 20, max: 80, noNaN: true });
    fc.assert(
      fc.property(at, at, (a, b) => {
        const slow = throughputAtInteractivity(series, Math.min(a, b))?.totalTokensPerSecond ?? NaN;
        const fast = throughputAtInteractivity(series, Math.max(a, b))?.totalTokensPerSecond ?? NaN;
        expect(fast).toBeLessThanOrEqual(slow + 1e-9);
      }),
    );
  });

  test("refuses points of different configurations", () => {
    expect(() =>
      throughputAtInteractivity([point(20, 900), point(40, 600, { precision: "fp8" })], 30),
    ).toThrow(RangeError);
  });
});
