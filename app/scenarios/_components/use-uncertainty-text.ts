import { useLocale } from "next-intl";
import { useMemo } from "react";
import { formatQuantity } from "@/lib/format/format-quantity";
import { writeOdds } from "@/lib/format/write-odds";

const USD_PER_USD_BN = 1e9;
const POINTS_PER_FRACTION = 100;

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
      odds: (fraction) => writeOdds(fraction, locale),
      oddsError: (fraction) =>
        formatQuantity(fraction * POINTS_PER_FRACTION, "percentagePoints", locale, { fractionDigits: 2 }),
      money: (usdBn) => formatQuantity(usdBn * USD_PER_USD_BN, "usd", locale, { significantDigits: 3 }),
      moneyError: (usdBn) => formatQuantity(usdBn * USD_PER_USD_BN, "usd", locale, { significantDigits: 2 }),
    }),
    [locale],
  );
}
