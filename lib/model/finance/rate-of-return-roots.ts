import { expm1 } from "../numeric/deterministic-expm1";
import { exponentialSumRoots } from "./exponential-sum-roots";

const SMALLEST_RATE = -1 + Number.EPSILON / 2; // the double next to −1: a root is never reported as −1 itself
const LARGEST_AMOUNT = 1e300; // leaves room to add amounts up
const SMALLEST_LARGEST_AMOUNT = 1e-250; // below it the terms would lose digits as subnormal numbers

/**
 * - `unique`: one rate above −1 makes the present value 0;
 * - `multiple`: several do, so no single one is the return;
 * - `none`: none does;
 * - `total-loss`: outlays, and a final value of 0. The return is −100 % as a limit, where no present value exists;
 * - `out-of-range`: the only rate is too large for a double (weeks annualised to a year);
 * - `undefined`: no amount differs from 0, so that every rate is a root.
 */
export type RateOfReturnStatus = "unique" | "multiple" | "none" | "total-loss" | "out-of-range" | "undefined";

/** Every annual (or per-period) rate above −1, ascending, as a fraction; a double root is counted once. */
export type RateOfReturnRoots = { roots: number[]; count: number; status: RateOfReturnStatus };

function describeRoots(roots: number[], wasOutOfRange: boolean): RateOfReturnRoots {
  const count = roots.length;
  if (count > 1) return { roots, count, status: "multiple" };
  if (count === 1) return { roots, count, status: wasOutOfRange ? "multiple" : "unique" };
  return { roots, count, status: wasOutOfRange ? "out-of-range" : "none" };
}

/** A rate has no currency unit: a power of two changes no digit. */
function powerOfTwoUnit(largestAmount: number): number {
  if (largestAmount > LARGEST_AMOUNT) return 2 ** -40;
  return largestAmount < SMALLEST_LARGEST_AMOUNT ? 2 ** 512 : 1;
}

/**
 * Solves Σ amount·(1 + r)^−time = 0 in u = ln(1 + r).
 * Times must ascend strictly.
 * @throws {RangeError} if an amount is not finite.
 */
export function rateOfReturnRoots(
  amounts: readonly number[],
  timesYears: readonly number[],
): RateOfReturnRoots {
  const kept: { amount: number; timeYears: number }[] = [];
  for (const [index, amount] of amounts.entries()) {
    if (!Number.isFinite(amount)) throw new RangeError(`amounts[${index}] must be finite, got ${amount}`);
    if (amount !== 0) kept.push({ amount, timeYears: timesYears[index] ?? Number.NaN });
  }
  if (kept.length === 0) return { roots: [], count: 0, status: "undefined" };
  if (kept.every(({ amount }) => amount < 0) && amounts.at(-1) === 0) {
    return { roots: [], count: 0, status: "total-loss" };
  }
  const unit = powerOfTwoUnit(kept.reduce((largest, { amount }) => Math.max(largest, Math.abs(amount)), 0));
  const solutions = exponentialSumRoots({
    coefficients: Float64Array.from(kept, ({ amount }) => amount * unit),
    timesYears: Float64Array.from(kept, ({ timeYears }) => timeYears),
  });
  const rates = solutions.map((u) => Math.max(SMALLEST_RATE, expm1(u)));
  const finiteRates = rates.filter((rate) => rate < Infinity);
  return describeRoots(finiteRates, finiteRates.length < rates.length);
}
