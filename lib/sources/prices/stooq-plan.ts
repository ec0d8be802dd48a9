import { requestUrl } from "../request-url";
import type { SourcePart, SourceWindow } from "../source-client";

/** A request a share; closes are restated for splits and dividends, which the file does not say. */
export function stooqParts(
  tickers: readonly string[],
  { fromDay, toDay }: SourceWindow,
  key: string,
): SourcePart[] {
  return tickers.map((ticker) => {
    const symbol = `${ticker.toLowerCase().replace(".", "-")}.us`;
    return {
      part: ticker,
      request: {
        url: requestUrl("https://stooq.com/q/d/l/", {
          s: symbol,
          d1: fromDay.replaceAll("-", ""),
          d2: toDay.replaceAll("-", ""),
          i: "d",
          apikey: key,
        }),
        format: "csv",
        fileName: `${ticker}.csv`, // the file does not name its share
        sourceUrl: `https://stooq.com/q/d/?s=${symbol}`,
      },
    };
  });
}
