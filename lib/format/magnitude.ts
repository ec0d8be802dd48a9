import type { Locale } from "./locale";

/** A power of a thousand and how each language writes and says it. */
export type Magnitude = { exponent: 0 | 3 | 6 | 9 | 12 } & Record<Locale, { symbol: string; spoken: string }>;

const NONE: Magnitude = { exponent: 0, en: { symbol: "", spoken: "" }, es: { symbol: "", spoken: "" } };

/** Spanish "billón" is 10^12: a bare B would be read a thousand times too large, so 10^9 is "mil M" there. */
const magnitudes: readonly Magnitude[] = [
  NONE,
  { exponent: 3, en: { symbol: "K", spoken: "thousand" }, es: { symbol: "mil", spoken: "mil" } },
  { exponent: 6, en: { symbol: "M", spoken: "million" }, es: { symbol: "M", spoken: "millones" } },
  {
    exponent: 9,
    en: { symbol: "B", spoken: "billion" },
    es: { symbol: "mil\u00a0M", spoken: "mil millones" },
  },
  { exponent: 12, en: { symbol: "T", spoken: "trillion" }, es: { symbol: "bill.", spoken: "billones" } },
];

/** Largest magnitude in which the value, rounded to three digits, is at least 1. */
export function magnitudeOf(value: number): Magnitude {
  const rounded = Math.abs(Number(value.toPrecision(3)));
  return magnitudes.findLast((magnitude) => rounded >= 10 ** magnitude.exponent) ?? NONE;
}

/** Spellings accepted in a number input, lower case. Spanish refuses "b" alone: it could mean 10^9 or 10^12. */
export const magnitudeSpellings: Record<Locale, Readonly<Record<string, number>>> = {
  en: {
    k: 3,
    thousand: 3,
    m: 6,
    mn: 6,
    million: 6,
    millions: 6,
    b: 9,
    bn: 9,
    billion: 9,
    billions: 9,
    t: 12,
    tn: 12,
    trn: 12,
    trillion: 12,
    trillions: 12,
  },
  es: {
    k: 3,
    mil: 3,
    m: 6,
    mn: 6,
    mill: 6,
    "mill.": 6,
    millón: 6,
    millones: 6,
    bn: 9,
    milm: 9,
    mm: 9,
    milmillones: 9,
    tn: 12,
    bill: 12,
    "bill.": 12,
    billón: 12,
    billones: 12,
  },
};
