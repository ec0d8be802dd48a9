import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors/app-error";
import type { SourceSettings } from "../source-client";
import { pricesClient } from "./client";

const week = { fromDay: "2026-11-18", toDay: "2026-11-25" };
const partsOf = (settings: SourceSettings, tickers: readonly string[], window = week) =>
  pricesClient.parts(window, settings, { ciks: [], tickers });
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe("Tiingo, where its token is set", () => {
  const all = { TIINGO_TOKEN: "T", ALPHA_VANTAGE_KEY: "A", STOOQ_API_KEY: "S" };
  const [nvidia, berkshire, ...others] = partsOf(all, ["NVDA", "BRK.B", "000660.KS", "SU.PA"]);

  test("a request a share listed in the United States, the token in the header", () => {
    expect(others).toEqual([]); // no plan has the exchanges of Seoul and Paris
    expect(nvidia?.request.url.href).toBe(
      "https://api.tiingo.com/tiingo/daily/nvda/prices?startDate=2026-11-18&endDate=2026-11-25&format=json&resampleFreq=daily",
    );
    expect(berkshire?.request.url.pathname).toBe("/tiingo/daily/brk-b/prices");
    expect(nvidia?.request).toMatchObject({ headers: { Authorization: "Token T" }, fileName: "NVDA.json" });
  });

  test.each([
    [
      "a split",
      [
        { splitFactor: 1, divCash: 0 },
        { splitFactor: 10, divCash: 0 },
      ],
    ],
    ["a dividend", [{ splitFactor: 1, divCash: 0.01 }]],
  ])("%s asks for the whole history again, once", (_, days) => {
    const history = nvidia?.request.next?.(bytes(days));
    expect(history?.url.searchParams.get("startDate")).toBe("2015-01-01");
    expect(history?.url.searchParams.get("endDate")).toBe("2026-11-25");
    expect(history).not.toHaveProperty("next");
  });

  test("ordinary days, and what is no list of days, ask for nothing more", () => {
    const ordinary = { date: "2026-11-24T00:00:00.000Z", close: 1, splitFactor: 1, divCash: 0 };
    for (const body of [
      bytes([ordinary]),
      bytes([]),
      bytes({ detail: "Not found." }),
      new Uint8Array([0x7b]),
    ]) {
      expect(nvidia?.request.next?.(body)).toBeNull();
    }
  });

  test("a window that already is the whole history is not asked for twice", () => {
    const [whole] = partsOf(all, ["NVDA"], { ...week, fromDay: "2015-01-01" });
    expect(whole?.request.next?.(bytes([{ splitFactor: 10, divCash: 0 }]))).toBeNull();
  });

  test("the free plan's 50 requests an hour", () => {
    expect(3_600_000 / pricesClient.minIntervalMs).toBeLessThanOrEqual(50);
  });
});

describe("Alpha Vantage, without Tiingo", () => {
  const settings = { ALPHA_VANTAGE_KEY: "A", STOOQ_API_KEY: "S" };

  test("the last hundred days of a share", () => {
    const [nvidia] = partsOf(settings, ["NVDA"]);
    expect(nvidia?.request.url.href).toBe(
      "https://www.alphavantage.co/query?function=TIME_SERIES_DAILY&symbol=NVDA&outputsize=compact&datatype=json&apikey=A",
    );
    expect(nvidia?.request.fileName).toBe("NVDA.json");
  });

  test("25 calls a day: over days in a row every share has its turn", () => {
    const tickers = Array.from({ length: 26 * 2 + 8 }, (_, index) =>
      String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26)),
    ); // 60 shares are three turns
    const days = ["2026-11-23", "2026-11-24", "2026-11-25"].map((toDay) =>
      partsOf(settings, tickers, { fromDay: toDay, toDay }).map(({ part }) => part),
    );
    for (const parts of days) expect(parts.length).toBeLessThanOrEqual(25);
    expect(days.flat().toSorted()).toEqual(tickers.toSorted());
  });
});

test("Stooq, where its key alone is set", () => {
  const [nvidia] = partsOf({ STOOQ_API_KEY: "S" }, ["NVDA"]);
  expect(nvidia?.request.url.href).toBe(
    "https://stooq.com/q/d/l/?s=nvda.us&d1=20261118&d2=20261125&i=d&apikey=S",
  );
  expect(nvidia?.request).toMatchObject({ format: "csv", fileName: "NVDA.csv" });
});

test("no key is an error that says which there are and where they come from", () => {
  expect(() => partsOf({}, ["NVDA"])).toThrow(AppError);
  expect(() => partsOf({}, ["NVDA"])).toThrow(
    /TIINGO_TOKEN \(free at www\.tiingo\.com\), ALPHA_VANTAGE_KEY .*STOOQ_API_KEY/,
  );
  expect(Object.keys(pricesClient.needsOneOf ?? {})).toEqual([
    "TIINGO_TOKEN",
    "ALPHA_VANTAGE_KEY",
    "STOOQ_API_KEY",
  ]);
});

test("a window from before the history kept is refused", () => {
  expect(() => partsOf({ TIINGO_TOKEN: "T" }, [], { ...week, fromDay: "2014-12-31" })).toThrow(
    'prices: fromDay is "2014-12-31", allowed: YYYY-MM-DD, 2015-01-01 or later',
  );
});
