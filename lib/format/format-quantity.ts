import { shiftedDecimalText } from "./decimal-text";
import { unitSpec, type DisplayUnit } from "./display-unit";
import { formatDecimalText, formatNumber, MINUS, MISSING, type NumberDigits } from "./format-number";
import type { Locale } from "./locale";
import { magnitudeOf, type Magnitude } from "./magnitude";

const NBSP = "\u00a0";

export type QuantityOptions = NumberDigits & {
  magnitude?: Magnitude; // forces the scale, so that a column or an axis shares one
};

/** "$1.23T", "$94.5/MWh", "12.5%", "0.39 GW"; missing is "—". */
export function formatQuantity(
  value: number | null,
  unit: DisplayUnit,
  locale: Locale,
  options: QuantityOptions = {},
): string {
  if (value === null || !Number.isFinite(value)) return MISSING;
  const { scaled, magnitude } = scaleForDisplay(value, unit, options.magnitude);
  return wrapDigits(formatNumber(scaled, locale, options), unit, locale, magnitude);
}

/** Every digit of the value with its unit, for a `title` or a provenance note. */
export function formatQuantityInFull(value: number | null, unit: DisplayUnit, locale: Locale): string {
  if (value === null || !Number.isFinite(value)) return MISSING;
  const shift = unitSpec(unit).scaling === "percent" ? 2 : 0;
  const text = shiftedDecimalText(Number(value.toPrecision(15)), shift); // past 15 digits is floating-point noise
  return wrapDigits(formatDecimalText(text, locale), unit, locale, undefined);
}

/** What a screen reader should say: "−0.31 trillion dollars". */
export function speakQuantity(value: number | null, unit: DisplayUnit, locale: Locale): string {
  if (value === null || !Number.isFinite(value)) return locale === "es" ? "sin dato" : "no value";
  const { scaled, magnitude } = scaleForDisplay(value, unit, undefined);
  const { spoken } = unitSpec(unit)[locale];
  const scaleWord = magnitude?.[locale].spoken ?? "";
  const joiner = locale === "es" && /(?:millones|billones)$/.test(scaleWord) && spoken !== "" ? "de " : "";
  return [formatNumber(scaled, locale, { trimZeros: true }), scaleWord, `${joiner}${spoken}`]
    .filter((word) => word !== "")
    .join(" ");
}

/** Number as drawn and the power of a thousand it was divided by (only for compact units). */
export function scaleForDisplay(
  value: number,
  unit: DisplayUnit,
  forced: Magnitude | undefined,
): { scaled: number; magnitude: Magnitude | undefined } {
  const { scaling } = unitSpec(unit);
  if (scaling === "percent") return { scaled: Number(shiftedDecimalText(value, 2)), magnitude: undefined };
  if (scaling === "plain" && forced === undefined) return { scaled: value, magnitude: undefined };
  const magnitude = forced ?? magnitudeOf(value);
  return { scaled: value / 10 ** magnitude.exponent, magnitude };
}

/** Puts sign, currency, magnitude and unit around formatted digits: −$1.2T, −1,2 bill. US$. */
export function wrapDigits(
  digits: string,
  unit: DisplayUnit,
  locale: Locale,
  magnitude: Magnitude | undefined,
): string {
  const { prefix, suffix } = unitSpec(unit)[locale];
  const signed = digits.startsWith(MINUS) || digits.startsWith("+");
  const sign = signed ? digits.slice(0, 1) : "";
  const scale = magnitude === undefined ? "" : magnitude[locale].symbol;
  const scaleText = scale !== "" && locale === "es" ? `${NBSP}${scale}` : scale;
  return `${sign}${prefix}${signed ? digits.slice(1) : digits}${scaleText}${suffix}`;
}
