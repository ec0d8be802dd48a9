import type { ScenarioParameterUnit } from "@/lib/model/scenario/scenario-parameters";
import type { DisplayUnit } from "@/lib/format/display-unit";
import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity, scaleForDisplay, speakQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";

const percentUnits = new Set(["fraction", "fraction/yr"]);

/** The digits of a parameter's value; its unit stands beside it. Fractions as percent. */
export function parameterText(value: number, unit: string, locale: Locale): string {
  const shown = percentUnits.has(unit) ? scaleForDisplay(value, "fraction", undefined).scaled : value;
  return formatNumber(shown, locale, { significantDigits: 3, trimZeros: true });
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
