const PER_MWH = /^[A-Z]{3}\/MWh$/;
const PER_KWH = /^[A-Z]{3}\/kWh$/;
const CENTS_PER_KWH = "cents/kWh";

/** What a price in this unit is multiplied by to be per MWh in its own currency; null for what is no price of energy. */
export function perMwhFactor(unit: string): number | null {
  if (PER_MWH.test(unit)) return 1;
  if (PER_KWH.test(unit)) return 1000;
  return unit === CENTS_PER_KWH ? 10 : null; // 1,000 kWh per MWh / 100 cents
}
