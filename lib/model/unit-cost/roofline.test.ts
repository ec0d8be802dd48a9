import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeStepSeconds, rooflineTokensPerSecond, weightBytesRead, type Roofline } from "./roofline";

const roofline: Roofline = {
  activeParameterCount: 1e9,
  sharedWeightBytes: 1e9,
  routedWeightBytes: 8e9,
  routedExpertCount: 4,
  activeExpertCount: 1,
  cacheBytesPerToken: 1000,
  acceleratorCount: 1,
  peakFlopPerSecond: 1e15,
  memoryBytesPerSecond: 1e12,
  usableMemoryBytes: 100e9,
  collectiveSeconds: 0.004,
  launchSeconds: 0.001,
  acceptedTokensPerStep: 2,
};
const half = { computeFraction: 0.5, bandwidthFraction: 0.5 };
const request = { inputTokens: 900, outputTokens: 200 };
const batches = fc.double({ min: 1, max: 1e5, noNaN: true });

describe("roofline", () => {
  // W(2) = 1e9 + 8e9 (1 - 0.75^2) = 4.5e9; cache 2 x 1000 x 1000 = 2e6; 4.502e9 / (1e12 x 0.5) = 9.004 ms.
  // Arithmetic 2 x 1e9 x 2 / (1e15 x 0.5) = 0.008 ms is less. 9.004 + 4 + 1 = 14.004 ms.
  test("a decoding step by hand", () => {
    expect(weightBytesRead(roofline, 2)).toBeCloseTo(4.5e9, 0);
    expect(decodeStepSeconds(roofline, half, 2, 1000)).toBeCloseTo(0.014004, 10);
  });

  // At 2 / 0.014004 tokens/s per user the batch is 2 again: a_out = 0.014004 / (2 x 2) = 3.501 ms, a_in = 2e9 / 5e14 = 4 us.
  // (900 + 200) / (900 x 4e-6 + 200 x 0.003501) = 1100 / 0.7038 = 1562.94.
  test("the throughput at that speed by hand", () => {
    const tokensPerSecond = rooflineTokensPerSecond(roofline, half, request, 2 / 0.014004);
    expect(tokensPerSecond).toBeCloseTo(1100 / 0.7038, 1);
  });

  test("is bound by memory at small batches and by arithmetic at large ones", () => {
    const stepWith = (part: Partial<Roofline>, batch: number) =>
      decodeStepSeconds({ ...roofline, ...part }, half, batch, 10);
    expect(stepWith({ peakFlopPerSecond: 2e15 }, 1)).toBe(stepWith({}, 1));
    expect(stepWith({ memoryBytesPerSecond: 2e12 }, 1)).toBeLessThan(stepWith({}, 1));
    expect(stepWith({ memoryBytesPerSecond: 2e12 }, 1e5)).toBe(stepWith({}, 1e5));
    expect(stepWith({ peakFlopPerSecond: 2e15 }, 1e5)).toBeLessThan(stepWith({}, 1e5));
  });

  test("a step never gets shorter with the batch, and reads between one token's experts and all", () => {
    fc.assert(
      fc.property(batches, batches, (a, b) => {
        const [small, large] = [Math.min(a, b), Math.max(a, b)];
        expect(decodeStepSeconds(roofline, half, large, 1000)).toBeGreaterThanOrEqual(
          decodeStepSeconds(roofline, half, small, 1000),
        );
        expect(weightBytesRead(roofline, small)).toBeGreaterThanOrEqual(3e9 - 1); // 1e9 + 8e9 / 4
        expect(weightBytesRead(roofline, small)).toBeLessThanOrEqual(9e9);
      }),
    );
  });

  test("throughput never rises with the speed each user sees; out of reach is null", () => {
    const speeds = [5, 20, 50, 100, 150];
    const rates = speeds.map((speed) => rooflineTokensPerSecond(roofline, half, request, speed) ?? 0);
    expect(rates).toEqual(rates.toSorted((a, b) => b - a));
    expect(rates.at(-1)).toBeGreaterThan(0);
    expect(rooflineTokensPerSecond(roofline, half, request, 400)).toBeNull(); // 2 / 5 ms: the overhead alone
    const cramped = { ...roofline, usableMemoryBytes: 9e9 };
    expect(rooflineTokensPerSecond(cramped, half, request, 5)).toBeNull();
  });

  test.each([
    [{ memoryBytesPerSecond: 0 }, half, "memoryBytesPerSecond must be above 0 and finite, got 0"],
    [{ launchSeconds: -1 }, half, "launchSeconds must be at least 0, got -1"],
    [{ activeExpertCount: 5 }, half, "activeExpertCount must be at most routedExpertCount, 4, got 5"],
    [{}, { ...half, bandwidthFraction: 1.1 }, "bandwidthFraction must be above 0 and at most 1, got 1.1"],
  ])("%j %j is refused", (part, efficiency, message) => {
    expect(() => decodeStepSeconds({ ...roofline, ...part }, efficiency, 1, 10)).toThrow(message);
  });

  test("a batch below 1 and a speed of 0 are refused", () => {
    expect(() => decodeStepSeconds(roofline, half, 0, 10)).toThrow(
      "batchSequences must be at least 1, got 0",
    );
    expect(() => rooflineTokensPerSecond(roofline, half, request, 0)).toThrow(
      "interactivityTokensPerSecondPerUser must be above 0 and finite, got 0",
    );
  });
});
