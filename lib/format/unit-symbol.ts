import { unitLabel, type DisplayUnit } from "./display-unit";

const written: Partial<Record<DisplayUnit, string>> = {
  usdBillion: "USD bn",
  fraction: "fraction",
  ratio: "ratio",
  years: "years",
  percentagePoints: "percentage points",
  basisPoints: "basis points",
  hours: "hours",
};
const currencyOfSign = { $: "USD", "€": "EUR", "£": "GBP" } as const;

/** A unit as a file names it, the same in every language: "USD/MWh", "fraction" for 0 to 1; empty for plain numbers. */
export function unitSymbol(unit: DisplayUnit): string {
  const label = written[unit] ?? unitLabel(unit, "en");
  return Object.entries(currencyOfSign).reduce((text, [sign, code]) => text.replace(sign, code), label);
}
