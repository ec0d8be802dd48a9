import { expWithTail } from "./deterministic-exp";
import { logEachWithTail, logWithTail } from "./deterministic-log";

const SPLITTER = 134217729; // 2^27 + 1, Dekker's splitting constant
const LARGEST_MAGNITUDE = 746; // beyond it e^y has overflowed or is 0

const CHUNK_LENGTH = 128; // a path of either grid in one
const logTails = new Float64Array(CHUNK_LENGTH);

function powerOfExtreme(base: number, exponent: number): number {
  if (base < 0) throw new RangeError(`base must be ≥ 0, got ${base}`);
  if (base === 0) return exponent > 0 ? 0 : Infinity;
  if (base === Infinity) return exponent > 0 ? Infinity : 0;
  return Number.NaN;
}

/**
 * base^exponent = e^(exponent·ln base), the same bits on every engine. The product is carried beyond
 * double precision, so the relative error stays below 1e-15 up to |exponent·ln base| = 700.
 * Exact for exponent 0 and 1 and for base 1; correctly rounded for exponent 2.
 * @throws {RangeError} if base < 0.
 */
export function power(base: number, exponent: number): number {
  if (exponent === 0 || base === 1) return 1;
  if (exponent === 1 && base >= 0) return base;
  if (exponent === 2 && base >= 0) return base * base;
  return raise(base, exponent);
}

/**
 * `power` of each of `values[start..end)` to one exponent, in place. Logarithms first, then exponentials: no number is
 * boxed on its way into a call, and the processor works on several of either at once.
 * @throws {RangeError} if one of them is < 0.
 */
export function raiseEach(values: Float64Array, exponent: number, start: number, end: number): void {
  const isExact = exponent === 0 || exponent === 1 || exponent === 2;
  if (isExact || !areFinitePositive(values, start, end)) {
    for (let index = start; index < end; index++) values[index] = power(values[index] as number, exponent);
    return;
  }
  for (let from = start; from < end; from += CHUNK_LENGTH) {
    const to = Math.min(from + CHUNK_LENGTH, end);
    logEachWithTail(values, from, to, logTails);
    for (let index = from; index < to; index++) {
      const high = values[index] as number;
      values[index] = high === 0 ? 1 : expOfProduct(exponent, high, logTails[index - from] as number);
    }
  }
}

function areFinitePositive(values: Float64Array, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    const value = values[index] as number;
    if (!(value > 0 && value < Infinity)) return false;
  }
  return true;
}

/** For a base other than 1 and an exponent other than 0, 1 and 2, which are exact. */
function raise(base: number, exponent: number): number {
  if (!(base > 0 && base < Infinity) || exponent !== exponent) return powerOfExtreme(base, exponent);
  const high = logWithTail(base, logTails);
  return expOfProduct(exponent, high, logTails[0] as number);
}

/** e^(exponent·(high + tail)), with the product of the high parts exact in two numbers. */
function expOfProduct(exponent: number, high: number, tail: number): number {
  const product = exponent * high;
  if (product > LARGEST_MAGNITUDE) return Infinity;
  if (product < -LARGEST_MAGNITUDE) return 0;
  const exponentBig = exponent * SPLITTER;
  const exponentHigh = exponentBig - (exponentBig - exponent);
  const exponentLow = exponent - exponentHigh;
  const highBig = high * SPLITTER;
  const highHigh = highBig - (highBig - high);
  const highLow = high - highHigh;
  const productTail =
    exponentHigh * highHigh -
    product +
    exponentHigh * highLow +
    exponentLow * highHigh +
    exponentLow * highLow;
  return expWithTail(product, productTail + exponent * tail);
}
