import { formatPeriod } from "@/lib/format/format-date";
import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import { indicatorDefinitions } from "@/lib/model/tracking/indicator-definitions";
import type { IndicatorKey } from "@/lib/model/tracking/indicators";
import type { FigureWords } from "../figure-words";

const USD_PER_USD_BN = 1e9;
const FINDING_DIGITS = 2;
const TABLE_DIGITS = 3; // scores of probabilities differ in the third

export type TrackWords = ReturnType<typeof trackWords>;

/** How figures, sets and gains of the track record are written. */
export function trackWords(t: FigureWords<"realisedTrack">, locale: Locale) {
  return {
    /** In the indicator's own unit, three significant digits. */
    value(indicator: IndicatorKey, value: number): string {
      const { unit } = indicatorDefinitions[indicator];
      if (unit === "USD bn/quarter") return formatQuantity(value * USD_PER_USD_BN, "usd", locale);
      return unit === "fraction" ? formatQuantity(value, "fraction", locale) : formatNumber(value, locale);
    },
    set(frozenAt: string | null): string {
      return frozenAt === null ? t("set.all") : formatPeriod(frozenAt.slice(0, 7), locale);
    },
    score: (value: number | null) => formatNumber(value, locale, { fractionDigits: TABLE_DIGITS }),
    gain: (value: number | null) =>
      formatNumber(value, locale, { fractionDigits: FINDING_DIGITS, sign: "always" }),
    tableGain: (value: number | null) =>
      formatNumber(value, locale, { fractionDigits: TABLE_DIGITS, sign: "always" }),
    rate: (value: number) => formatNumber(value, locale, { trimZeros: true }),
    count: (value: number) => formatNumber(value, locale, { fractionDigits: 0 }),
    effective: (value: number) => formatNumber(value, locale, { fractionDigits: 1 }),
  };
}
