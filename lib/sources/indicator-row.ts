/** One value of a published series that is no power price: a yield, an exchange rate, a gas price, a demand. */
export type IndicatorRow = {
  /** The publisher's own series id, e.g. DGS10, RNGWHHD. */
  indicator: string;
  /** Half-open UTC interval; a day's value covers that calendar day. */
  intervalStart: string;
  intervalEnd: string;
  value: number;
  /** As published, e.g. percent, USD/MMBtu, MWh; null where the payload does not say. */
  unit: string | null;
  /** Told apart where the publisher mixes both in one series. */
  status?: "history" | "forecast";
};
