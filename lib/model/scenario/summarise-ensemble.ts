import { selectQuantiles } from "../monte-carlo/select-quantiles";
import { replicateStandardError } from "../monte-carlo/standard-error";
import {
  drawOutputNames,
  fanPathNames,
  type DependenceSummary,
  type DistributionSummary,
  type EnsembleSummary,
  type FanBands,
  type Probability,
} from "./ensemble-summary";
import { YEAR_COUNT } from "./horizon";
import { mean, replicateValues, sharePositive } from "./replicate-values";
import type { EnsembleDraws } from "./run-ensemble";
import { isPreciseEnough } from "./stopping-rule";

export const bandLevels = {
  p05: 0.05,
  p10: 0.1,
  p25: 0.25,
  p50: 0.5,
  p75: 0.75,
  p90: 0.9,
  p95: 0.95,
} as const;

const levels = Object.values(bandLevels);

/** @throws {RangeError} with fewer than two whole rounds of replicates. */
export function summariseEnsemble(
  draws: EnsembleDraws,
  run: {
    seed: string;
    replicateCount: number;
    uncertainParameterCount: number;
    dependence: DependenceSummary;
    stopWhenPrecise: boolean;
  },
): EnsembleSummary {
  const { completed } = draws;
  const { replicateCount } = run;
  if (!(completed >= 2 * replicateCount)) {
    throw new RangeError(`completed draws must be at least ${2 * replicateCount}, got ${completed}`);
  }
  const { npvForwardUsdBn, npvProgrammeUsdBn } = draws.outputs;
  return {
    ...run,
    draws: completed,
    isPrecise: isPreciseEnough(npvForwardUsdBn, completed, replicateCount),
    outputs: mapNames(drawOutputNames, (name) =>
      distribution(draws.outputs[name], completed, replicateCount),
    ),
    probabilityNpvForwardPositive: probabilityPositive(npvForwardUsdBn, completed, replicateCount),
    probabilityNpvProgrammePositive: probabilityPositive(npvProgrammeUsdBn, completed, replicateCount),
    fans: mapNames(fanPathNames, (name) => fan(draws.paths[name], completed)),
  };
}

function distribution(values: Float64Array, completed: number, replicateCount: number): DistributionSummary {
  const byReplicate = replicateValues(values, completed, replicateCount);
  const meanStandardError = replicateStandardError(byReplicate.map(mean));
  const done = values.slice(0, completed);
  const quantiles = { mean: mean(done), ...namedQuantiles(selectQuantiles(done, levels)) };
  const ofReplicates = byReplicate.map((own) => selectQuantiles(own, levels));
  return distributionSummary(quantiles, {
    mean: meanStandardError,
    ...namedQuantiles(
      levels.map((_, level) => replicateStandardError(ofReplicates.map((own) => own[level] as number))),
    ),
  });
}

type MeanAndQuantiles = Record<"mean" | keyof typeof bandLevels, number>;

/** `quantiles` in the order of the levels. */
export function namedQuantiles(quantiles: readonly number[]): Record<keyof typeof bandLevels, number> {
  return Object.fromEntries(
    Object.keys(bandLevels).map((name, level) => [name, quantiles[level] as number]),
  ) as Record<keyof typeof bandLevels, number>;
}

/** Each figure followed by its standard error. */
export function distributionSummary(
  figures: MeanAndQuantiles,
  standardErrors: MeanAndQuantiles,
): DistributionSummary {
  return {
    mean: figures.mean,
    meanStandardError: standardErrors.mean,
    p05: figures.p05,
    p05StandardError: standardErrors.p05,
    p10: figures.p10,
    p10StandardError: standardErrors.p10,
    p25: figures.p25,
    p25StandardError: standardErrors.p25,
    p50: figures.p50,
    p50StandardError: standardErrors.p50,
    p75: figures.p75,
    p75StandardError: standardErrors.p75,
    p90: figures.p90,
    p90StandardError: standardErrors.p90,
    p95: figures.p95,
    p95StandardError: standardErrors.p95,
  };
}

export function probabilityPositive(
  values: Float64Array,
  completed: number,
  replicateCount: number,
): Probability {
  return {
    value: sharePositive(values.subarray(0, completed)),
    standardError: replicateStandardError(
      replicateValues(values, completed, replicateCount).map(sharePositive),
    ),
  };
}

function fan(drawMajor: Float64Array, completed: number): FanBands {
  const bands: FanBands = { p05: [], p10: [], p25: [], p50: [], p75: [], p90: [], p95: [] };
  const column = new Float64Array(completed);
  for (let t = 0; t < YEAR_COUNT; t++) {
    for (let draw = 0; draw < completed; draw++) column[draw] = drawMajor[draw * YEAR_COUNT + t] as number;
    const quantiles = namedQuantiles(selectQuantiles(column, levels));
    for (const band of Object.keys(bandLevels) as (keyof FanBands)[]) bands[band].push(quantiles[band]);
  }
  return bands;
}

function mapNames<Name extends string, Value>(
  names: readonly Name[],
  value: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, Value>;
}
