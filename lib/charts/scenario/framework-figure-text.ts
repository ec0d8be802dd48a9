import type { DisplayUnit } from "@/lib/format/display-unit";
import { formatQuantity, type QuantityOptions } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import type { FigureUnit } from "@/lib/model/frameworks/published-framework";

const POINTS_PER_UNIT = 100;

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

/** A difference between two such figures; of shares in percentage points. */
export function frameworkChangeText(change: number, unit: FigureUnit, locale: Locale): string {
  const digits = { significantDigits: 2, trimZeros: true, sign: "always" } as const;
  return unit === "fraction" || unit === "fraction/yr"
    ? formatQuantity(change * POINTS_PER_UNIT, "percentagePoints", locale, digits)
    : frameworkFigureText(change, unit, locale, digits);
}

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
