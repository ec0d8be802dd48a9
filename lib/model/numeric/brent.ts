const ITERATION_LIMIT = 200;

/**
 * A root of `f` between `low` and `high`, by Brent's method (R. P. Brent, 1973): inverse quadratic
 * interpolation kept inside a bracket, bisection when it converges slowly.
 * @param tolerance absolute, on the argument; 0 asks for machine precision.
 * @throws {RangeError} if f(low) and f(high) do not differ in sign, or one is NaN.
 */
export function brent(f: (x: number) => number, low: number, high: number, tolerance: number): number {
  let a = low;
  let b = high;
  let fa = f(a);
  let fb = f(b);
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!(fa < 0 !== fb < 0) || fa !== fa || fb !== fb) {
    throw new RangeError(`f must change sign between ${low} and ${high}, got ${fa} and ${fb}`);
  }
  let c = a; // the bracket is always b to c, and b is the best estimate
  let fc = fa;
  let step = b - a;
  let previousStep = step;
  for (let iteration = 0; iteration < ITERATION_LIMIT; iteration += 1) {
    if (fb < 0 === fc < 0) {
      c = a;
      fc = fa;
      step = b - a;
      previousStep = step;
    }
    if (Math.abs(fc) < Math.abs(fb)) {
      a = b;
      b = c;
      c = a;
      fa = fb;
      fb = fc;
      fc = fa;
    }
    const smallestStep = 2 * Number.EPSILON * Math.abs(b) + 0.5 * tolerance;
    const toMiddle = 0.5 * (c - b);
    if (Math.abs(toMiddle) <= smallestStep || fb === 0) return b;
    if (Math.abs(previousStep) < smallestStep || Math.abs(fa) <= Math.abs(fb)) {
      step = toMiddle;
      previousStep = toMiddle;
    } else {
      const s = fb / fa;
      const q = fa / fc;
      const r = fb / fc;
      let numerator = a === c ? 2 * toMiddle * s : s * (2 * toMiddle * q * (q - r) - (b - a) * (r - 1));
      let denominator = a === c ? 1 - s : (q - 1) * (r - 1) * (s - 1);
      if (numerator > 0) denominator = -denominator;
      else numerator = -numerator;
      const isInside = 2 * numerator < 3 * toMiddle * denominator - Math.abs(smallestStep * denominator);
      if (isInside && 2 * numerator < Math.abs(previousStep * denominator)) {
        previousStep = step;
        step = numerator / denominator;
      } else {
        step = toMiddle;
        previousStep = toMiddle;
      }
    }
    a = b;
    fa = fb;
    if (Math.abs(step) > smallestStep) b += step;
    else b += toMiddle > 0 ? smallestStep : -smallestStep;
    fb = f(b);
  }
  return b;
}
