import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";

const SMALLEST_ODDS = 0.001; // thousands of draws cannot tell a smaller chance from none
const NBSP = "\u00a0";

/** A chance counted over draws, never printed as certain: "66.6%", "< 0.1%". */
export function writeOdds(fraction: number, locale: Locale): string {
  const write = (value: number) => formatQuantity(value, "fraction", locale, { fractionDigits: 1 });
  if (fraction < SMALLEST_ODDS / 2) return `<${NBSP}${write(SMALLEST_ODDS)}`;
  if (fraction > 1 - SMALLEST_ODDS / 2) return `>${NBSP}${write(1 - SMALLEST_ODDS)}`;
  return write(fraction);
}
