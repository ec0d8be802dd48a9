import { quarterName, quarterNumber } from "./calendar-quarter";
import type { IndicatorKey, IndicatorPoint } from "./indicators";

/** Points of one indicator from `firstQuarter` on, each known 45 days after its quarter. */
export function indicatorPoints(
  indicator: IndicatorKey,
  firstQuarter: string,
  transformed: readonly number[],
): IndicatorPoint[] {
  return transformed.map((value, index) => {
    const number = quarterNumber(firstQuarter) + index;
    const end = Date.UTC(Math.floor(number / 4), ((number % 4) + 1) * 3, 0);
    return {
      indicator,
      quarter: quarterName(number),
      value: Math.exp(value),
      transformed: value,
      observationSd: 0.01,
      knownAt: new Date(end + 45 * 86_400_000).toISOString().slice(0, 10),
      dating: "filing",
      evidence: "reported",
      sourceTitle: "a test",
      sourceUrl: "https://example.org",
    };
  });
}
