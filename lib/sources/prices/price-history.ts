/** Oldest day a share price is kept for. A split or dividend restates every adjusted close since. */
export const PRICE_HISTORY_FROM = "2015-01-01";
