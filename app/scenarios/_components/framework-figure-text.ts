import type { DisplayUnit } from "@/lib/format/display-unit";
import { formatQuantity, type QuantityOptions } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import type { FigureUnit } from "@/lib/model/frameworks/published-framework";

const displays: Record<FigureUnit, { unit: DisplayUnit; scale: number }> = {
  "USD bn": { unit: "usd", scale: 1e9 },
  "USD bn/yr": { unit: "usdPerYear", scale: 1e9 },
  "USD bn/GW": { unit: "usdPerGw", scale: 1e9 },
  "USD m": { unit: "usd", scale: 1e6 },
  "USD/month": { unit: "usd", scale: 1 },
  fraction: { unit: "fraction", scale: 1 },
  "fraction/yr": { unit: "fraction", scale: 1 },
  ratio: { unit: "ratio", scale: 1 },
  elasticity: { unit: "number", scale: 1 },
  quarters: { unit: "number", scale: 1 },
  years: { unit: "years", scale: 1 },
  GW: { unit: "gw", scale: 1 },
  "people m": { unit: "count", scale: 1e6 },
  count: { unit: "count", scale: 1 },
};

/** A published or recomputed figure with its unit; missing is "—". */
export function frameworkFigureText(
  value: number | null,
  unit: FigureUnit,
  locale: Locale,
  options: QuantityOptions = { significantDigits: 3, trimZeros: true },
): string {
  const { unit: shown, scale } = displays[unit];
  return formatQuantity(value === null ? null : value * scale, shown, locale, options);
}
