const SMALLEST_EXPONENT = -1074;
const LARGEST_EXPONENT = 1023;

const powersOfTwo = new Float64Array(LARGEST_EXPONENT - SMALLEST_EXPONENT + 1);
for (
  let exponent = SMALLEST_EXPONENT, value = Number.MIN_VALUE;
  exponent <= LARGEST_EXPONENT;
  exponent += 1, value *= 2
) {
  powersOfTwo[exponent - SMALLEST_EXPONENT] = value;
}

/** 2^exponent, exact, for a whole exponent from −1074 to 1023. */
export function powerOfTwo(exponent: number): number {
  return powersOfTwo[exponent - SMALLEST_EXPONENT] as number;
}
