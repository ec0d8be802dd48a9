import { replicateStandardError } from "../monte-carlo/standard-error";
import { assertBlendWeights } from "./blend-weights";
import type { DistributionSummary, Probability } from "./ensemble-summary";
import { exceedanceCurve, type ExceedancePoint } from "./exceedance-curve";
import { mixtureQuantile } from "./mixture-quantile";
import type { NpvSample } from "./npv-sample";
import { mean, replicateValues, sharePositive } from "./replicate-values";
import { bandLevels, distributionSummary, namedQuantiles } from "./summarise-ensemble";

export type ScenarioBlend = {
  npvForwardUsdBn: DistributionSummary;
  probabilityNpvForwardPositive: Probability;
};

const levels = Object.values(bandLevels);

/** Of one scenario, all draws first, then each replicate's. */
type Sorted = { all: Float64Array; byReplicate: Float64Array[] };

export type Blender = {
  /** @throws {RangeError} as `assertBlendWeights` does. */
  summarise: (weights: readonly number[]) => ScenarioBlend;
  /** @throws {RangeError} as `assertBlendWeights` does. */
  exceedance: (weights: readonly number[]) => ExceedancePoint[];
};

/**
 * Prepares scenarios for blending: one sort, then any weights in a few milliseconds.
 * A world is bear, base or bull with the reader's probability and is then drawn from that scenario's distribution.
 * Errors come from replicates blended one by one, so that what scenarios share in their random numbers counts.
 * @param samples in the order of the weights.
 * @throws {RangeError} when samples differ in replicates.
 */
export function createBlend(samples: readonly NpvSample[]): Blender {
  const replicateCount = samples[0]?.replicateCount ?? 0;
  const scenarios = samples.map(({ slug, npvForwardUsdBn: values, replicateCount: own }): Sorted => {
    if (own !== replicateCount) {
      throw new RangeError(
        `${slug} must have ${replicateCount} replicates as the first scenario, got ${own}`,
      );
    }
    return {
      all: values.toSorted(),
      byReplicate: replicateValues(values, values.length, own).map((replicate) => replicate.sort()),
    };
  });

  function assertWeights(weights: readonly number[]): void {
    if (weights.length !== samples.length) {
      throw new RangeError(`weights must number ${samples.length}, got ${weights.length}`);
    }
    assertBlendWeights(weights);
  }

  function components(weights: readonly number[], pick: (scenario: Sorted) => Float64Array) {
    return scenarios.map((scenario, i) => ({ sorted: pick(scenario), weight: weights[i] as number }));
  }

  function summarise(weights: readonly number[]): ScenarioBlend {
    assertWeights(weights);
    const blended = (figure: (values: Float64Array) => number): Probability => {
      const weighted = (pick: (scenario: Sorted) => Float64Array) =>
        scenarios.reduce((sum, scenario, i) => sum + (weights[i] as number) * figure(pick(scenario)), 0);
      return {
        value: weighted(({ all }) => all),
        standardError: replicateStandardError(
          Array.from({ length: replicateCount }, (_, r) =>
            weighted(({ byReplicate }) => byReplicate[r] as Float64Array),
          ),
        ),
      };
    };
    const quantiles = (pick: (scenario: Sorted) => Float64Array) => {
      const mixture = components(weights, pick);
      return levels.map((level) => mixtureQuantile(mixture, level));
    };
    const ofReplicates = Array.from({ length: replicateCount }, (_, r) =>
      quantiles(({ byReplicate }) => byReplicate[r] as Float64Array),
    );
    const blendedMean = blended(mean);
    return {
      npvForwardUsdBn: distributionSummary(
        { mean: blendedMean.value, ...namedQuantiles(quantiles(({ all }) => all)) },
        {
          mean: blendedMean.standardError,
          ...namedQuantiles(
            levels.map((_, level) => replicateStandardError(ofReplicates.map((own) => own[level] as number))),
          ),
        },
      ),
      probabilityNpvForwardPositive: blended(sharePositive),
    };
  }

  function exceedance(weights: readonly number[]): ExceedancePoint[] {
    assertWeights(weights);
    const mixture = components(weights, ({ all }) => all);
    return exceedanceCurve((probability) => mixtureQuantile(mixture, probability));
  }

  return { summarise, exceedance };
}
