import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors/app-error";
import { parseElexon } from "./parse-elexon";

const system = (settlementDate: string, settlementPeriod: number, price: unknown, buy: unknown = price) => ({
  settlementDate,
  settlementPeriod,
  startTime: "",
  systemSellPrice: price,
  systemBuyPrice: buy,
  priceDerivationCode: "P",
});
const index = (dataProvider: string, price: unknown, volume: unknown) => ({
  startTime: "2026-09-08T00:00:00Z",
  dataProvider,
  settlementDate: "2026-09-08",
  settlementPeriod: 3,
  price,
  volume,
});
const answer = (...data: object[]) => JSON.stringify({ data });

describe("system prices", () => {
  test("settlement periods are half hours of the local day", () => {
    const { rows } = parseElexon(answer(system("2026-09-08", 1, 75.2), system("2026-01-08", 48, -12)));
    expect(rows).toEqual([
      {
        zone: "GB",
        marketType: "real-time",
        intervalStart: "2026-09-07T23:00:00Z", // British Summer Time
        intervalEnd: "2026-09-07T23:30:00Z",
        price: 75.2,
        currency: "GBP",
        unit: "GBP/MWh",
      },
      expect.objectContaining({ intervalStart: "2026-01-08T23:30:00Z", price: -12 }),
    ]);
  });

  test.each([
    ["2026-03-29", 46, "2026-03-29T22:30:00Z"], // spring: 46 periods
    ["2026-10-25", 50, "2026-10-25T23:30:00Z"], // autumn: 50 periods
  ])("on %s the last period is %d", (date, last, start) => {
    const { rows, rejected } = parseElexon(answer(system(date, last, 1), system(date, last + 1, 2)));
    expect(rows.map(({ intervalStart }) => intervalStart)).toEqual([start]);
    expect(rejected[0]?.reason).toBe(`settlement period ${last + 1} is outside 1 to ${last}`);
  });

  test("two prices of one period are no single price", () => {
    expect(parseElexon(answer(system("2014-01-08", 1, 30, 50))).rejected[0]?.reason).toMatch(/differ/);
  });
});

describe("market index", () => {
  test("an exchange without trade has no price; the providers are never merged", () => {
    const { rows, rejected } = parseElexon(answer(index("APXMIDP", "81.5", 1500), index("N2EXMIDP", 0, 0)));
    expect(rows).toMatchObject([{ zone: "GB:APXMIDP", marketType: "day-ahead", price: 81.5 }]);
    expect(rejected[0]?.reason).toBe("no trade: price and volume are 0");
  });

  test("a price of 0 at a volume is a price", () => {
    expect(parseElexon(answer(index("APXMIDP", 0, 900))).rows[0]?.price).toBe(0);
  });
});

test("no settlement period is an answer", () => {
  expect(parseElexon(answer()).emptyReason).toMatch(/no settlement period/);
});

test.each([
  [answer({ fuelType: "WIND", generation: 5 }), /neither a system price nor a market index/],
  ['{"errors":{"settlementDate":["invalid"]}}', /got errors/],
  ["<html></html>", /HTML or XML page/],
])("%# is not understood", (text, message) => {
  expect(() => parseElexon(text)).toThrow(AppError);
  expect(() => parseElexon(text)).toThrow(message);
});
