import { describe, expect, test } from "vitest";
import type { IndicatorRow } from "@/lib/sources/indicator-row";
import type { RejectedRow } from "@/lib/sources/parsed-batch";
import type { PriceRow } from "@/lib/sources/price-row";
import type { SourceRow } from "@/lib/sources/source-parsers";
import { filedQuarter, rental, tokenPrice, tradingDay } from "./sample-rows.fixture";
import { sortRows } from "./sorted-rows";

const price: PriceRow = {
  zone: "SE4",
  marketType: "day-ahead",
  intervalStart: "2026-01-01T00:00:00.000Z",
  intervalEnd: "2026-01-01T01:00:00.000Z",
  price: -12.5,
  currency: "EUR",
  unit: "EUR/MWh",
};
const yieldRow: IndicatorRow = {
  indicator: "DGS10",
  intervalStart: "2026-01-01",
  intervalEnd: "2026-01-02",
  value: 4.1,
  unit: "percent",
};

function sort(rows: readonly SourceRow[], fileName = "answer.json") {
  const rejected: RejectedRow[] = [];
  return { ...sortRows("fred", rows, fileName, rejected), reasons: rejected.map(({ reason }) => reason) };
}

describe("sortRows", () => {
  test("every kind of row goes where it is stored", () => {
    const { observations, filings, sharePrices, records, reasons } = sort([
      price,
      yieldRow,
      filedQuarter(0, 1e9),
      tradingDay("2026-06-01", 100),
      rental(2),
      tokenPrice(1, 3),
    ]);
    expect(observations.map(({ seriesId, value }) => [seriesId, value])).toEqual([
      ["fred:SE4:day-ahead", -12.5], // a negative price is real
      ["fred:DGS10", 4.1],
    ]);
    expect([filings.length, sharePrices.length, records.map(({ kind }) => kind)]).toEqual([
      1,
      1,
      ["gpu-rental", "token-price"],
    ]);
    expect(reasons).toEqual([]);
  });

  test.each<[string, SourceRow, RegExp]>([
    ["no number", { ...price, price: Number.NaN }, /^the value is NaN$/],
    ["an empty interval", { ...price, intervalEnd: price.intervalStart }, /is empty or unreadable$/],
    ["an interval that is no date", { ...price, intervalStart: "tomorrow" }, /the interval tomorrow to/],
    ["no currency", { ...price, currency: "€" }, /^"€" is no ISO 4217 currency$/],
    ["a dollar price of euros", { ...price, priceUsdPerMwh: 12 }, /a dollar price for a price in EUR/],
    ["no unit", { ...yieldRow, unit: null }, /names no series or no unit/],
    ["no series", { ...yieldRow, indicator: null }, /names no series or no unit/],
    ["no share", { ...tradingDay("2026-06-01", 100), ticker: null }, /says which share$/],
  ])("%s is rejected with the reason", (_name, row, reason) => {
    const sorted = sort([row]);
    expect(sorted.reasons).toEqual([expect.stringMatching(reason)]);
    expect([...sorted.observations, ...sorted.sharePrices]).toEqual([]);
  });

  test.each([
    ["NVDA.csv", "NVDA"],
    ["BRK-B.json.gz", "BRK-B"],
    ["prices.csv", null],
  ])("a share without a name is that of its file, %s", (fileName, ticker) => {
    const { ticker: _unsaid, ...day } = tradingDay("2026-06-01", 100);
    const sorted = sort([{ ...day, ticker: null }], fileName);
    expect(sorted.sharePrices.map((row) => row.ticker)).toEqual(ticker === null ? [] : [ticker]);
  });

  test("bands of customers are series of their own, and a licence says whether a series may be passed on", () => {
    const banded = {
      ...price,
      marketType: "retail-industrial" as const,
      consumptionBand: "IG",
      licence: "CC BY 4.0",
    };
    const [row] = sort([banded, price]).observations;
    expect(row).toMatchObject({ seriesId: "fred:SE4:retail-industrial:IG", redistribution: true });
    expect(sort([{ ...price, licence: "private use only" }]).observations[0]?.redistribution).toBe(false);
  });
});
