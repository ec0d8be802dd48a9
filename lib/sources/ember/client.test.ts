import { expect, test } from "vitest";
import { emberClient } from "./client";

const partsOf = (fromDay: string, toDay: string) =>
  emberClient.parts({ fromDay, toDay }, {}, { ciks: [], tickers: [] });

test("the monthly and the daily file, whole", () => {
  expect(partsOf("2026-10-25", "2026-11-25").map(({ part, request }) => [part, request.url.href])).toEqual([
    [
      "monthly",
      "https://files.ember-energy.org/public-downloads/price/outputs/european_wholesale_electricity_price_data_monthly.csv",
    ],
    [
      "daily",
      "https://files.ember-energy.org/public-downloads/price/outputs/european_wholesale_electricity_price_data_daily.csv",
    ],
  ]);
});

test("a window that is none is refused", () => {
  expect(() => partsOf("2014-12-31", "2026-11-25")).toThrow(
    'ember: fromDay is "2014-12-31", allowed: YYYY-MM-DD, 2015-01-01 or later',
  );
});
