import { checkedWindow } from "../checked-window";
import { requestUrl } from "../request-url";
import type { SourceClient, SourceRequest } from "../source-client";
import { daysOf } from "../window-spans";

const FIRST_DAY = "2014-01-01";
const QUARTER_MARKET_FROM = "2025-10-01"; // asked for earlier, quarter hours are the hour's price four times
const AREAS = "AT,BE,DK1,DK2,EE,FI,FR,GER,LT,LV,NL,NO1,NO2,NO3,NO4,NO5,PL,SE1,SE2,SE3,SE4"; // price areas, no system price

/**
 * Day-ahead prices by area in euros, a request a delivery day (CET). Not scheduled: the portal's interface is undocumented,
 * serves about two months without an account, and its terms allow no redistribution.
 */
export const nordPoolClient: SourceClient = {
  sourceId: "nordpool",
  hosts: ["dataportal-api.nordpoolgroup.com"],
  minIntervalMs: 2_000, // no limit is published
  needs: {},
  scheduled: false,
  revisedDays: 2,
  aheadDays: 1,
  parts: (window) =>
    daysOf(checkedWindow("nordpool", window, FIRST_DAY)).map((day) => ({
      part: day,
      request: indicesRequest(day),
    })),
};

function indicesRequest(day: string): SourceRequest {
  const resolutionInMinutes = day < QUARTER_MARKET_FROM ? "60" : "15";
  return {
    url: requestUrl("https://dataportal-api.nordpoolgroup.com/api/DayAheadPriceIndices", {
      currency: "EUR",
      market: "DayAhead",
      date: day,
      resolutionInMinutes,
      indexNames: AREAS,
    }),
    format: "json",
    fileName: `DayAheadPriceIndices_${day}_${resolutionInMinutes}min_EUR.json`,
    sourceUrl: `https://data.nordpoolgroup.com/auction/day-ahead/prices?deliveryDate=${day}&currency=EUR`,
    mayBeEmpty: true, // 204 before the auction
  };
}
