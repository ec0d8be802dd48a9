import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors/app-error";
import { recordedPayload } from "@/lib/testing/recorded-payload";
import { payloadText } from "../payload-text";
import { parseNordPool } from "./parse-nordpool";

const quarter = (start: string, end: string, entryPerArea: object) => ({
  deliveryStart: start,
  deliveryEnd: end,
  entryPerArea,
});

function portal(entries: readonly object[], change: object = {}): string {
  return JSON.stringify({
    deliveryDateCET: "2025-10-01",
    version: 3,
    market: "DayAhead",
    currency: "EUR",
    resolutionInMinutes: 15,
    multiIndexEntries: entries,
    ...change,
  });
}

describe("data portal", () => {
  test("areas of a period are rows of their own; quarters since October 2025 are the market's", () => {
    const { rows } = parseNordPool(
      portal([quarter("2025-09-30T22:00:00Z", "2025-09-30T22:15:00Z", { SE4: 12.5, GER: -1.25 })]),
    );
    expect(rows).toEqual([
      {
        zone: "SE4",
        marketType: "day-ahead",
        intervalStart: "2025-09-30T22:00:00Z",
        intervalEnd: "2025-09-30T22:15:00Z",
        price: 12.5,
        currency: "EUR",
        unit: "EUR/MWh",
      },
      expect.objectContaining({ zone: "DE-LU", price: -1.25 }),
    ]);
  });

  test("quarters before are hours repeated, and say so", () => {
    const { rows } = parseNordPool(
      portal([quarter("2025-05-06T22:00:00Z", "2025-05-06T22:15:00Z", { FI: 22.34 })]),
    );
    expect(rows[0]?.marketStepMinutes).toBe(60);
  });

  test("kronor stay kronor", () => {
    const { rows } = parseNordPool(
      portal([quarter("2025-10-01T10:00:00Z", "2025-10-01T10:15:00Z", { SE3: 410.2 })], { currency: "SEK" }),
    );
    expect(rows[0]).toMatchObject({ currency: "SEK", unit: "SEK/MWh", price: 410.2 });
    expect(rows[0]).not.toHaveProperty("priceUsdPerMwh");
  });

  test("prices by area come under another name", () => {
    const entries = [quarter("2025-10-01T10:00:00Z", "2025-10-01T10:15:00Z", { NO1: 30 })];
    expect(
      parseNordPool(portal([], { multiIndexEntries: undefined, multiAreaEntries: entries })).rows,
    ).toHaveLength(1);
  });

  test("a day that is not published is an answer", () => {
    expect(parseNordPool(portal([])).emptyReason).toMatch(/not published/);
    expect(parseNordPool(portal([], { multiIndexEntries: null })).emptyReason).toMatch(/not published/);
  });

  test.each([
    [quarter("2025-10-01T10:00:00", "2025-10-01T10:15:00", { FI: 1 }), /without an offset/],
    [quarter("2025-10-01T10:15:00Z", "2025-10-01T10:00:00Z", { FI: 1 }), /empty, unreadable/],
    [quarter("2025-10-01T10:00:00Z", "2025-10-01T10:15:00Z", { FI: null }), /^null$/],
    [quarter("2025-10-01T10:00:00Z", "2025-10-01T10:15:00Z", { FI: "-" }), /not available/],
    [{ deliveryStart: "2025-10-01T10:00:00Z" }, /not an entry/],
    [quarter("2025-10-01T10:00:00Z", "2025-10-01T10:15:00Z", { SYS: 30 }), /SYS is a computed price/],
  ])("%j is rejected", (entry, reason) => {
    const { rows, rejected } = parseNordPool(portal([entry]));
    expect(rows).toEqual([]);
    expect(rejected[0]?.reason).toMatch(reason);
  });

  test.each([
    [portal([], { market: "Intraday" }), /got "Intraday"/],
    ['{"message":"Unauthorized"}', /got message/],
    [portal([]).slice(0, 40), /cut off or damaged/],
    ["<html></html>", /HTML or XML page/],
  ])("%# is not understood", (text, message) => {
    expect(() => parseNordPool(text)).toThrow(AppError);
    expect(() => parseNordPool(text)).toThrow(message);
  });
});

test("market data API: block prices are none of the hours", () => {
  const day = {
    market: "DayAhead",
    deliveryArea: "SE4",
    unit: "EUR/MWh",
    currency: "EUR",
    exchangeRate: 1,
    blockPrices: [{ blockName: "Peak", averagePrice: 46.78 }],
    prices: [{ price: 27.46, deliveryStart: "2024-07-08T22:00:00Z", deliveryEnd: "2024-07-08T23:00:00Z" }],
  };
  expect(parseNordPool(JSON.stringify([day])).rows.map(({ price }) => price)).toEqual([27.46]);
  expect(parseNordPool(JSON.stringify(day)).rows).toHaveLength(1); // one area's day without a list around it
  expect(parseNordPool(JSON.stringify([{ ...day, status: "Missing", prices: [] }])).emptyReason).toMatch(
    /not published/,
  );
  expect(() => parseNordPool(JSON.stringify([{ ...day, unit: "EUR/kWh" }]))).toThrow(/expected EUR\/MWh/);
});

describe("recorded answers", () => {
  test.each([
    ["DayAheadPriceIndices_FI_2025-05-07_15min_EUR.json", "FI", 96],
    ["DayAheadPriceIndices_FI_2025-05-07_60min_EUR.json", "FI", 24],
    ["DayAhead_SE4_2024-07-09_hourly_price-list.json", "SE4", 24],
  ])("%s", (file, zone, count) => {
    const payload = recordedPayload(`energy/nordpool/${file}`);
    const batch = payload === null ? null : parseNordPool(payloadText(payload));
    expect(batch?.rejected ?? []).toEqual([]);
    expect(batch?.rows.length ?? count).toBe(count);
    expect(batch?.rows.every((row) => row.zone === zone) ?? true).toBe(true);
  });
});
