import { derivedFigure } from "./vendor-figure";
import type { VendorFigure, VendorFundamentals } from "./vendor-fundamentals";

/** Beyond five dollars a year on each dollar invested, growth costs next to nothing and a higher number means no more. */
export const MAX_RETURN_FRACTION = 5;

/**
 * What the vendor earns on its capital: operating income after tax over book equity plus net debt, at most
 * `MAX_RETURN_FRACTION`, which is also taken where cash exceeds all capital. Stands for the return on new capital.
 */
export function returnOnCapital(vendor: VendorFundamentals, taxRateFraction: number): VendorFigure {
  const { operatingMarginFraction, revenueUsd, bookEquityUsd, netDebtUsd } = vendor;
  return derivedFigure(
    [bookEquityUsd, netDebtUsd, revenueUsd, operatingMarginFraction],
    (equity = 0, netDebt = 0, revenue = 0, margin = 0) => {
      if (equity <= 0) return { code: "negative-book-equity", bookEquityUsd: equity };
      if (margin <= 0) return { code: "operating-loss", operatingMarginFraction: margin };
      const nopat = revenue * margin * (1 - taxRateFraction);
      const invested = equity + netDebt;
      return invested > nopat / MAX_RETURN_FRACTION ? nopat / invested : MAX_RETURN_FRACTION;
    },
  );
}
