import { normalQuantile } from "../../distribution/normal-quantile";
import { cholesky } from "../../numeric/cholesky";
import { logWeightedSum, type StudentTMixture } from "../../scoring/student-t-mixture";
import { DEGREES_OF_FREEDOM, studentTLogDensity } from "../student-t-density";

/** A mixture of multivariate Student t with 5 degrees of freedom over the indicators of a quarter; weights sum to 1. */
export type JointForecast = readonly {
  weight: number;
  mean: Float64Array;
  /** Covariance, not scale; row-major. */
  covariance: Float64Array;
}[];

const SMALLEST_DRAW = 2 ** -54; // a uniform draw may be 0

/** Logarithmic score of all indicators together, in nats. */
export function jointLogScore(forecast: JointForecast, outcome: Float64Array): number {
  return -logWeightedSum(
    forecast.map(({ weight }) => weight),
    forecast.map(({ mean, covariance }) =>
      studentTLogDensity(
        outcome.map((value, i) => value - (mean[i] as number)),
        covariance,
      ),
    ),
  );
}

/** Of one indicator: the marginals of a Student t keep its degrees of freedom. */
export function marginalForecast(forecast: JointForecast, indicator: number): StudentTMixture {
  return forecast.map(({ weight, mean, covariance }) => ({
    weight,
    location: mean[indicator] as number,
    scale: Math.sqrt(
      ((covariance[indicator * mean.length + indicator] as number) * (DEGREES_OF_FREEDOM - 2)) /
        DEGREES_OF_FREEDOM,
    ),
  }));
}

/** Vectors drawn from the forecast, draw-major. @param random uniform in [0, 1). */
export function drawForecast(forecast: JointForecast, draws: number, random: () => number): Float64Array {
  const size = forecast[0]?.mean.length ?? 0;
  const lowers = forecast.map(({ covariance }) => cholesky(covariance, size));
  const normal = () => normalQuantile(Math.max(random(), SMALLEST_DRAW));
  const values = new Float64Array(draws * size);
  for (let draw = 0; draw < draws; draw += 1) {
    const component = componentAt(forecast, random());
    const mean = forecast[component]?.mean ?? new Float64Array(size);
    const lower = lowers[component] as Float64Array;
    let squares = 0; // χ² with as many degrees of freedom as it has terms
    for (let k = 0; k < DEGREES_OF_FREEDOM; k += 1) squares += normal() ** 2;
    const stretch = Math.sqrt((DEGREES_OF_FREEDOM - 2) / squares);
    const independent = Float64Array.from({ length: size }, normal);
    for (let row = 0; row < size; row += 1) {
      let sum = 0;
      for (let k = 0; k <= row; k += 1) sum += (lower[row * size + k] as number) * (independent[k] as number);
      values[draw * size + row] = (mean[row] as number) + stretch * sum;
    }
  }
  return values;
}

function componentAt(forecast: JointForecast, uniform: number): number {
  let cumulated = 0;
  for (const [component, { weight }] of forecast.entries()) {
    cumulated += weight;
    if (uniform < cumulated) return component;
  }
  return forecast.length - 1;
}
