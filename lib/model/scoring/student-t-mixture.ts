import { brent } from "../numeric/brent";
import { studentT5Cdf, studentT5LogDensity, type StudentT5 } from "./student-t5";

/** A mixture of Student's t distributions with 5 degrees of freedom; the weights sum to 1. */
export type StudentTMixture = readonly (StudentT5 & { weight: number })[];

const WEIGHT_SLACK = 1e-9;
const FAR_SCALES = 2000; // beyond it both tails of the integrand are below 1e-30
const PANELS = 1600;
const QUANTILE_TOLERANCE = 1e-12;

/** @throws {RangeError} unless there is a component, every scale is above 0 and the weights sum to 1. */
export function assertMixture(mixture: StudentTMixture): void {
  let sum = 0;
  for (const { weight, location, scale } of mixture) {
    if (!(weight >= 0 && weight <= 1)) throw new RangeError(`weight must be from 0 to 1, got ${weight}`);
    if (!(scale > 0)) throw new RangeError(`scale must be above 0, got ${scale}`);
    if (!Number.isFinite(location)) throw new RangeError(`location must be finite, got ${location}`);
    sum += weight;
  }
  if (!(Math.abs(sum - 1) < WEIGHT_SLACK)) throw new RangeError(`weights must sum to 1, got ${sum}`);
}

export function mixtureCdf(mixture: StudentTMixture, y: number): number {
  return mixture.reduce((sum, component) => sum + component.weight * studentT5Cdf(component, y), 0);
}

/** Logarithmic score in nats, −ln Σ w f(y). Lower is better; strictly proper. */
export function mixtureLogScore(mixture: StudentTMixture, y: number): number {
  assertMixture(mixture);
  return -logWeightedSum(
    mixture.map(({ weight }) => weight),
    mixture.map((component) => studentT5LogDensity(component, y)),
  );
}

/** ln Σ weight e^logDensity, scaled by its largest term so that nothing underflows. */
export function logWeightedSum(weights: readonly number[], logDensities: readonly number[]): number {
  const largest = Math.max(...logDensities.filter((_, index) => (weights[index] ?? 0) > 0));
  let sum = 0;
  for (const [index, weight] of weights.entries()) {
    if (weight > 0) sum += weight * Math.exp((logDensities[index] ?? -Infinity) - largest);
  }
  return largest + Math.log(sum);
}

/**
 * Continuous ranked probability score in the unit of y: ∫ F² below y plus ∫ (1 − F)² above it, by Simpson's rule on
 * x = y ± s sinh u. Lower is better; strictly proper.
 */
export function mixtureCrps(mixture: StudentTMixture, y: number): number {
  assertMixture(mixture);
  const smallest = Math.min(...mixture.map(({ scale }) => scale));
  const farthest = Math.max(
    ...mixture.map(({ location, scale }) => Math.abs(location - y) + FAR_SCALES * scale),
  );
  const end = Math.asinh(farthest / smallest);
  const width = end / PANELS;
  let sum = 0;
  for (let node = 0; node <= PANELS; node++) {
    const u = node * width;
    const step = smallest * Math.sinh(u);
    const below = mixtureCdf(mixture, y - step);
    const above = 1 - mixtureCdf(mixture, y + step);
    const factor = node === 0 || node === PANELS ? 1 : node % 2 === 1 ? 4 : 2;
    sum += factor * (below * below + above * above) * smallest * Math.cosh(u);
  }
  return (sum * width) / 3;
}

/** @throws {RangeError} unless 0 < probability < 1. */
export function mixtureQuantile(mixture: StudentTMixture, probability: number): number {
  assertMixture(mixture);
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`probability must be above 0 and below 1, got ${probability}`);
  }
  const excess = (y: number) => mixtureCdf(mixture, y) - probability;
  let reach = 1;
  const end = (side: -1 | 1) => {
    const ends = mixture.map(({ location, scale }) => location + side * reach * scale);
    return side < 0 ? Math.min(...ends) : Math.max(...ends);
  };
  while (excess(end(-1)) > 0 || excess(end(1)) < 0) reach *= 2;
  return brent(excess, end(-1), end(1), QUANTILE_TOLERANCE);
}
