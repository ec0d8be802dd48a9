import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { namedScenarioFixture, scenarioInputsFixture } from "@/lib/testing/scenario-inputs-fixture";
import { createBlend } from "./blend-scenarios";
import { scaleBlendWeights } from "./blend-weights";
import { mixtureQuantile } from "./mixture-quantile";
import type { NpvSample } from "./npv-sample";
import { createEnsemble } from "./run-ensemble";
import { ensembleInput } from "./scenario-inputs";

const scenarios = (["bear", "base", "bull"] as const).map((slug) => namedScenarioFixture(slug));
const inputs = { ...scenarioInputsFixture(scenarios), draws: 512 };
const ensembles = scenarios.map((scenario) => {
  const ensemble = createEnsemble(ensembleInput(inputs, scenario));
  ensemble.advance(inputs.draws);
  return ensemble;
});
const summaries = ensembles.map((ensemble) => ensemble.summarise());
const samples = ensembles.map((ensemble, i): NpvSample => ({
  slug: scenarios[i]?.slug ?? "",
  replicateCount: 8,
  npvForwardUsdBn: ensemble.npvForwardUsdBn(),
}));
const { summarise: blend, exceedance } = createBlend(samples);

describe("createBlend", () => {
  test("with all weight on one scenario is that scenario", () => {
    for (const [i, summary] of summaries.entries()) {
      const own = blend([0, 1, 2].map((scenario) => (scenario === i ? 1 : 0)));
      expect(own.probabilityNpvForwardPositive).toEqual(summary.probabilityNpvForwardPositive);
      for (const [name, value] of Object.entries(summary.outputs.npvForwardUsdBn)) {
        const blended = Object.entries(own.npvForwardUsdBn).find(([key]) => key === name)?.[1];
        expect(Math.abs((blended ?? Number.NaN) - value)).toBeLessThan(1e-8 * Math.abs(value));
      }
    }
  });

  test("mean and probability are weighted means, quantiles rise and lie between the scenarios'", () => {
    const share = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(share, share, share, (a, b, c) => {
        const weights = scaleBlendWeights([a, b, c]);
        if (weights === null) return;
        const { npvForwardUsdBn: npv, probabilityNpvForwardPositive: odds } = blend(weights);
        const expected = (figure: (i: number) => number) =>
          weights.reduce((sum, weight, i) => sum + weight * figure(i), 0);
        expect(npv.mean).toBeCloseTo(
          expected((i) => summaries[i]?.outputs.npvForwardUsdBn.mean ?? Number.NaN),
          6,
        );
        expect(odds.value).toBeCloseTo(
          expected((i) => summaries[i]?.probabilityNpvForwardPositive.value ?? Number.NaN),
          12,
        );
        const { p05, p10, p25, p50, p75, p90, p95 } = npv;
        const rising = [p05, p10, p25, p50, p75, p90, p95];
        expect(rising.toSorted((x, y) => x - y)).toEqual(rising);
        const medians = summaries.map(({ outputs }) => outputs.npvForwardUsdBn.p50);
        expect(p50).toBeGreaterThanOrEqual(Math.min(...medians) - 1e-6);
        expect(p50).toBeLessThanOrEqual(Math.max(...medians) + 1e-6);
      }),
      { numRuns: 40 },
    );
  });

  test("its chance of exceeding the median is a half, and 0 is exceeded as often as its odds say", () => {
    const weights = [0.25, 0.5, 0.25];
    const curve = exceedance(weights);
    const { npvForwardUsdBn, probabilityNpvForwardPositive } = blend(weights);
    expect(curve.find(({ probability }) => probability === 0.5)?.valueUsdBn).toBe(npvForwardUsdBn.p50);
    const before = curve.findLast(({ valueUsdBn }) => valueUsdBn <= 0);
    const after = curve.find(({ valueUsdBn }) => valueUsdBn > 0);
    expect(probabilityNpvForwardPositive.value).toBeLessThanOrEqual(before?.probability ?? 0);
    expect(probabilityNpvForwardPositive.value).toBeGreaterThanOrEqual(after?.probability ?? 1);
  });

  test("its error is at most that of the noisiest of its scenarios", () => {
    const { meanStandardError } = blend([0.25, 0.5, 0.25]).npvForwardUsdBn;
    expect(meanStandardError).toBeGreaterThan(0);
    expect(meanStandardError).toBeLessThan(
      Math.max(...summaries.map(({ outputs }) => outputs.npvForwardUsdBn.meanStandardError)),
    );
  });

  test.each([
    [[0.5, 0.5, 0.5], "weights must sum to 1, got 1.5"],
    [[1.2, -0.2, 0], "weights must be from 0 to 1, got 1.2"],
    [[Number.NaN, 0.5, 0.5], "weights must be from 0 to 1, got NaN"],
    [[0.5, 0.5], "weights must number 3, got 2"],
  ])("refuses weights %j", (weights, message) => {
    expect(() => blend(weights)).toThrow(message);
  });

  test("accepts what floating point makes of thirds", () => {
    expect(() => blend([0.333333333333, 0.333333333333, 0.333333333334])).not.toThrow();
    expect(() => blend([0.3333, 0.3333, 0.3333])).toThrow("weights must sum to 1, got 0.9999");
  });
});

describe("mixtureQuantile", () => {
  // Uniform on [0, 1] and on [10, 11], half each: the lower quarter is the first one's median.
  test("of two far components skips the gap between them", () => {
    const near = { sorted: Float64Array.of(0, 0.25, 0.5, 0.75, 1), weight: 0.5 };
    const far = { sorted: Float64Array.of(10, 10.5, 11), weight: 0.5 };
    expect(mixtureQuantile([near, far], 0.25)).toBeCloseTo(0.5, 14);
    expect(mixtureQuantile([near, far], 0.5)).toBeCloseTo(1, 14);
    expect(mixtureQuantile([near, far], 0.75)).toBeCloseTo(10.5, 14);
    expect(mixtureQuantile([near, far], 0)).toBe(0);
    expect(mixtureQuantile([near, far], 1)).toBe(11);
  });

  test("refuses mixtures of nothing", () => {
    expect(() => mixtureQuantile([{ sorted: Float64Array.of(1), weight: 0 }], 0.5)).toThrow(RangeError);
    expect(() => mixtureQuantile([{ sorted: Float64Array.of(1), weight: 1 }], 2)).toThrow(
      "probability must be from 0 to 1, got 2",
    );
  });
});

test("scaling keeps proportions and refuses to scale nothing", () => {
  expect(scaleBlendWeights([1, 1, 2])).toEqual([0.25, 0.25, 0.5]);
  expect(scaleBlendWeights([0, 0, 0])).toBeNull();
});
