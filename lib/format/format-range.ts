import type { DisplayUnit } from "./display-unit";
import { fractionDigitsFor, formatNumber, MISSING } from "./format-number";
import { scaleForDisplay, wrapDigits } from "./format-quantity";
import type { Locale } from "./locale";
import { magnitudeOf } from "./magnitude";
import { unitSpec } from "./display-unit";

export type Interval = { low: number; high: number };

/** Two digits when the interval spans more than a factor of two or crosses zero, else three. */
export function significantDigitsByUncertainty({ low, high }: Interval): 2 | 3 {
  if (low <= 0 !== high <= 0 || low === 0) return 2;
  const ratio = Math.abs(high / low);
  return Math.max(ratio, 1 / ratio) > 2 ? 2 : 3;
}

/**
 * "0.39 (0.14–1.21)" with the unit on the central value: "$0.39/Mtok (0.14–1.21)".
 * All three share one scale and one number of decimals. A negative bound is joined by "to": −$1.2T (−2.4 to 0.3).
 */
export function formatRange(
  central: number | null,
  interval: Interval | null,
  unit: DisplayUnit,
  locale: Locale,
): string {
  if (central === null || !Number.isFinite(central)) return MISSING;
  const parts = formatRangeParts(central, interval, unit, locale);
  return parts.interval === null ? parts.central : `${parts.central} (${parts.interval})`;
}

/** The two halves of a range, for layouts that set them apart. */
export function formatRangeParts(
  central: number,
  interval: Interval | null,
  unit: DisplayUnit,
  locale: Locale,
): { central: string; interval: string | null } {
  const low = interval?.low ?? central;
  const high = interval?.high ?? central;
  const largest = Math.max(Math.abs(central), Math.abs(low), Math.abs(high));
  const forced = unitSpec(unit).scaling === "compact" ? magnitudeOf(largest) : undefined;
  const scale = (value: number) => scaleForDisplay(value, unit, forced).scaled;
  const digits = interval === null ? 3 : significantDigitsByUncertainty(interval);
  const reference = Math.max(Math.abs(scale(central)), (scale(high) - scale(low)) / 10); // a centre near 0 needs no more decimals than its spread
  const fractionDigits = fractionDigitsFor(reference, digits);
  const write = (value: number) => formatNumber(scale(value), locale, { fractionDigits });
  const centralText = wrapDigits(write(central), unit, locale, forced);
  if (interval === null) return { central: centralText, interval: null };
  const joiner = low < 0 || high < 0 ? (locale === "es" ? " a " : " to ") : "–";
  return { central: centralText, interval: `${write(low)}${joiner}${write(high)}` };
}
