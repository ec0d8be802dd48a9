import { isRecord } from "../parse-json-payload";
import { requestUrl } from "../request-url";
import type { SourcePart, SourceRequest, SourceWindow } from "../source-client";
import { PRICE_HISTORY_FROM } from "./price-history";

/**
 * A request a share. Where its days hold a split or dividend, Tiingo asks to download the whole history again, since every
 * adjusted close before has changed: that is the second page.
 */
export function tiingoParts(tickers: readonly string[], window: SourceWindow, token: string): SourcePart[] {
  return tickers.map((ticker) => ({
    part: ticker,
    request: {
      ...dailyRequest(ticker, window, token),
      next: (body) =>
        window.fromDay > PRICE_HISTORY_FROM && restatesHistory(body)
          ? dailyRequest(ticker, { fromDay: PRICE_HISTORY_FROM, toDay: window.toDay }, token)
          : null,
    },
  }));
}

function dailyRequest(ticker: string, { fromDay, toDay }: SourceWindow, token: string): SourceRequest {
  const symbol = ticker.toLowerCase().replace(".", "-");
  const url = requestUrl(`https://api.tiingo.com/tiingo/daily/${symbol}/prices`, {
    startDate: fromDay,
    endDate: toDay,
    format: "json",
    resampleFreq: "daily",
  });
  return {
    url,
    headers: { Authorization: `Token ${token}` },
    format: "json",
    fileName: `${ticker}.json`, // the answer does not name its share
    sourceUrl: `https://www.tiingo.com/${symbol}/overview`,
    mayBeMissing: true,
  };
}

function restatesHistory(body: Uint8Array): boolean {
  let days: unknown;
  try {
    days = JSON.parse(new TextDecoder().decode(body));
  } catch {
    return false; // the parser says what is wrong with it
  }
  return (
    Array.isArray(days) &&
    days.some((day) => isRecord(day) && (isOther(day["splitFactor"], 1) || isOther(day["divCash"], 0)))
  );
}

function isOther(value: unknown, usual: number): boolean {
  return typeof value === "number" && value !== usual;
}
