export const marketTypes = [
  "day-ahead",
  "real-time",
  "retail-industrial",
  "retail-commercial",
  "retail-residential",
  "retail-all",
  "capacity",
  "ppa",
  /** ENTSO-E's second classification sequence: another auction of the same day, never merged with the first. */
  "day-ahead-sequence-2",
] as const;

export type MarketType = (typeof marketTypes)[number];

/** One price over a half-open UTC interval, as published (`price`, `currency`, `unit`). */
export type PriceRow = {
  zone: string;
  marketType: MarketType;
  intervalStart: string;
  intervalEnd: string;
  price: number;
  currency: string;
  unit: string;
  /** Present only where `currency` is USD; no exchange rate is ever implied. */
  priceUsdPerMwh?: number;
  /** The publisher's newest period may still be running. */
  partial?: boolean;
  /** The market's own step, in minutes, where the publisher repeats its price over finer slots. */
  marketStepMinutes?: number;
  /** As the answer states it, where the publisher's licence differs between series. */
  licence?: string;
};
