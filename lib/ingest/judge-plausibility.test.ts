import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { source } from "@/db/schema/source";
import { openTestDatabase, testDatabaseKinds } from "@/db/testing";
import { sourceCatalogue } from "@/lib/sources/source-catalogue";
import { startRun } from "./ingest-run";
import { judgePlausibility, type Doubt } from "./judge-plausibility";
import {
  filedQuarter,
  rental,
  retailPrices,
  sorted,
  spotPrice,
  tokenPrice,
  tradingDay,
} from "./sample-rows.fixture";
import { recordsOf } from "./record-row";
import type { SortedRows } from "./sorted-rows";
import { storeObservations } from "./store-observations";

const steady = Array.from({ length: 24 }, (_, month) => 8 + (month % 2) * 0.1);

describe.each(testDatabaseKinds)("judgePlausibility on %s", (kind) => {
  let opened: OpenDatabase;

  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    await opened.database.insert(source).values([...sourceCatalogue]);
  });
  afterAll(() => opened.close());

  const judge = (sourceId: string, rows: Partial<SortedRows>) =>
    judgePlausibility(opened.database, sourceId, sorted(rows));
  const checks = (doubts: readonly Doubt[]) => doubts.map(({ check }) => check);

  describe("spot prices", () => {
    test.each([
      [-500, []],
      [4999.99, []], // a spike is real
      [-500.01, ["market-limit"]],
      [5000.01, ["market-limit"]],
    ])("%f EUR per MWh on the European day-ahead market: %o", async (value, expected) => {
      const { plausible, doubts } = await judge("entsoe", { observations: [spotPrice({ value })] });
      expect(checks(doubts)).toEqual(expected);
      expect(plausible.observations).toHaveLength(1 - expected.length);
    });

    test("a doubt names the value, its unit, the limits and whose they are", async () => {
      const { doubts } = await judge("entsoe", { observations: [spotPrice({ value: 9000 })] });
      expect(doubts).toMatchObject([
        {
          subject: "entsoe:DE-LU:day-ahead",
          reason: "9000 EUR/MWh is outside -500 to 5000, the limits of European day-ahead coupling",
          table: "observations",
        },
      ]);
    });

    test("limits in another currency or unit say nothing", async () => {
      const inKrona = spotPrice({ value: 9000, currency: "SEK", unit: "SEK/MWh" });
      expect((await judge("entsoe", { observations: [inKrona] })).doubts).toEqual([]);
    });

    test("a second value for a period is doubted; the first stays, and a repetition is none", async () => {
      const rows = [spotPrice({ value: 90 }), spotPrice({ value: 91 }), spotPrice({ value: 90 })];
      const { plausible, doubts } = await judge("entsoe", { observations: rows });
      expect(checks(doubts)).toEqual(["duplicate"]);
      expect(plausible.observations.map(({ value }) => value)).toEqual([90, 90]);
    });
  });

  describe("statistics", () => {
    test("a slip of the scale is an outlier, and what comes after it is held against what came before", async () => {
      const values = [...steady, 81, 8.2];
      const { plausible, doubts } = await judge("eia", { observations: retailPrices(values) });
      expect(doubts).toMatchObject([{ check: "outlier", row: { value: 81 } }]);
      expect(doubts[0]?.reason).toMatch(
        /^8\.1 to 81 cents\/kWh is \d+ robust deviations from its usual step$/,
      );
      expect(plausible.observations.map(({ value }) => value)).toEqual([...steady, 8.2]);
    });

    test("twelve steps are needed, a running month is not judged, nor is a fuel", async () => {
      const early = retailPrices([...steady.slice(0, 12), 81]); // eleven steps before it
      const running = retailPrices([...steady, 81]).map((row, index) => ({ ...row, partial: index === 24 }));
      const fuel = retailPrices([...steady, 81], {
        kind: "indicator",
        unit: "USD/MMBtu",
        marketType: "indicator",
      });
      for (const observations of [early, running, fuel]) {
        expect((await judge("eia", { observations })).doubts).toEqual([]);
      }
    });

    test("what is stored already is not doubted again, whatever it is", async () => {
      const rows = retailPrices([...steady, 81], { seriesId: "eia:US-TX:retail-industrial", zone: "US-TX" });
      const at = "2026-11-01T00:00:00.000Z";
      const ingestRunId = await startRun(opened.database, {
        sourceId: "eia",
        origin: "upload",
        startedAt: at,
      });
      await storeObservations(opened.database, rows, {
        sourceId: "eia",
        ingestRunId,
        knownAt: at,
        retrievedAt: at,
      });
      expect((await judge("eia", { observations: rows })).doubts).toEqual([]);
      const revised = rows.map((row, index) => (index === 24 ? { ...row, value: 810 } : row));
      expect(checks((await judge("eia", { observations: revised })).doubts)).toEqual(["outlier"]);
    });
  });

  describe("filings", () => {
    test("capex cannot be negative, cash from operations can", async () => {
      const filings = [filedQuarter(0, -1), filedQuarter(0, -1, { concept: "operatingCashFlow" })];
      expect(checks((await judge("sec-edgar", { filings })).doubts)).toEqual(["sign"]);
    });

    test("a thousandfold is a slip of the scale; growth by ten is growth", async () => {
      const filings = [
        ...Array.from({ length: 8 }, (_, index) => filedQuarter(index, 1e9 + index)),
        filedQuarter(8, 10e9),
      ];
      expect((await judge("sec-edgar", { filings })).doubts).toEqual([]);
      const slip = await judge("sec-edgar", { filings: [...filings.slice(0, 8), filedQuarter(8, 1e12)] });
      expect(slip.doubts).toMatchObject([{ check: "outlier", subject: "0001018724 capex" }]);
    });
  });

  describe("shares", () => {
    test("a fall to a tenth needs a split to explain it", async () => {
      const fall = (splitFactor: number) => [
        tradingDay("2026-06-01", 1200),
        tradingDay("2026-06-02", 120, { splitFactor }),
      ];
      expect(checks((await judge("prices", { sharePrices: fall(1) })).doubts)).toEqual(["outlier"]);
      expect((await judge("prices", { sharePrices: fall(10) })).doubts).toEqual([]);
    });

    test("no share closes at nothing", async () => {
      expect(checks((await judge("prices", { sharePrices: [tradingDay("2026-06-01", 0)] })).doubts)).toEqual([
        "sign",
      ]);
    });
  });

  test.each([
    ["a rental at 2 USD an hour", [rental(2)], 0],
    ["a rental at 150 USD an hour", [rental(150)], 1],
    ["a rental for nothing", [rental(0)], 1],
    ["a model at 600 USD", [tokenPrice(150, 600)], 0],
    ["a model whose output has no price", [tokenPrice(1, null)], 0],
    ["a price per thousand times a million", [tokenPrice(3, 15_000)], 1],
  ])("%s", async (_name, rows, doubtCount) => {
    expect((await judge("token-prices", { records: recordsOf(rows) })).doubts).toHaveLength(doubtCount);
  });
});
