import { expect, test } from "vitest";
import type { SourceWindow } from "../source-client";
import { nordPoolClient } from "./client";

const partsOf = (window: SourceWindow) => nordPoolClient.parts(window, {}, { ciks: [], tickers: [] });

test("a delivery day is asked for in the market's own step: hours until September 2025, quarters since", () => {
  const parts = partsOf({ fromDay: "2025-09-30", toDay: "2025-10-01" });
  expect(parts.map(({ part, request }) => [part, request.fileName])).toEqual([
    ["2025-09-30", "DayAheadPriceIndices_2025-09-30_60min_EUR.json"],
    ["2025-10-01", "DayAheadPriceIndices_2025-10-01_15min_EUR.json"],
  ]);
  expect(decodeURIComponent(parts[1]?.request.url.href ?? "")).toBe(
    "https://dataportal-api.nordpoolgroup.com/api/DayAheadPriceIndices?currency=EUR&market=DayAhead&date=2025-10-01" +
      "&resolutionInMinutes=15" +
      "&indexNames=AT,BE,DK1,DK2,EE,FI,FR,GER,LT,LV,NL,NO1,NO2,NO3,NO4,NO5,PL,SE1,SE2,SE3,SE4",
  );
  expect(parts[1]?.request.mayBeEmpty).toBe(true);
});

test("it is fetched when asked for, never by schedule: its terms allow no redistribution", () => {
  expect(nordPoolClient.scheduled).toBe(false);
});

test("a day the calendar does not have is refused", () => {
  expect(() => partsOf({ fromDay: "2025-02-29", toDay: "2025-03-01" })).toThrow(
    'nordpool: fromDay is "2025-02-29"',
  );
});
