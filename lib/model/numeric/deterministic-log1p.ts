import { log } from "./deterministic-log";

/** ln(1 + x) without the cancellation near 0 (Kahan: ln(u)·x/(u − 1) of the rounded u = 1 + x), the same bits on every engine. */
export function log1p(x: number): number {
  const sum = 1 + x;
  if (sum === 1) return x;
  if (!(sum > 0 && sum < Infinity)) return log(sum);
  return (log(sum) * x) / (sum - 1);
}
