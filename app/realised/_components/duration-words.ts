import { formatNumber } from "@/lib/format/format-number";
import type { Locale } from "@/lib/format/locale";
import type { RealisedWords } from "./realised-words";

const MONTHS_PER_YEAR = 12;
const TOLD_IN_MONTHS_YEARS = 2;

/** "7 months" below two years, "2.4 years" from there. */
export function durationWords(t: RealisedWords, years: number, locale: Locale): string {
  return years < TOLD_IN_MONTHS_YEARS
    ? t("duration.months", { count: Math.round(years * MONTHS_PER_YEAR) })
    : t("duration.years", { years: formatNumber(years, locale, { significantDigits: 2 }) });
}
