import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors/app-error";
import { parseEmber } from "./parse-ember";

const monthly = `Country,ISO3 Code,Date,Price (EUR/MWhe)
Germany,DEU,2025-08-01,77.01
United Kingdom,GBR,2025-08-01,-1.5
Greece,GRC,2025-09-01,88.4
North Macedonia,MKD,2025-09-01,
`;

describe("parseEmber", () => {
  test("country months in EUR per MWh; a negative price is a price", () => {
    const { rows } = parseEmber(monthly);
    expect(rows).toEqual([
      {
        zone: "DE",
        marketType: "day-ahead",
        intervalStart: "2025-08-01T00:00:00Z",
        intervalEnd: "2025-09-01T00:00:00Z",
        price: 77.01,
        currency: "EUR",
        unit: "EUR/MWh",
      },
      expect.objectContaining({ zone: "GB", price: -1.5 }),
      expect.objectContaining({ zone: "GR", price: 88.4, partial: true }),
    ]);
    expect(rows.every((row) => row.priceUsdPerMwh === undefined)).toBe(true);
  });

  test("a blank price is rejected, never zero", () => {
    expect(parseEmber(monthly).rejected).toEqual([
      {
        reason: "blank",
        raw: { Country: "North Macedonia", "ISO3 Code": "MKD", Date: "2025-09-01", "Price (EUR/MWhe)": "" },
      },
    ]);
  });

  test("a month is partial when it had not ended at retrieval", () => {
    const partial = (retrievedAt: string) =>
      parseEmber(monthly, { retrievedAt }).rows.map((row) => row.partial ?? false);
    expect(partial("2025-09-20T00:00:00Z")).toEqual([false, false, true]);
    expect(partial("2025-10-01T00:00:00Z")).toEqual([false, false, false]);
  });

  test("the header is found by name, whatever its order, case and spacing", () => {
    const text = "Price (EUR / MWhe),date,COUNTRY,ISO 3 code\n29.94,2015-01-01,Austria,AUT\n";
    expect(parseEmber(text).rows[0]).toMatchObject({ zone: "AT", price: 29.94 });
  });

  test("daily and hourly files keep their own intervals and are not partial", () => {
    const daily =
      "Country,ISO3 Code,Date,Price (EUR/MWhe)\nAustria,AUT,2025-09-01,80\nAustria,AUT,2025-09-02,81\n";
    expect(parseEmber(daily).rows.at(-1)).toEqual({
      zone: "AT",
      marketType: "day-ahead",
      intervalStart: "2025-09-02T00:00:00Z",
      intervalEnd: "2025-09-03T00:00:00Z",
      price: 81,
      currency: "EUR",
      unit: "EUR/MWh",
    });
    const hourly =
      "Country,ISO3 Code,Datetime (UTC),Datetime (Local),Price (EUR/MWhe)\nAustria,AUT,2025-09-01 22:00:00,2025-09-02 00:00:00,80\n";
    expect(parseEmber(hourly).rows[0]).toMatchObject({
      intervalStart: "2025-09-01T22:00:00Z",
      intervalEnd: "2025-09-01T23:00:00Z",
    });
  });

  test("aggregates, unknown codes, bad dates, repeats and cut-off lines are rejected with their reason", () => {
    const text = `${monthly}Europe,,2025-08-01,80
Nowhere,QQQ,2025-08-01,80
Spain,ESP,08/2025,80
Germany,DEU,2025-08-01,77.01
Italy,ITA,2025-08-01
`;
    expect(parseEmber(text).rejected.map(({ reason }) => reason)).toEqual([
      "blank",
      "no country code: an aggregate",
      'unknown country code "QQQ"',
      'no month: "08/2025"',
      "duplicate row",
      "3 cells under 4 columns: the line is cut off or shifted",
    ]);
  });

  test("a header without rows is understood", () => {
    expect(parseEmber("Country,ISO3 Code,Date,Price (EUR/MWhe)\n")).toEqual({ rows: [], rejected: [] });
  });

  test.each([
    ["Country,ISO3 Code,Date,Price (USD/MWh)\nAustria,AUT,2015-01-01,29.94\n", /Price \(USD\/MWh\)/],
    ["Country,ISO3 Code,Date,Price (EUR/kWh)\nAustria,AUT,2015-01-01,0.03\n", /Price \(EUR\/kWh\)/],
    ["Country,ISO3 Code,Date,Price\nAustria,AUT,2015-01-01,29.94\n", /expected one column Price/],
    [
      "Country,ISO3 Code,Date,Price (EUR/MWhe),Price (GBP/MWhe)\nAustria,AUT,2015-01-01,1,2\n",
      /Price \(GBP\/MWhe\)/,
    ],
    ["entity,date,emissions\nEU,2016-01,351\n", /no column ISO3 Code, Price \(EUR\/MWhe\)/],
    ["<html></html>", /HTML or XML page/],
  ])("another unit, currency or table is an error that names it: %s", (text, message) => {
    expect(() => parseEmber(text)).toThrow(AppError);
    expect(() => parseEmber(text)).toThrow(message);
  });
});
