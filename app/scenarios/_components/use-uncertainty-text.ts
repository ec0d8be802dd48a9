import { useLocale } from "next-intl";
import { useMemo } from "react";
import { formatQuantity } from "@/lib/format/format-quantity";

const USD_PER_USD_BN = 1e9;
const POINTS_PER_FRACTION = 100;
const SMALLEST_ODDS = 0.001; // thousands of draws cannot tell a smaller chance from none
const NBSP = "\u00a0";

export type UncertaintyText = {
  odds: (fraction: number) => string;
  oddsError: (fraction: number) => string;
  money: (usdBn: number) => string;
  moneyError: (usdBn: number) => string;
};

/** Odds and money as this section writes them; an error has two digits. */
export function useUncertaintyText(): UncertaintyText {
  const locale = useLocale();
  return useMemo(
    () => ({
      odds: (fraction) => {
        const write = (value: number) => formatQuantity(value, "fraction", locale, { fractionDigits: 1 });
        if (fraction < SMALLEST_ODDS / 2) return `<${NBSP}${write(SMALLEST_ODDS)}`;
        if (fraction > 1 - SMALLEST_ODDS / 2) return `>${NBSP}${write(1 - SMALLEST_ODDS)}`;
        return write(fraction);
      },
      oddsError: (fraction) =>
        formatQuantity(fraction * POINTS_PER_FRACTION, "percentagePoints", locale, { fractionDigits: 2 }),
      money: (usdBn) => formatQuantity(usdBn * USD_PER_USD_BN, "usd", locale, { significantDigits: 3 }),
      moneyError: (usdBn) => formatQuantity(usdBn * USD_PER_USD_BN, "usd", locale, { significantDigits: 2 }),
    }),
    [locale],
  );
}
