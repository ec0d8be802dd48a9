import type { Locale } from "./locale";

export const MISSING = "—";
export const MINUS = "\u2212";

/** Hidden state is a cache only: building an Intl.NumberFormat costs ~50 µs, a table has thousands of cells. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatterFor(
  locale: Locale,
  minimumFractionDigits: number,
  maximumFractionDigits: number,
): Intl.NumberFormat {
  const key = `${locale}/${minimumFractionDigits}/${maximumFractionDigits}`;
  const known = formatters.get(key);
  if (known) return known;
  const created = new Intl.NumberFormat(locale, {
    minimumFractionDigits,
    maximumFractionDigits,
    signDisplay: "negative", // −0.001 rounded to two digits is 0.00, not −0.00
  });
  formatters.set(key, created);
  return created;
}

export type NumberDigits = {
  fractionDigits?: number; // exactly this many decimals
  significantDigits?: number; // fewer decimals for larger values; the integer part is never rounded away
  trimZeros?: boolean; // 0.310 as 0.31
  sign?: "negative" | "always"; // "always" writes + before a positive value
};

/** Decimals that leave `significantDigits` digits in total, at most 8. */
export function fractionDigitsFor(value: number, significantDigits: number): number {
  const magnitude = Math.abs(value);
  if (magnitude === 0 || !Number.isFinite(magnitude)) return 0;
  const decimals = significantDigits - 1 - Math.floor(Math.log10(magnitude));
  return Math.min(8, Math.max(0, decimals));
}

/** Grouped decimal for people. Null and non-finite values are missing: "—", never 0. */
export function formatNumber(value: number | null, locale: Locale, digits: NumberDigits = {}): string {
  if (value === null || !Number.isFinite(value)) return MISSING;
  const significantDigits = digits.significantDigits ?? 3;
  let fractionDigits = digits.fractionDigits;
  if (fractionDigits === undefined) {
    const first = fractionDigitsFor(value, significantDigits);
    fractionDigits = Math.min(first, fractionDigitsFor(Number(value.toFixed(first)), significantDigits)); // 0.9996 → 1.00
  }
  const minimum = digits.fractionDigits ?? (digits.trimZeros || Number.isInteger(value) ? 0 : fractionDigits);
  const text = formatterFor(locale, minimum, fractionDigits).format(value).replace("-", MINUS);
  return digits.sign === "always" && value > 0 ? `+${text}` : text;
}

/** Groups an exact decimal text without rounding it (at most 20 decimals). */
export function formatDecimalText(text: `${number}`, locale: Locale): string {
  return formatterFor(locale, 0, 20).format(text).replace("-", MINUS);
}

/** Group and decimal marks as the platform writes them for this locale. */
export function numberMarks(locale: Locale): { group: string; decimal: string } {
  const parts = formatterFor(locale, 1, 1).formatToParts(1234567.5);
  return {
    group: parts.find((part) => part.type === "group")?.value ?? ",",
    decimal: parts.find((part) => part.type === "decimal")?.value ?? ".",
  };
}
