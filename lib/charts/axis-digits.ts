import { unitSpec, type DisplayUnit } from "@/lib/format/display-unit";
import { fractionDigitsFor } from "@/lib/format/format-number";
import { scaleForDisplay } from "@/lib/format/format-quantity";
import { seriesFormatter, type SeriesFormatter } from "@/lib/format/format-series";
import type { Locale } from "@/lib/format/locale";
import { magnitudeOf } from "@/lib/format/magnitude";

const STEPS = 7;

/** As many decimals as tell one tick from the next: 8.5 and 9.0 %, where the axis is short. */
export function measuredAxisFormatter(
  { unit, min, max }: { unit: DisplayUnit; min: number; max: number },
  locale: Locale,
): SeriesFormatter {
  const largest = Math.max(Math.abs(min), Math.abs(max));
  const magnitude = unitSpec(unit).scaling === "compact" ? magnitudeOf(largest) : undefined;
  const { scaled } = scaleForDisplay((max - min) / STEPS, unit, magnitude);
  return seriesFormatter([min, max], unit, locale, { fractionDigits: fractionDigitsFor(scaled, 1) });
}
