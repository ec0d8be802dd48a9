import { quantileOfSorted } from "../monte-carlo/quantiles";
import { replicateStandardError } from "../monte-carlo/standard-error";
import {
  drawOutputNames,
  fanPathNames,
  type DistributionSummary,
  type EnsembleSummary,
  type FanBands,
  type Probability,
} from "./ensemble-summary";
import { YEAR_COUNT } from "./horizon";
import type { EnsembleDraws } from "./run-ensemble";

const bandLevels = { p05: 0.05, p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9, p95: 0.95 } as const;

/** @throws {RangeError} with fewer than two whole rounds of replicates. */
export function summariseEnsemble(
  draws: EnsembleDraws,
  run: { seed: string; replicateCount: number; uncertainParameterCount: number },
): EnsembleSummary {
  const { completed } = draws;
  if (!(completed >= 2 * run.replicateCount)) {
    throw new RangeError(`completed draws must be at least ${2 * run.replicateCount}, got ${completed}`);
  }
  return {
    ...run,
    draws: completed,
    outputs: mapNames(drawOutputNames, (name) =>
      distribution(draws.outputs[name], completed, run.replicateCount),
    ),
    probabilityNpvForwardPositive: probabilityPositive(
      draws.outputs.npvForwardUsdBn,
      completed,
      run.replicateCount,
    ),
    probabilityNpvProgrammePositive: probabilityPositive(
      draws.outputs.npvProgrammeUsdBn,
      completed,
      run.replicateCount,
    ),
    fans: mapNames(fanPathNames, (name) => fan(draws.paths[name], completed)),
  };
}

function distribution(values: Float64Array, completed: number, replicateCount: number): DistributionSummary {
  const byReplicate = replicateSlices(values, completed, replicateCount);
  const sorted = values.slice(0, completed).sort();
  return {
    mean: mean(values, completed),
    meanStandardError: replicateStandardError(byReplicate.map((slice) => mean(slice, slice.length))),
    p05: quantileOfSorted(sorted, bandLevels.p05),
    p10: quantileOfSorted(sorted, bandLevels.p10),
    p25: quantileOfSorted(sorted, bandLevels.p25),
    p50: quantileOfSorted(sorted, bandLevels.p50),
    p50StandardError: replicateStandardError(byReplicate.map((slice) => quantileOfSorted(slice.sort(), 0.5))),
    p75: quantileOfSorted(sorted, bandLevels.p75),
    p90: quantileOfSorted(sorted, bandLevels.p90),
    p95: quantileOfSorted(sorted, bandLevels.p95),
  };
}

function probabilityPositive(values: Float64Array, completed: number, replicateCount: number): Probability {
  const share = (slice: Float64Array): number => slice.filter((value) => value > 0).length / slice.length;
  const byReplicate = replicateSlices(values, completed, replicateCount);
  return {
    value: share(values.slice(0, completed)),
    standardError: replicateStandardError(byReplicate.map(share)),
  };
}

function fan(drawMajor: Float64Array, completed: number): FanBands {
  const bands: FanBands = { p05: [], p10: [], p25: [], p50: [], p75: [], p90: [], p95: [] };
  const column = new Float64Array(completed);
  for (let t = 0; t < YEAR_COUNT; t++) {
    for (let draw = 0; draw < completed; draw++) column[draw] = drawMajor[draw * YEAR_COUNT + t] ?? 0;
    column.sort();
    for (const band of Object.keys(bandLevels) as (keyof FanBands)[]) {
      bands[band].push(quantileOfSorted(column, bandLevels[band]));
    }
  }
  return bands;
}

function replicateSlices(values: Float64Array, completed: number, replicateCount: number): Float64Array[] {
  const length = completed / replicateCount;
  return Array.from({ length: replicateCount }, (_, replicate) =>
    Float64Array.from({ length }, (_unused, round) => values[round * replicateCount + replicate] ?? 0),
  );
}

function mean(values: Float64Array, count: number): number {
  let total = 0;
  for (let i = 0; i < count; i++) total += values[i] ?? 0;
  return total / count;
}

function mapNames<Name extends string, Value>(
  names: readonly Name[],
  value: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, Value>;
}
