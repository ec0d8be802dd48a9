/** One trading day of one share. Shares are priced in the currency of their listing, which most payloads leave unsaid. */
export type StockPriceRow = {
  /** As the payload writes it; null where it names none. */
  ticker: string | null;
  /** Trading day of the exchange, YYYY-MM-DD. */
  date: string;
  /** ISO 4217; null where the payload does not say. Never assumed. */
  currency: string | null;
  open: number | null;
  high: number | null;
  low: number | null;
  /** Null in files of adjusted closes alone. */
  close: number | null;
  /** Changes with every later split and dividend: two downloads of one day need not agree. */
  adjustedClose: number | null;
  /** `traded`: the price paid that day; `split-adjusted`: restated for later splits; null: the payload does not say. */
  closeBasis: "traded" | "split-adjusted" | null;
  volumeShares: number | null;
  /** New shares for one old on that day: 1 for none, 10 for ten-for-one; null where the payload has no such field. */
  splitFactor: number | null;
  /** Cash per share going ex that day. */
  dividend: number | null;
};
