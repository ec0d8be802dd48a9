import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseServiceLevel, type ServiceWish } from "./choose-serving-point";
import { operatingPointOf, type OwnOperatingPoint } from "./own-operating-point";

const shape = { inputTokens: 8192, outputTokens: 1024 };
const own = (
  speed: number,
  rate: number,
  rest: Partial<OwnOperatingPoint> = {},
): ReturnType<typeof operatingPointOf> =>
  operatingPointOf(
    {
      precision: "fp4",
      framework: "trt",
      ...shape,
      interactivityTokensPerSecondPerUser: speed,
      totalTokensPerSecondPerAccelerator: rate,
      measuredOn: "2026-05-25",
      sourceTitle: "test",
      ...rest,
    },
    {},
  );
const wish: ServiceWish = {
  precision: null,
  shape,
  interactivityTokensPerSecondPerUser: 40,
  cachedToInputRatio: 0.25,
};
const series = [
  own(20, 900, { timeToFirstTokenSeconds: 4 }),
  own(30, 800, { timeToFirstTokenSeconds: 2 }),
  own(50, 500, { timeToFirstTokenSeconds: 0.5 }),
  own(60, 450),
];

describe("a limit on the time to first token", () => {
  test("reports the longer of the neighbours without one, and takes slow starters out before the frontier with one", () => {
    expect(chooseServiceLevel(series, wish).point?.timeToFirstTokenSeconds).toBe(2);
    const { point } = chooseServiceLevel(series, { ...wish, maxTimeToFirstTokenSeconds: 1 });
    expect(point).toBeNull();
    const fast = chooseServiceLevel(series, {
      ...wish,
      interactivityTokensPerSecondPerUser: 50,
      maxTimeToFirstTokenSeconds: 1,
    });
    expect(fast.point).toMatchObject({
      throughputTokensPerSecond: 500,
      timeToFirstTokenSeconds: 0.5,
      leftOutWithoutTimeToFirstToken: 1,
    });
  });

  test("that nothing meets says what was measured, or that nothing was", () => {
    expect(chooseServiceLevel(series, { ...wish, maxTimeToFirstTokenSeconds: 0.1 })).toEqual({
      point: null,
      unmeasured: "timeToFirstToken",
      measuredSeconds: { shortest: 0.5, longest: 4 },
    });
    expect(chooseServiceLevel([own(40, 1)], { ...wish, maxTimeToFirstTokenSeconds: 9 })).toEqual({
      point: null,
      unmeasured: "timeToFirstToken",
      measuredSeconds: null,
    });
  });

  test("never raises the throughput at a measured speed", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(20, 30, 50, 60),
        fc.double({ min: 0.1, max: 9, noNaN: true }),
        (speed, limit) => {
          const at = { ...wish, interactivityTokensPerSecondPerUser: speed };
          const limited = chooseServiceLevel(series, { ...at, maxTimeToFirstTokenSeconds: limit }).point;
          const free = chooseServiceLevel(series, at).point;
          expect(limited?.throughputTokensPerSecond ?? 0).toBeLessThanOrEqual(
            (free?.throughputTokensPerSecond ?? NaN) * (1 + 1e-9),
          );
        },
      ),
    );
  });
});

test.each([19.99, 60.01])(
  "%d tokens/s, outside the frontier, is refused with the measured range",
  (speed) => {
    expect(chooseServiceLevel(series, { ...wish, interactivityTokensPerSecondPerUser: speed })).toEqual({
      point: null,
      unmeasured: "interactivity",
      slowest: 20,
      fastest: 60,
    });
  },
);

describe("rates of output tokens alone", () => {
  const output = own(40, 1, {
    workload: "gpqa",
    inputTokens: undefined,
    outputTokens: 7000,
    totalTokensPerSecondPerAccelerator: undefined,
    outputTokensPerSecondPerAccelerator: 2000,
  });

  test("are asked for by their workload and carry the whole hour", () => {
    const { point } = chooseServiceLevel([...series, output], { ...wish, workload: "gpqa" });
    expect(point).toMatchObject({
      tokensCounted: "output",
      inputTokens: 0,
      outputTokens: 7000,
      throughputTokensPerSecond: 2000,
      inputSecondsPerToken: 0,
      outputSecondsPerToken: 1 / 2000,
      phaseBasis: "output-only",
    });
  });

  test("never stand beside rates of all tokens of the same requests", () => {
    const sameShape = { ...output, workload: null, ...shape, outputTokensPerSecondPerAccelerator: 1e6 };
    const { point } = chooseServiceLevel([...series, sameShape], wish);
    expect(point?.tokensCounted).toBe("total");
    expect(point?.throughputTokensPerSecond).toBeLessThan(900);
  });
});
