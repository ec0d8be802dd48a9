import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors/app-error";
import { recordedPayload } from "@/lib/testing/recorded-payload";
import { payloadText } from "../payload-text";
import { parsePrices } from "./parse-prices";

// NVIDIA's ten-for-one split of 2024-06-10: 1,208.88 was paid on the 7th, 121.79 on the 10th.
const tiingo = [
  {
    date: "2024-06-07T00:00:00.000Z",
    open: 1197.7,
    high: 1216.92,
    low: 1180.22,
    close: 1208.88,
    volume: 41238580,
    adjClose: 120.83,
    adjVolume: 412385800,
    divCash: 0,
    splitFactor: 1,
  },
  {
    date: "2024-06-10T00:00:00+00:00",
    open: 120.37,
    high: 123.1,
    low: 117.01,
    close: 121.79,
    volume: 314162700,
    adjClose: 121.74,
    adjVolume: 314162700,
    divCash: 0.01,
    splitFactor: 10,
  },
];

const alphaVantage = {
  "Meta Data": { "1. Information": "Daily Time Series with Splits and Dividend Events", "2. Symbol": "IBM" },
  "Time Series (Daily)": {
    "2024-02-08": {
      "1. open": "182.6300",
      "2. high": "None",
      "3. low": "182.0400",
      "4. close": "184.3600",
      "5. adjusted close": "181.1000",
      "6. volume": "5161185",
      "7. dividend amount": "1.6600",
      "8. split coefficient": "1.0",
    },
    "2024-02-07": { "1. open": "183.3400", "4. close": "None", "5. volume": "4840188" },
    "2024-02-06": { "1. open": "183.5500", "4. close": "0.0000", "5. volume": "3338696" },
  },
};

const stooq = "Date,Open,High,Low,Close,Volume\r\n2026-09-17,177.5,179.9,176,178.3,151000000\r\n";

const reasonsOf = (text: string) => parsePrices(text).rejected.map(({ reason }) => reason);

describe("parsePrices", () => {
  test("Tiingo: the price paid, the split on its day, the currency unsaid", () => {
    const { rows } = parsePrices(JSON.stringify(tiingo));
    expect(rows[0]).toEqual({
      ticker: null,
      date: "2024-06-07",
      currency: null,
      open: 1197.7,
      high: 1216.92,
      low: 1180.22,
      close: 1208.88,
      adjustedClose: 120.83,
      closeBasis: "traded",
      volumeShares: 41238580,
      splitFactor: 1,
      dividend: 0,
    });
    expect(rows[1]).toMatchObject({ date: "2024-06-10", splitFactor: 10, dividend: 0.01 });
  });

  test("Alpha Vantage: strings are numbers, None is missing, a close of 0 is no price", () => {
    const { rows, rejected } = parsePrices(JSON.stringify(alphaVantage));
    expect(rows).toMatchObject([
      { ticker: "IBM", close: 184.36, adjustedClose: 181.1, high: null, splitFactor: 1, dividend: 1.66 },
    ]);
    expect(rejected.map(({ reason }) => reason)).toEqual(["no close", "close must be above 0, got 0"]);
  });

  test("Stooq: neither ticker nor what the close was adjusted for is said", () => {
    expect(parsePrices(stooq).rows).toMatchObject([
      {
        ticker: null,
        date: "2026-09-17",
        close: 178.3,
        closeBasis: null,
        adjustedClose: null,
        splitFactor: null,
      },
    ]);
  });

  test("Stooq's bulk file names the ticker; a file of minutes is refused", () => {
    const head = "<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>\n";
    expect(
      parsePrices(`${head}NVDA.US,D,20260917,000000,177.5,179.9,176,178.3,1.5e8,0\n`).rows,
    ).toMatchObject([{ ticker: "NVDA.US", date: "2026-09-17", volumeShares: 150_000_000 }]);
    expect(() => parsePrices(`${head}NVDA.US,5,20260917,093000,1,1,1,1,1,0\n`)).toThrow(
      /no days: period "5"/,
    );
  });

  test("Yahoo's columns: closes restated for splits, null is missing", () => {
    const text =
      "Date,Open,High,Low,Close,Adj Close,Volume\n2019-05-16,3.98,4.05,3.94,4.0,3.97,781088000.0\n2019-05-17,null,null,null,null,null,null\n";
    const { rows, rejected } = parsePrices(text);
    expect(rows).toMatchObject([{ close: 4, adjustedClose: 3.97, closeBasis: "split-adjusted" }]);
    expect(rejected.map(({ reason }) => reason)).toEqual(["no close"]);
  });

  test("no day twice: a repeat and a contradiction are told apart", () => {
    const text =
      "date,adj_close\n2026-01-02,10\n2026-01-02,10\n2026-01-02,11\n2026-01-05,-1\n2026-02-30,5\n2026-01-06,ten\n";
    expect(reasonsOf(text)).toEqual([
      "duplicate row",
      "contradicts an earlier row of the same day",
      "adjusted close must be above 0, got -1",
      'no date: "2026-02-30"',
      'adjusted close: not a number: "ten"',
    ]);
  });

  test("a line cut off in its price is rejected, not read short", () => {
    expect(reasonsOf(`${stooq}2026-09-18,178,180,177,17`)).toEqual([
      "5 cells under 6 columns: the line is cut off or shifted",
    ]);
  });

  test("no trading day is an answer", () => {
    expect(parsePrices("[]").emptyReason).toBe("the answer holds no trading day");
    expect(parsePrices("Brak danych").emptyReason).toBe("Stooq has no data for the symbol");
    expect(parsePrices("No data").emptyReason).toBe("Stooq has no data for the symbol");
    expect(parsePrices("Date,Open,High,Low,Close,Volume\n").emptyReason).toBe(
      "the answer holds no trading day",
    );
  });

  test.each([
    [
      "Alpha Vantage's Note",
      '{"Note":"Our standard API call frequency is 25 calls per day."}',
      /quota or plan notice/,
    ],
    [
      "Alpha Vantage's Information",
      '{"Information":"We have detected your API key as SECRET123"}',
      /quota or plan notice/,
    ],
    ["Alpha Vantage's error", '{"Error Message":"Invalid API call."}', /refused the call/],
    [
      "a weekly series",
      '{"Meta Data":{},"Weekly Time Series":{}}',
      /no daily series among Meta Data, Weekly/,
    ],
    ["Tiingo's refusal", '{"detail":"Not found."}', /Tiingo: the API refused the call/],
    ["Stooq's limit", "Exceeded the daily hits limit", /quota or key notice/],
    ["Stooq's limit in Polish", "Przekroczony dzienny limit wywolan", /quota or key notice/],
    ["Stooq's key page", "<html><body>Get your apikey</body></html>", /HTML or XML page/],
    ["Stooq's key text", "Get your apikey: open https://stooq.com/q/d/", /quota or key notice/],
    ["cut-off JSON", '[{"date":"2024-06-07T00', /cut off or damaged/],
    ["another list", '[{"name":"x"}]', /no date and close/],
    ["another CSV", "a,b\n1,2\n", /no column date and close/],
  ])("%s is not understood", (_, text, message) => {
    expect(() => parsePrices(text)).toThrow(AppError);
    expect(() => parsePrices(text)).toThrow(message);
  });

  test("a notice that repeats the caller's key is not passed on", () => {
    expect(() => parsePrices('{"Information":"detected your API key as SECRET123"}')).toThrow(
      /^((?!SECRET).)*$/,
    );
  });
});

describe("recorded payloads", () => {
  test.for([
    ["vendors/prices/adjclose_2yr/NVDA.csv", 501, { date: "2026-08-21", close: null, adjustedClose: 214.72 }],
    ["vendors/prices/adjclose_2yr/CRWV.csv", 352, { date: "2026-08-21", close: null }],
    ["vendors/prices/ohlcv_gz/NVDA.csv.gz", 1760, { date: "2026-05-15", closeBasis: "split-adjusted" }],
    ["vendors/prices/ohlcv_gz/ARM.csv.gz", 670, { volumeShares: 10146900, close: 209.16000366210938 }],
  ] as const)("%s: %d days", ([path, count, newest], { skip }) => {
    const payload = recordedPayload(path) ?? skip();
    const { rows, rejected } = parsePrices(payloadText(payload));
    expect(rejected).toEqual([]);
    expect(rows).toHaveLength(count);
    expect(rows.at(-1)).toMatchObject(newest);
  });
});
