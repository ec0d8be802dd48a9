/** Hundredths that exchanges quote shares in, as feeds spell them. */
const minorCurrencies: Readonly<Record<string, string>> = {
  GBp: "GBP",
  GBX: "GBP",
  ILA: "ILS",
  ZAc: "ZAR",
  ZAX: "ZAR",
};

const HUNDREDTHS = 100;

/** A quote in an ISO 4217 currency: 1,250 GBp are 12.50 GBP. Case matters, or pence would be pounds. */
export function majorCurrency(amount: number, currency: string): { amount: number; currency: string } {
  const major = Object.hasOwn(minorCurrencies, currency) ? minorCurrencies[currency] : undefined;
  return major === undefined ? { amount, currency } : { amount: amount / HUNDREDTHS, currency: major };
}
