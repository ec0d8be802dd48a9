import type { Locale } from "./locale";
import { parseQuantity } from "./parse-quantity";

/**
 * Reads a share or a ratio: "60 %" and "0.6" are the same. Where `parseQuantity` takes a bare number for percent, this
 * takes it as it stands; null for anything else.
 */
export function parseShare(text: string, locale: Locale): number | null {
  return parseQuantity(text, text.includes("%") ? "fraction" : "number", locale);
}
