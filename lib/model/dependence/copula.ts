import { chiSquare4Quantile } from "../distribution/chi-square4-quantile";
import { normalCdf } from "../distribution/normal-cdf";
import { normalQuantile } from "../distribution/normal-quantile";
import { studentT4Cdf } from "../distribution/student-t4-cdf";
import { cholesky } from "../numeric/cholesky";
import type { ScenarioParameterKey } from "../scenario/scenario-parameters";
import type { Dependence } from "./dependence";
import type { NearestCorrelation } from "./nearest-correlation";
import { scoreCorrelation } from "./score-correlation";

export type Copula = {
  /** Those of the parameters that depend on another; the others keep their coordinates. */
  correlatedKeys: ScenarioParameterKey[];
  correlation: NearestCorrelation;
  /** Whether `apply` reads its mixing coordinate. */
  isMixed: boolean;
  /** Makes independent coordinates in (0, 1), in the order of the parameters, depend on each other. In place. */
  apply: (point: Float64Array, mixing: number) => void;
};

const DEGREES_OF_FREEDOM = 4;

/**
 * The copula of the given parameters. Scores are normal quantiles times the Cholesky factor, in the order of `keys`:
 * the first of a correlated group keeps its coordinate, so the most important parameters should come first.
 * Student's t divides the scores of a draw by one common √(χ²/4), which makes extremes coincide.
 * @throws {RangeError} as `scoreCorrelation` does.
 */
export function createCopula(keys: readonly ScenarioParameterKey[], dependence: Dependence): Copula {
  const correlatedKeys = correlatedOf(keys, dependence);
  const correlation = scoreCorrelation(correlatedKeys, dependence);
  const size = correlatedKeys.length;
  const places = Int32Array.from(correlatedKeys, (key) => keys.indexOf(key));
  const lower = cholesky(correlation.matrix, size);
  const firstLinked = Int32Array.from({ length: size }, (_, row) => firstNonZero(lower, row, size));
  const scores = new Float64Array(size);
  const isMixed = dependence.kind === "student-t" && size > 0;

  function apply(point: Float64Array, mixing: number): void {
    for (let i = 0; i < size; i += 1) scores[i] = normalQuantile(point[places[i] as number] as number);
    const scale = isMixed ? Math.sqrt(chiSquare4Quantile(mixing) / DEGREES_OF_FREEDOM) : 1;
    for (let row = 0; row < size; row += 1) {
      const first = firstLinked[row] as number;
      if (!isMixed && first === row) continue; // its own score alone: the coordinate stands
      let score = 0;
      for (let k = first; k <= row; k += 1) {
        score += (lower[row * size + k] as number) * (scores[k] as number);
      }
      point[places[row] as number] = isMixed ? studentT4Cdf(score / scale) : normalCdf(score);
    }
  }

  return { correlatedKeys, correlation, isMixed, apply };
}

function correlatedOf(
  keys: readonly ScenarioParameterKey[],
  { kind, spearman }: Dependence,
): ScenarioParameterKey[] {
  if (kind === "independent") return [];
  const linked = spearman.filter(({ a, b, rho }) => rho !== 0 && keys.includes(a) && keys.includes(b));
  return keys.filter((key) => linked.some(({ a, b }) => a === key || b === key));
}

function firstNonZero(lower: Float64Array, row: number, size: number): number {
  let column = 0;
  while (lower[row * size + column] === 0) column += 1;
  return column;
}
