import { formatQuantity, formatQuantityInFull, type QuantityOptions } from "./format-quantity";
import type { Locale } from "./locale";

const NBSP = "\u00a0";

/** An amount in any currency: dollars with their sign, others with their ISO 4217 code, "2.89T TWD". */
export function formatMoney(
  value: number | null,
  currency: string,
  locale: Locale,
  options: QuantityOptions = {},
): string {
  if (currency === "USD" || value === null) return formatQuantity(value, "usd", locale, options);
  return `${formatQuantity(value, "count", locale, options)}${NBSP}${currency}`;
}

/** Every digit of it, for a `title`. */
export function formatMoneyInFull(value: number, currency: string, locale: Locale): string {
  if (currency === "USD") return formatQuantityInFull(value, "usd", locale);
  return `${formatQuantityInFull(value, "count", locale)}${NBSP}${currency}`;
}
