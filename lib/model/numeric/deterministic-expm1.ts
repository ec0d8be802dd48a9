import { exp } from "./deterministic-exp";
import { log } from "./deterministic-log";

/** e^x − 1 without the cancellation near 0 (Kahan: (e^x − 1)·x/ln(e^x)), the same bits on every engine. */
export function expm1(x: number): number {
  const growth = exp(x);
  if (growth === 1) return x;
  const difference = growth - 1;
  if (difference === -1 || growth === Infinity) return difference;
  return (difference * x) / log(growth);
}
