import { requestUrl } from "../request-url";
import type { SourcePart, SourceWindow } from "../source-client";

const CALLS_A_DAY = 25; // of the free plan
const MS_PER_DAY = 86_400_000;

/**
 * The last hundred trading days of a share, unadjusted: longer and adjusted series are for paying customers. A day's calls do
 * not reach for every share, so each day has its turn of them; a hundred trading days leave no gap between turns.
 */
export function alphaVantageParts(
  tickers: readonly string[],
  { toDay }: SourceWindow,
  key: string,
): SourcePart[] {
  const turnCount = Math.max(1, Math.ceil(tickers.length / CALLS_A_DAY));
  const turn = (Date.parse(toDay) / MS_PER_DAY) % turnCount;
  return tickers.slice(turn * CALLS_A_DAY, (turn + 1) * CALLS_A_DAY).map((ticker) => ({
    part: ticker,
    request: {
      url: requestUrl("https://www.alphavantage.co/query", {
        function: "TIME_SERIES_DAILY",
        symbol: ticker,
        outputsize: "compact",
        datatype: "json",
        apikey: key,
      }),
      format: "json",
      fileName: `${ticker}.json`,
      sourceUrl: "https://www.alphavantage.co/documentation/",
    },
  }));
}
