import { nearestCorrelation } from "../dependence/nearest-correlation";
import { quarterNumber } from "./calendar-quarter";
import type { IndicatorKey, IndicatorPoint } from "./indicators";

/** Quarters of joint history that weigh as much as the model's own correlation. */
const MODEL_WEIGHT_QUARTERS = 8;

/**
 * How what the model leaves out moves together: as the indicators' changes did in the quarters before, blended with how
 * the paths' changes do by n / (n + 8) for n joint changes. Row-major and positive definite.
 * @param modelled correlation of the paths' changes, in the order of `indicators`.
 */
export function discrepancyCorrelation(
  points: readonly IndicatorPoint[],
  indicators: readonly IndicatorKey[],
  quarter: string,
  modelled: Float64Array,
): Float64Array {
  const end = quarterNumber(quarter);
  const changes = indicators.map((indicator) => changesBefore(points, indicator, end));
  const size = indicators.length;
  const blended = Float64Array.from(modelled);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const { correlation, count } = jointCorrelation(
        changes[i] as Map<number, number>,
        changes[j] as Map<number, number>,
      );
      const weight = count / (count + MODEL_WEIGHT_QUARTERS);
      const value = weight * correlation + (1 - weight) * (modelled[i * size + j] as number);
      blended[i * size + j] = blended[j * size + i] = value;
    }
  }
  return nearestCorrelation(blended, size).matrix;
}

function changesBefore(
  points: readonly IndicatorPoint[],
  indicator: IndicatorKey,
  end: number,
): Map<number, number> {
  const levels = new Map<number, number>();
  for (const point of points) {
    const at = quarterNumber(point.quarter);
    if (point.indicator === indicator && at < end) levels.set(at, point.transformed);
  }
  const changes = new Map<number, number>();
  for (const [at, value] of levels) {
    const before = levels.get(at - 1);
    if (before !== undefined) changes.set(at, value - before);
  }
  return changes;
}

/** Of the quarters both changed in; none, and 0, where one did not vary. */
function jointCorrelation(
  a: ReadonlyMap<number, number>,
  b: ReadonlyMap<number, number>,
): { correlation: number; count: number } {
  const pairs = [...a].flatMap(([at, x]) => {
    const y = b.get(at);
    return y === undefined ? [] : [{ x, y }];
  });
  const count = pairs.length;
  const meanX = pairs.reduce((sum, { x }) => sum + x, 0) / count;
  const meanY = pairs.reduce((sum, { y }) => sum + y, 0) / count;
  const xx = pairs.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  const yy = pairs.reduce((sum, { y }) => sum + (y - meanY) ** 2, 0);
  if (count < 2 || !(xx > 0 && yy > 0)) return { correlation: 0, count: 0 };
  const xy = pairs.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  return { correlation: xy / Math.sqrt(xx * yy), count };
}
