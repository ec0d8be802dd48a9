import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reconcileServing } from "./reconcile-serving";

// (1024 x 0.001 + 1024 x 0.003) / 2048 = 0.002 s per token: 500 tokens/s.
const measured = {
  throughputTokensPerSecond: 500,
  inputTokens: 1024,
  outputTokens: 1024,
  inputSecondsPerToken: 0.001,
  outputSecondsPerToken: 0.003,
};

describe("reconcileServing", () => {
  test("leaves measured values as they are", () => {
    expect(reconcileServing(measured, {})).toEqual(measured);
  });

  test("a throughput twice as high halves both phases and keeps their ratio", () => {
    const change = { throughputTokensPerSecond: 1000 };
    const after = reconcileServing({ ...measured, ...change }, change);
    expect(after.inputSecondsPerToken).toBeCloseTo(0.0005, 15);
    expect(after.outputSecondsPerToken).toBeCloseTo(0.0015, 15);
  });

  // 9216 / (8192 x 0.001 + 1024 x 0.003) = 9216 / 11.264 = 818.18 tokens/s.
  test("a request with more input is served faster by the same phases", () => {
    const change = { inputTokens: 8192 };
    const after = reconcileServing({ ...measured, ...change }, change);
    expect(after.throughputTokensPerSecond).toBeCloseTo(818.18, 2);
    expect(after.outputSecondsPerToken).toBe(0.003);
  });

  test("the request adds up after any one change", () => {
    const field = fc.constantFrom(
      "throughputTokensPerSecond",
      "inputTokens",
      "outputTokens",
      "outputSecondsPerToken",
    );
    fc.assert(
      fc.property(field, fc.integer({ min: 1, max: 100_000 }), (name, value) => {
        const change = { [name]: name === "outputSecondsPerToken" ? value / 1e6 : value };
        const after = reconcileServing({ ...measured, ...change }, change);
        const seconds =
          after.inputTokens * after.inputSecondsPerToken + after.outputTokens * after.outputSecondsPerToken;
        const tokens = after.inputTokens + after.outputTokens;
        expect((seconds * after.throughputTokensPerSecond) / tokens).toBeCloseTo(1, 12);
      }),
    );
  });

  test("values set by hand are never moved", () => {
    const change = { throughputTokensPerSecond: 900, outputSecondsPerToken: 0.01 };
    expect(reconcileServing({ ...measured, ...change }, change)).toEqual({ ...measured, ...change });
  });
});
