import { powerOfTwo } from "./power-of-two";

/*
 * ECMAScript leaves the last bits of Math.log to each engine. This one is built
 * from + − × ÷ and bit views alone, which IEEE 754 fixes to the bit.
 */

// ln 2 in two parts; the first has 40 significant bits, so its product with any binary exponent is exact.
const LN2_HIGH = 0.6931471805592082;
const LN2_LOW = 7.371002565167799e-13;

const SQRT_HALF_HIGH_WORD = 0x3fe6a09e; // splits so that the significand lies in [√½, √2)
const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_TO_54 = 18014398509481984;
const SPLITTER = 134217729; // 2^27 + 1, Dekker's splitting constant

const bits = new DataView(new ArrayBuffer(8));
const lastTail = new Float64Array(1);

/** The binary exponent k that puts x·2^−k into [√½, √2), for a normal x > 0. */
function binaryExponent(x: number): number {
  bits.setFloat64(0, x, true);
  return (bits.getInt32(4, true) - SQRT_HALF_HIGH_WORD) >> 20;
}

/** (ln((1 + s)/(1 − s)) − 2s)/s³ = 2/3 + 2s²/5 + 2s⁴/7 + … from z = s² ≤ (3 − 2√2)². */
function logSeries(z: number): number {
  const z2 = z * z;
  const z4 = z2 * z2;
  const low = 2 / 3 + z * (2 / 5) + z2 * (2 / 7 + z * (2 / 9));
  const middle = 2 / 11 + z * (2 / 13) + z2 * (2 / 15 + z * (2 / 17));
  const top = 2 / 19 + z * (2 / 21) + z2 * (2 / 23);
  return low + z4 * (middle + z4 * top);
}

/**
 * Writes the low part of ln x into `tail[0]` and returns the high part, for finite x > 0;
 * their sum carries about 60 significant bits.
 * x = 2^k·m, f = m − 1, s = f/(2 + f): ln x = k·ln 2 + 2s + 2s³/3 + 2s⁵/5 + …
 */
export function logWithTail(x: number, tail: Float64Array): number {
  const isSubnormal = x < SMALLEST_NORMAL;
  const scaled = isSubnormal ? x * TWO_TO_54 : x;
  const shift = binaryExponent(scaled);
  const k = isSubnormal ? shift - 54 : shift;
  const f = scaled * powerOfTwo(-shift) - 1;

  const divisor = 2 + f;
  const divisorTail = f - (divisor - 2);
  const reciprocal = 1 / divisor;
  const s = f * reciprocal;
  // Dekker's exact product s × divisor gives the remainder that the division rounded away.
  const sBig = s * SPLITTER;
  const sHigh = sBig - (sBig - s);
  const sLow = s - sHigh;
  const divisorBig = divisor * SPLITTER;
  const divisorHigh = divisorBig - (divisorBig - divisor);
  const divisorLow = divisor - divisorHigh;
  const product = s * divisor;
  const productTail =
    sHigh * divisorHigh - product + sHigh * divisorLow + sLow * divisorHigh + sLow * divisorLow;
  const sTail = (f - product - productTail - s * divisorTail) * reciprocal;

  const z = s * s;
  const exponentPart = k * LN2_HIGH;
  const high = exponentPart + 2 * s;
  const low = 2 * s - (high - exponentPart) + (2 * sTail + k * LN2_LOW + s * z * logSeries(z));
  const sum = high + low;
  tail[0] = low - (sum - high);
  return sum;
}

/** As `logWithTail` for each of `values[start..end)`: high parts in place, low parts into `tails` from 0 on. */
export function logEachWithTail(values: Float64Array, start: number, end: number, tails: Float64Array): void {
  for (let index = start; index < end; index++) {
    values[index] = logWithTail(values[index] as number, lastTail);
    tails[index - start] = lastTail[0] as number;
  }
}

/** ln x with a relative error below 5e-16, the same bits on every engine. NaN for x < 0, −∞ for 0. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : Number.NaN;
  if (x === Infinity) return Infinity;
  const isSubnormal = x < SMALLEST_NORMAL;
  const scaled = isSubnormal ? x * TWO_TO_54 : x;
  const shift = binaryExponent(scaled);
  const k = isSubnormal ? shift - 54 : shift;
  const f = scaled * powerOfTwo(-shift) - 1;
  const s = f / (2 + f);
  const z = s * s;
  // f − s·f = 2s without the rounding of the quotient's leading digits.
  return k * LN2_HIGH + (f - (s * (f - z * logSeries(z)) - k * LN2_LOW));
}
