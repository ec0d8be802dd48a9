import { nearestCorrelation } from "../dependence/nearest-correlation";
import type { IndicatorKey, PathEnsemble } from "./indicators";
import { changeMoments } from "./path-moments";
import { shrunkCorrelation } from "./shrunk-correlation";

/**
 * How the indicators' changes from the quarter before move together across the draws of all scenarios, row-major and
 * positive definite. In the first quarter of the ensembles, and where no draw differs, none is correlated.
 */
export function innovationCorrelation(
  ensembles: readonly PathEnsemble[],
  indicators: readonly IndicatorKey[],
  quarterIndex: number,
): Float64Array {
  const size = indicators.length;
  const pooled = new Float64Array(size * size);
  let drawCount = 0;
  for (const ensemble of quarterIndex === 0 ? [] : ensembles) {
    const { covariance } = changeMoments(ensemble, indicators, quarterIndex);
    drawCount += ensemble.draws;
    for (const [i, value] of covariance.entries()) pooled[i] = (pooled[i] as number) + value;
  }
  return nearestCorrelation(shrunkCorrelation(pooled, size, Math.max(2, drawCount)), size).matrix;
}
