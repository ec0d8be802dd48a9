import { SECONDS_PER_HOUR } from "@/lib/units/time";
import { TOKENS_PER_MILLION } from "@/lib/units/tokens";

/**
 * C = c_h 1e6 / (3600 T u g), USD per million tokens. With u = g = 1 it is the convention of published benchmarks.
 * @throws {RangeError} if the throughput or the served fraction is not above 0.
 */
export function usdPerMillionTokens(
  acceleratorHourUsd: number,
  tokensPerSecond: number,
  servedFraction: number,
): number {
  if (!(tokensPerSecond > 0)) throw new RangeError(`tokensPerSecond must be above 0, got ${tokensPerSecond}`);
  if (!(servedFraction > 0 && servedFraction <= 1)) {
    throw new RangeError(`servedFraction must be above 0 and at most 1, got ${servedFraction}`);
  }
  return (acceleratorHourUsd * TOKENS_PER_MILLION) / (SECONDS_PER_HOUR * tokensPerSecond * servedFraction);
}
