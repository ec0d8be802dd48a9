import { brent } from "../numeric/brent";
import { exp } from "../numeric/deterministic-exp";
import { log } from "../numeric/deterministic-log";

/** Σ coefficient·e^(−time·u), times strictly ascending, no coefficient 0. */
export type ExponentialSum = { coefficients: Float64Array; timesYears: Float64Array };

function signChangeCount(coefficients: Float64Array): number {
  let count = 0;
  let previous = 0;
  for (const coefficient of coefficients) {
    if (previous * Math.sign(coefficient) < 0) count += 1;
    previous = Math.sign(coefficient);
  }
  return count;
}

/** The sum divided by its largest exponential, so that it never overflows, and the sum of its terms' magnitudes. */
function evaluate(
  { coefficients, timesYears }: ExponentialSum,
  u: number,
): { value: number; magnitude: number } {
  const last = coefficients.length - 1;
  const isAscending = u < 0; // nest towards the term that dominates
  let value = 0;
  let magnitude = 0;
  let gap = 0;
  let factor = 1;
  for (let step = 0; step <= last; step += 1) {
    const index = isAscending ? step : last - step;
    const coefficient = coefficients[index] as number;
    if (step > 0) {
      const time = timesYears[index] as number;
      const nextGap = Math.abs(time - (timesYears[isAscending ? index - 1 : index + 1] as number));
      if (nextGap !== gap) {
        gap = nextGap;
        factor = exp(-gap * Math.abs(u));
      }
    }
    value = value * factor + coefficient;
    magnitude = magnitude * factor + Math.abs(coefficient);
  }
  return { value, magnitude };
}

/** −1, 0 or 1; 0 where rounding could have produced the value. */
function signAt(sum: ExponentialSum, u: number): number {
  const { value, magnitude } = evaluate(sum, u);
  const roundingError = 2 * Number.EPSILON * (sum.coefficients.length + 2) * magnitude;
  return Math.abs(value) <= roundingError ? 0 : Math.sign(value);
}

/** Beyond this distance from 0 the first term outweighs all the others together (Cauchy's bound). */
function rootBound(first: number, restMagnitude: number, gap: number): number {
  return Math.max(0, (log(restMagnitude) - log(Math.abs(first))) / gap) + 1;
}

/**
 * Divides by the exponential of one end, so that its term becomes a constant, and differentiates: the roots of the
 * result separate those of the sum (Rolle). The end nearer to a sign change is taken, which ends the recursion sooner.
 */
function derivativeWithoutOneEnd({ coefficients, timesYears }: ExponentialSum): ExponentialSum {
  const last = coefficients.length - 1;
  let leading = 0;
  while (Math.sign(coefficients[leading + 1] as number) === Math.sign(coefficients[0] as number))
    leading += 1;
  let trailing = 0;
  while (Math.sign(coefficients[last - trailing - 1] as number) === Math.sign(coefficients[last] as number)) {
    trailing += 1;
  }
  const isFirstDropped = leading <= trailing;
  const constantTime = timesYears[isFirstDropped ? 0 : last] as number;
  const times = isFirstDropped ? timesYears.slice(1) : timesYears.slice(0, last);
  const kept = isFirstDropped ? coefficients.slice(1) : coefficients.slice(0, last);
  const slopes = kept.map(
    (coefficient, index) => coefficient * Math.abs((times[index] as number) - constantTime),
  );
  const largest = slopes.reduce((maximum, slope) => Math.max(maximum, Math.abs(slope)), 0);
  const scaled = slopes.map((slope) => slope / largest);
  if (!scaled.includes(0)) return { coefficients: scaled, timesYears: times };
  return {
    coefficients: scaled.filter((slope) => slope !== 0), // a slope 10^308 below the largest rounds to 0
    timesYears: times.filter((_, index) => scaled[index] !== 0),
  };
}

/**
 * Every real root of the sum, ascending, a multiple root once. Descartes' rule of signs settles none and one;
 * above that, the roots of the derivative cut the line into stretches where the sum is monotone.
 */
export function exponentialSumRoots(sum: ExponentialSum): number[] {
  const { coefficients, timesYears } = sum;
  const changes = signChangeCount(coefficients);
  if (changes === 0) return [];
  const last = coefficients.length - 1;
  const first = coefficients[0] as number;
  const final = coefficients[last] as number;
  let magnitude = 0;
  for (const coefficient of coefficients) magnitude += Math.abs(coefficient);
  const firstGap = (timesYears[1] as number) - (timesYears[0] as number);
  const lastGap = (timesYears[last] as number) - (timesYears[last - 1] as number);
  const low = -rootBound(final, magnitude, lastGap);
  const high = rootBound(first, magnitude, firstGap);
  const separators = changes === 1 ? [] : exponentialSumRoots(derivativeWithoutOneEnd(sum));

  const roots: number[] = [];
  let left = low;
  let leftSign = Math.sign(final);
  for (const right of [...separators.filter((u) => u > low && u < high), high]) {
    const rightSign = right === high ? Math.sign(first) : signAt(sum, right);
    if (rightSign === 0) roots.push(right);
    else if (leftSign * rightSign < 0) roots.push(brent((u) => evaluate(sum, u).value, left, right, 0));
    left = right;
    leftSign = rightSign;
  }
  return roots;
}
