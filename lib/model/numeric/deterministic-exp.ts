import { powerOfTwo } from "./power-of-two";

/*
 * ECMAScript leaves the last bits of Math.exp to each engine. This one is built
 * from + − × and Math.floor alone, which IEEE 754 fixes to the bit.
 */

// 2^(j/32), correctly rounded from 60-digit decimal arithmetic.
/* oxlint-disable oxc/approx-constant -- one row of the table is the square root of two */
const TWO_TO_THIRTY_SECONDS = Float64Array.of(
  1.0,
  1.0218971486541166,
  1.0442737824274138,
  1.0671404006768237,
  1.0905077326652577,
  1.1143867425958924,
  1.1387886347566916,
  1.1637248587775775,
  1.189207115002721,
  1.215247359980469,
  1.241857812073484,
  1.2690509571917332,
  1.2968395546510096,
  1.3252366431597413,
  1.3542555469368927,
  1.383909881963832,
  1.4142135623730951,
  1.4451808069770467,
  1.4768261459394993,
  1.5091644275934228,
  1.5422108254079407,
  1.5759808451078865,
  1.6104903319492543,
  1.645755478153965,
  1.681792830507429,
  1.718619298122478,
  1.7562521603732995,
  1.7947090750031072,
  1.8340080864093424,
  1.8741676341103,
  1.9152065613971474,
  1.9571441241754002,
);

const STEPS_PER_UNIT = 46.16624130844683; // 32 / ln 2
// ln 2 / 32 in two parts; the first has 34 significant bits, so its product with any step count is exact.
const STEP_HIGH = 0.021660849391992087;
const STEP_LOW = 5.062034433330175e-13;

const LARGEST_ARGUMENT = 709.782712893384; // ln of the largest finite double
const SMALLEST_ARGUMENT = -745.1332191019412; // below it the result rounds to 0

/**
 * e^(x + tail) for a tail far smaller than x: the low part of an argument known beyond double precision.
 * x = n·ln 2/32 + r, |r| ≤ ln 2/64, and e^x = 2^(n/32)·e^r with e^r from its Taylor series.
 */
export function expWithTail(x: number, tail: number): number {
  if (!(x <= LARGEST_ARGUMENT)) return x > 0 ? Infinity : Number.NaN;
  if (x < SMALLEST_ARGUMENT) return 0;
  const steps = Math.floor(x * STEPS_PER_UNIT + 0.5);
  const r = x - steps * STEP_HIGH - steps * STEP_LOW + tail;
  const squared = r * r;
  const growth = r + squared * (0.5 + r * (1 / 6) + squared * (1 / 24 + r * (1 / 120) + squared * (1 / 720)));
  const base = TWO_TO_THIRTY_SECONDS[steps & 31] as number;
  const significand = base + base * growth;
  const exponent = steps >> 5;
  if (exponent > 1023) return significand * powerOfTwo(1023) * 2;
  if (exponent < -1022) return significand * powerOfTwo(exponent + 54) * powerOfTwo(-54);
  return significand * powerOfTwo(exponent);
}

/** e^x with a relative error below 4e-16 where the result is a normal double, the same bits on every engine. */
export function exp(x: number): number {
  return expWithTail(x, 0);
}
