import type { Locale } from "./locale";

const COUNTRY_CODE = /^[A-Z]{2}$/;

/** Country of an ISO 3166 code in the reader's language; anything else as it is. */
export function formatCountry(code: string, locale: Locale): string {
  if (!COUNTRY_CODE.test(code)) return code;
  return new Intl.DisplayNames(locale === "en" ? "en-GB" : locale, { type: "region" }).of(code) ?? code;
}
