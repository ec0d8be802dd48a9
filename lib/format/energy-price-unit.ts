import type { DisplayUnit } from "./display-unit";

const unitByCurrency: Readonly<Record<string, DisplayUnit>> = {
  USD: "usdPerMwh",
  EUR: "eurPerMwh",
  GBP: "gbpPerMwh",
  AUD: "audPerMwh",
  DKK: "dkkPerMwh",
  MYR: "myrPerMwh",
  NOK: "nokPerMwh",
  SAR: "sarPerMwh",
  SEK: "sekPerMwh",
  SGD: "sgdPerMwh",
};

/** Unit of a price per MWh in a currency. One without a unit of its own is a bare number: the page names its currency. */
export function energyPriceUnit(currency: string): DisplayUnit {
  return unitByCurrency[currency] ?? "number";
}
