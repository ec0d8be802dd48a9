import type { ScenarioParameterUnit } from "@/lib/model/scenario/scenario-parameters";
import type { DisplayUnit } from "@/lib/format/display-unit";
import { formatNumber, MISSING } from "@/lib/format/format-number";
import { formatQuantity, scaleForDisplay, speakQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";

const percentUnits = new Set(["fraction", "fraction/yr"]);

/** The digits of a parameter's value; its unit stands beside it. Fractions as percent. */
export function parameterText(value: number, unit: string, locale: Locale): string {
  const shown = percentUnits.has(unit) ? scaleForDisplay(value, "fraction", undefined).scaled : value;
  return formatNumber(shown, locale, { significantDigits: 3, trimZeros: true });
}

/** "4–6"; below zero a dash would be read as a minus: "−25 to 15". One value alone, or no bounds, is no range. */
export function parameterRangeText(
  range: { low: number | null; high: number | null },
  unit: string,
  locale: Locale,
): string {
  const { low, high } = range;
  if (low === null || high === null || low === high) return MISSING;
  const joiner = low >= 0 ? "–" : locale === "es" ? " a " : " to ";
  return `${parameterText(low, unit, locale)}${joiner}${parameterText(high, unit, locale)}`;
}

/** A parameter inside a sentence, with its unit. */
export function parameterPhrase(value: number, unit: ScenarioParameterUnit, locale: Locale): string {
  const display: Partial<Record<ScenarioParameterUnit, DisplayUnit>> = {
    fraction: "fraction",
    "fraction/yr": "fraction",
    GW: "gw",
    "GW/yr": "gw",
    "USD/MWh": "usdPerMwh",
  };
  if (unit === "USD bn" || unit === "USD bn/GW") {
    return formatQuantity(value * 1e9, "usd", locale, { significantDigits: 2 });
  }
  if (unit === "years") return speakQuantity(value, "years", locale);
  return formatQuantity(value, display[unit] ?? "number", locale, { trimZeros: true });
}
