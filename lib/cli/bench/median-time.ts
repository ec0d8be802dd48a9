import { performance } from "node:perf_hooks";
import { quantileOf } from "./quantile-of";

/** Median milliseconds of several runs, after one that warms the compiler up. */
export function medianTimeMs(runCount: number, work: () => void): number {
  work();
  const times: number[] = [];
  for (let run = 0; run < runCount; run++) {
    const startedAt = performance.now();
    work();
    times.push(performance.now() - startedAt);
  }
  return quantileOf(times, 0.5);
}
