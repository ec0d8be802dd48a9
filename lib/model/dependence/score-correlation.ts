import type { ScenarioParameterKey } from "../scenario/scenario-parameters";
import { assertDependence, type Dependence } from "./dependence";
import { nearestCorrelation, type NearestCorrelation } from "./nearest-correlation";
import { normalScoreOfSpearman, studentT4ScoreOfSpearman } from "./score-of-spearman";

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
    const scoreOf = dependence.kind === "gaussian" ? normalScoreOfSpearman : studentT4ScoreOfSpearman;
    for (const { a, b, rho } of dependence.spearman) {
      const i = keys.indexOf(a);
      const j = keys.indexOf(b);
      if (i < 0 || j < 0) continue;
      matrix[i * size + j] = matrix[j * size + i] = scoreOf(rho);
    }
  }
  return nearestCorrelation(matrix, size);
}
