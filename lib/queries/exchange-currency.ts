/** What the exchanges of the list quote shares in. Payloads of prices leave it unsaid. */
const currencyByExchange: readonly (readonly [string, string])[] = [
  ["NASDAQ", "USD"],
  ["NYSE", "USD"],
  ["Euronext", "EUR"],
  ["KRX", "KRW"],
  ["TWSE", "TWD"],
  ["SZSE", "CNY"],
];

/** By how the list of companies names the exchange; null for one nobody has looked up. */
export function exchangeCurrency(exchange: string): string | null {
  return currencyByExchange.find(([name]) => exchange.startsWith(name))?.[1] ?? null;
}

/** Whether one traded security need not be one ordinary share: a depositary receipt, or a foreign share in New York. */
export function needsDepositaryRatio(exchange: string, reportingCurrency: string): boolean {
  const isAmerican = exchangeCurrency(exchange) === "USD";
  return isAmerican && (/\((?:ADR|ADS)\)/.test(exchange) || reportingCurrency !== "USD");
}
