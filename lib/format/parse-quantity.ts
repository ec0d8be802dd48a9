import { shiftedDecimalText } from "./decimal-text";
import { unitSpec, type DisplayUnit } from "./display-unit";
import { formatDecimalText, MINUS, numberMarks } from "./format-number";
import type { Locale } from "./locale";
import { magnitudeOf, magnitudeSpellings } from "./magnitude";

const SCIENTIFIC = /^[+-]?\d+(?:\.\d+)?e[+-]?\d+/; // machine notation: its point is a decimal mark in every locale
const LOCAL_SCIENTIFIC = /^[+-]?\d+,\d+e[+-]?\d+/; // with a decimal comma, where that is the mark

/**
 * Reads what a person types into a field of this unit: "1.5e12", "1.5tn", "12%", "$95/MWh".
 * A bare number is in the unit shown, so "12" in a percent field is 0.12. Null for anything ambiguous or foreign to the
 * unit: "1,5" in English is refused rather than read as 15, and "95 GW" is no price.
 */
export function parseQuantity(text: string, unit: DisplayUnit, locale: Locale): number | null {
  const compact = text
    .trim()
    .toLowerCase()
    .replaceAll(MINUS, "-")
    .replaceAll(/(?<=\d)[\u00a0\u202f\u2009 ](?=\d{3}(?!\d))/g, numberMarks(locale).group)
    .replaceAll(/(\d)[\u00a0\u202f\u2009 ]+(?=\d)/g, "$1_") // digits apart by other spacing are two numbers
    .replaceAll(/\s/g, "");
  const sign = compact.startsWith("-") || compact.startsWith("+") ? compact.slice(0, 1) : "";
  const unsigned = stripCurrency(compact.slice(sign.length), unit);
  if (unsigned === null) return null;
  const digits = readDigits(unsigned.rest, locale);
  if (digits === null) return null;
  const shift = readTail(unsigned.rest.slice(digits.length), unsigned.currency, unit, locale);
  if (shift === null) return null;
  const value = Number(`${sign === "-" ? "-" : ""}${digits.mantissa}e${digits.exponent + shift}`);
  return Number.isFinite(value) ? value : null;
}

/** The text a number field holds: every digit, readable back to the very same number by `parseQuantity`. */
export function formatQuantityInput(value: number, unit: DisplayUnit, locale: Locale): string {
  const { scaling } = unitSpec(unit);
  const magnitude = scaling === "compact" ? magnitudeOf(value) : undefined;
  const shift = scaling === "percent" ? 2 : -(magnitude?.exponent ?? 0);
  const size = Math.abs(value) * 10 ** shift;
  if (value !== 0 && (size < 1e-3 || size >= 1e15)) {
    const [mantissa = "0", exponent = "0"] = value.toExponential().split("e");
    return `${mantissa}e${Number(exponent) + (scaling === "percent" ? 2 : 0)}`;
  }
  const symbol = magnitude?.[locale].symbol ?? "";
  const spacer = symbol !== "" && locale === "es" ? "\u00a0" : "";
  return `${formatDecimalText(shiftedDecimalText(value, shift), locale)}${spacer}${symbol}`;
}

function stripCurrency(text: string, unit: DisplayUnit): { rest: string; currency: string } | null {
  const currency = /^(?:us\$|usd|\$)/.exec(text)?.[0] ?? "";
  if (currency !== "" && !unitSpec(unit).accepts.includes(currency)) return null;
  return { rest: text.slice(currency.length), currency };
}

function readDigits(
  text: string,
  locale: Locale,
): { mantissa: string; exponent: number; length: number } | null {
  const { group, decimal } = numberMarks(locale);
  const machine =
    decimal === "," ? (SCIENTIFIC.exec(text) ?? LOCAL_SCIENTIFIC.exec(text)) : SCIENTIFIC.exec(text);
  const scientific = machine?.[0].replace(",", ".");
  if (scientific !== undefined) {
    const [mantissa = "", exponent = "0"] = scientific.split("e");
    return { mantissa, exponent: Number(exponent), length: scientific.length };
  }
  const grouped = new RegExp(`^\\d{1,3}(?:\\${group}\\d{3})+(?:\\${decimal}\\d+)?(?![\\d.,])`);
  const plain = new RegExp(`^(?:\\d+(?:\\${decimal}\\d+)?|\\${decimal}\\d+)(?![\\d.,_])`);
  const found = (grouped.exec(text) ?? plain.exec(text))?.[0];
  if (found === undefined) return null;
  const mantissa = found.replaceAll(group, "").replace(decimal, ".");
  return { mantissa, exponent: 0, length: found.length };
}

/** Power of ten given by magnitude and unit after the digits; null when any of it is not understood. */
function readTail(tail: string, currency: string, unit: DisplayUnit, locale: Locale): number | null {
  const spec = unitSpec(unit);
  const percentShift = spec.scaling === "percent" ? -2 : 0;
  const units = new Set(["", ...spec.accepts, ...perUnitTails(spec.accepts, currency)]);
  const spellings = spec.scaling === "compact" ? magnitudeSpellings[locale] : {}; // "5m" of megawatts is no million
  for (const [spelling, exponent] of [["", 0] as const, ...Object.entries(spellings)]) {
    if (!tail.startsWith(spelling)) continue;
    if (units.has(tail.slice(spelling.length))) return exponent + percentShift;
  }
  return null;
}

/** After a leading "$" only "/MWh" is left of "$/MWh". */
function perUnitTails(accepts: readonly string[], currency: string): string[] {
  if (currency === "") return [];
  return accepts.filter((name) => name.startsWith(`${currency}/`)).map((name) => name.slice(currency.length));
}
