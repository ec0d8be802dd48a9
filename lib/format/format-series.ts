import { unitSpec, type DisplayUnit } from "./display-unit";
import { formatNumber, fractionDigitsFor } from "./format-number";
import { scaleForDisplay } from "./format-quantity";
import type { Locale } from "./locale";
import { magnitudeOf } from "./magnitude";

export type SeriesFormatter = {
  format: (value: number | null) => string; // digits alone: the unit stands once, in the head
  label: string; // "$ trillion", "billones US$", "%", "GW"
};

/** One scale and one number of decimals for a whole axis or column, chosen by its largest value. */
export function seriesFormatter(
  values: readonly (number | null)[],
  unit: DisplayUnit,
  locale: Locale,
  digits: { significantDigits?: number; fractionDigits?: number } = {},
): SeriesFormatter {
  const largest = values.reduce<number>(
    (max, value) => (value !== null && Number.isFinite(value) ? Math.max(max, Math.abs(value)) : max),
    0,
  );
  const spec = unitSpec(unit);
  const magnitude = spec.scaling === "compact" ? magnitudeOf(largest) : undefined;
  const fractionDigits =
    digits.fractionDigits ??
    fractionDigitsFor(scaleForDisplay(largest, unit, magnitude).scaled, digits.significantDigits ?? 3);
  const scaleWord = magnitude?.[locale].spoken ?? "";
  return {
    format: (value) =>
      formatNumber(value === null ? null : scaleForDisplay(value, unit, magnitude).scaled, locale, {
        fractionDigits,
      }),
    label: (locale === "es" ? [scaleWord, spec[locale].label] : [spec[locale].label, scaleWord])
      .filter((part) => part !== "")
      .join("\u00a0"),
  };
}
