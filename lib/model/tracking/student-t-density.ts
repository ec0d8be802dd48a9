import { cholesky } from "../numeric/cholesky";
import { log } from "../numeric/deterministic-log";

/** Fat tails, yet a finite variance to match the ensemble's. */
export const DEGREES_OF_FREEDOM = 5;

/**
 * ln f of a multivariate Student t with 5 degrees of freedom whose covariance (not scale) is given:
 * ln Γ((ν+k)/2) − ln Γ(ν/2) − k/2 ln((ν−2)π) − ½ ln|C| − (ν+k)/2 ln(1 + d'C⁻¹d/(ν−2)). With k = 0 it is 0.
 * @param deviation outcome less mean, one value per dimension.
 * @param covariance row-major.
 * @throws {RangeError} unless the covariance is positive definite.
 */
export function studentTLogDensity(deviation: Float64Array, covariance: Float64Array): number {
  const size = deviation.length;
  const lower = cholesky(covariance, size);
  return studentTLogDensityOf(deviation, lower);
}

/** As above, from the Cholesky factor of the covariance. */
export function studentTLogDensityOf(deviation: Float64Array, lower: Float64Array): number {
  const size = deviation.length;
  const whitened = new Float64Array(size);
  let quadratic = 0;
  let halfLogDeterminant = 0;
  for (let row = 0; row < size; row += 1) {
    let rest = deviation[row] as number;
    for (let k = 0; k < row; k += 1) rest -= (lower[row * size + k] as number) * (whitened[k] as number);
    const pivot = lower[row * size + row] as number;
    whitened[row] = rest / pivot;
    quadratic += (whitened[row] as number) ** 2;
    halfLogDeterminant += log(pivot);
  }
  const nu = DEGREES_OF_FREEDOM;
  return (
    logGammaOfHalf(nu + size) -
    logGammaOfHalf(nu) -
    (size / 2) * log((nu - 2) * Math.PI) -
    halfLogDeterminant -
    ((nu + size) / 2) * log(1 + quadratic / (nu - 2))
  );
}

/** ln Γ(n/2) for n = 1, 2, …, by Γ(x + 1) = x Γ(x) from Γ(½) = √π and Γ(1) = 1. */
function logGammaOfHalf(n: number): number {
  let sum = n % 2 === 0 ? 0 : 0.5 * log(Math.PI);
  for (let twice = n - 2; twice > 0; twice -= 2) sum += log(twice / 2);
  return sum;
}
