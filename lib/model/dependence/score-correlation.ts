import { sin } from "../numeric/deterministic-sin";
import type { ScenarioParameterKey } from "../scenario/scenario-parameters";
import { assertDependence, type Dependence } from "./dependence";
import { nearestCorrelation, type NearestCorrelation } from "./nearest-correlation";

const SIXTH_OF_PI = 0.5235987755982988;

/** The correlation of normal scores with the given rank correlation: ρ = 2 sin(πρ_S/6) (Pearson, 1907). */
export function normalScoreCorrelation(spearman: number): number {
  return Math.max(-1, Math.min(1, 2 * sin(SIXTH_OF_PI * spearman)));
}

/**
 * The correlation matrix of the scores behind the given parameters, in their order, repaired where the targets contradict
 * each other. Targets that name a parameter outside `keys` have no effect.
 * @throws {RangeError} as `assertDependence` does.
 */
export function scoreCorrelation(
  keys: readonly ScenarioParameterKey[],
  dependence: Dependence,
): NearestCorrelation {
  assertDependence(dependence);
  const size = keys.length;
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) matrix[i * size + i] = 1;
  if (dependence.kind !== "independent") {
    for (const { a, b, rho } of dependence.spearman) {
      const i = keys.indexOf(a);
      const j = keys.indexOf(b);
      if (i < 0 || j < 0) continue;
      matrix[i * size + j] = matrix[j * size + i] = normalScoreCorrelation(rho);
    }
  }
  return nearestCorrelation(matrix, size);
}
