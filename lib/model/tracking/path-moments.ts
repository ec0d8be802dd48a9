import type { IndicatorKey, PathEnsemble } from "./indicators";

/** One indicator in one quarter of an ensemble. */
export type PathSlot = { indicator: IndicatorKey; quarterIndex: number };

export type PathMoments = {
  mean: Float64Array;
  /** Across draws, row-major. */
  covariance: Float64Array;
};

export function pathMoments(ensemble: PathEnsemble, slots: readonly PathSlot[]): PathMoments {
  return momentsOf(slots.map((slot) => column(ensemble, slot)));
}

/** Of the change from the quarter before, indicator by indicator. */
export function changeMoments(
  ensemble: PathEnsemble,
  indicators: readonly IndicatorKey[],
  quarterIndex: number,
): PathMoments {
  return momentsOf(
    indicators.map((indicator) => {
      const before = column(ensemble, { indicator, quarterIndex: quarterIndex - 1 });
      return column(ensemble, { indicator, quarterIndex }).map((value, d) => value - (before[d] as number));
    }),
  );
}

function column(ensemble: PathEnsemble, { indicator, quarterIndex }: PathSlot): Float64Array {
  const { draws, quarters, indicators, values } = ensemble;
  const place = indicators.indexOf(indicator);
  if (place < 0) throw new RangeError(`the ${ensemble.scenario} ensemble has no ${indicator}`);
  const picked = new Float64Array(draws);
  const stride = quarters.length * indicators.length;
  const start = quarterIndex * indicators.length + place;
  for (let d = 0; d < draws; d += 1) picked[d] = values[d * stride + start] as number;
  return picked;
}

function momentsOf(columns: readonly Float64Array[]): PathMoments {
  const size = columns.length;
  const mean = new Float64Array(size);
  const centred = columns.map((values, i) => {
    let sum = 0;
    for (const value of values) sum += value;
    const average = sum / values.length;
    mean[i] = average;
    return values.map((value) => value - average);
  });
  const covariance = new Float64Array(size * size);
  for (const [i, a] of centred.entries()) {
    for (let j = 0; j <= i; j += 1) {
      const b = centred[j] as Float64Array;
      let sum = 0;
      for (let d = 0; d < a.length; d += 1) sum += (a[d] as number) * (b[d] as number);
      covariance[i * size + j] = covariance[j * size + i] = sum / (a.length - 1);
    }
  }
  return { mean, covariance };
}
