import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OperatingPoint } from "./operating-point";
import { aggregatedPhaseSplit, disaggregatedPhaseSplit, fitPhaseSplit } from "./phase-split";

const SHAPES = [
  [1024, 1024],
  [8192, 1024],
  [1024, 8192],
] as const;

const throughputOf = (input: number, output: number, inputSeconds: number, outputSeconds: number): number =>
  (input + output) / (input * inputSeconds + output * outputSeconds);

const point = (rest: Partial<OperatingPoint>): OperatingPoint => ({
  hardware: "b200",
  model: "DeepSeek-R1",
  precision: "fp8",
  framework: "trt",
  workload: null,
  inputTokens: 1024,
  outputTokens: 1024,
  interactivityTokensPerSecondPerUser: 40,
  totalTokensPerSecondPerAccelerator: 1000,
  inputTokensPerSecondPerAccelerator: null,
  outputTokensPerSecondPerAccelerator: null,
  timeToFirstTokenSeconds: null,
  powerKwPerAccelerator: null,
  powerBoundary: null,
  measuredOn: "2026-05-18",
  sourceTitle: "test",
  sourceUrl: "https://example.com",
  evidence: "reported",
  ...rest,
});

describe("phase split", () => {
  test("recovers the phase times behind exact throughputs", () => {
    const seconds = fc.double({ min: 1e-5, max: 1e-2, noNaN: true });
    fc.assert(
      fc.property(seconds, seconds, (inputSeconds, outputSeconds) => {
        const fitted = fitPhaseSplit(
          SHAPES.map(([inputTokens, outputTokens]) => ({
            inputTokens,
            outputTokens,
            totalTokensPerSecond: throughputOf(inputTokens, outputTokens, inputSeconds, outputSeconds),
          })),
        );
        expect((fitted?.inputSecondsPerToken ?? NaN) / inputSeconds).toBeCloseTo(1, 6);
        expect((fitted?.outputSecondsPerToken ?? NaN) / outputSeconds).toBeCloseTo(1, 6);
      }),
    );
  });

  test("is unknown with two shapes, equal shapes, or a phase that would be free", () => {
    const shape = (inputTokens: number, outputTokens: number, totalTokensPerSecond: number) => ({
      inputTokens,
      outputTokens,
      totalTokensPerSecond,
    });
    expect(fitPhaseSplit([shape(1024, 1024, 100), shape(8192, 1024, 300)])).toBeNull();
    expect(fitPhaseSplit([shape(1, 1, 10), shape(2, 2, 10), shape(3, 3, 10)])).toBeNull();
    expect(fitPhaseSplit([shape(1, 99, 10), shape(50, 50, 100), shape(99, 1, 5000)])).toBeNull();
  });

  test("fits a configuration at one interactivity, ignoring shapes that do not reach it", () => {
    const points = SHAPES.flatMap(([inputTokens, outputTokens]) =>
      [20, 40, 60].map((interactivity) =>
        point({
          inputTokens,
          outputTokens,
          interactivityTokensPerSecondPerUser: interactivity,
          totalTokensPerSecondPerAccelerator:
            throughputOf(inputTokens, outputTokens, 1e-4, 1e-3) / (interactivity / 20),
        }),
      ),
    );
    const fitted = aggregatedPhaseSplit(points, 40);
    expect(fitted?.inputSecondsPerToken).toBeCloseTo(2e-4, 8);
    expect(fitted?.outputSecondsPerToken).toBeCloseTo(2e-3, 8);
    expect(aggregatedPhaseSplit(points, 61)).toBeNull();
  });

  // Pools measure the phases: 1 / 16,688 s per input token, 1 / 10,012 s per output token.
  test("reads a disaggregated configuration from its pools", () => {
    const series = [
      [21.3381, 12515.7, 16688.2, 10012.2],
      [74.0405, 7111.39, 17777.7, 4444.81],
    ].map(([interactivity = 0, total = 0, input = 0, output = 0]) =>
      point({
        framework: "dynamo-trt+mtp+disaggregated",
        interactivityTokensPerSecondPerUser: interactivity,
        totalTokensPerSecondPerAccelerator: total,
        inputTokensPerSecondPerAccelerator: input,
        outputTokensPerSecondPerAccelerator: output,
      }),
    );
    const split = disaggregatedPhaseSplit(series, 21.3381);
    expect(1 / (split?.inputSecondsPerToken ?? NaN)).toBeCloseTo(16688.2, 6);
    expect(1 / (split?.outputSecondsPerToken ?? NaN)).toBeCloseTo(10012.2, 6);
    expect(disaggregatedPhaseSplit(series, 80)).toBeNull();
  });
});
