import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { sharePrice } from "@/db/schema/share-price";
import { source } from "@/db/schema/source";
import { openTestDatabase } from "@/db/testing";
import type { VendorFundamentals } from "@/lib/model/valuation/vendor-fundamentals";
import {
  storeFixtureCompany,
  storeFixtureFacts,
  storeFixtureRates,
  storeFixtureSources,
} from "@/lib/testing/company-fixture";
import { listVendorFundamentals } from "./list-vendor-fundamentals";

const maker = { cik: "0000000001", ticker: "MAKE", unit: "USD" };
const foundry = { cik: "0000000002", ticker: "TSM", unit: "TWD" };
const receipt = { cik: "0000000003", ticker: "ADRX", unit: "KRW" };
const year = ["2025Q1", "2025Q2", "2025Q3", "2025Q4"];
const newYear = ["2026Q1", "2026Q2", "2026Q3"];
const ASKED = "2026-11-20T00:00:00.000Z";

/** 25 a quarter in 2025, 50 in 2026: the trailing year is 25 + 3 x 50 = 175. */
const makerFacts = [
  ...[...year, ...newYear].flatMap((period, index) => [
    { ...maker, concept: "revenue", period, value: index < 4 ? 25 : 50, filedAt: "2026-11-01" },
    { ...maker, concept: "operatingIncome", period, value: 10, filedAt: "2026-11-01" },
    { ...maker, concept: "operatingCashFlow", period, value: 12, filedAt: "2026-11-01" },
    { ...maker, concept: "capex", period, value: 3, filedAt: "2026-11-01" },
  ]),
  { ...maker, concept: "totalDebt", period: "2026Q3", value: 20, filedAt: "2026-11-01" },
  { ...maker, concept: "cashAndInvestments", period: "2026Q3", value: 50, filedAt: "2026-11-01" },
  { ...maker, concept: "cashAndInvestments", period: "2026Q4", value: 900, filedAt: "2026-11-19" }, // no debt of that day
  { ...maker, concept: "stockholdersEquity", period: "2025Q4", value: 80, filedAt: "2026-02-01" },
  {
    ...maker,
    concept: "sharesOutstanding",
    period: "2026Q3",
    value: 10,
    unit: "shares",
    filedAt: "2026-11-01",
  },
];

describe("listVendorFundamentals", () => {
  let opened: OpenDatabase;
  let vendors: Map<string, VendorFundamentals>;
  const vendor = (ticker: string) => {
    const found = vendors.get(ticker);
    if (found === undefined) throw new Error(`no ${ticker}`);
    return found;
  };
  beforeAll(async () => {
    opened = await openTestDatabase("pglite");
    const { database } = opened;
    const runId = await storeFixtureSources(database);
    const [made] = await database.select().from(source);
    await database
      .insert(source)
      .values({ ...made, id: "prices", redistribution: false } as typeof source.$inferInsert);
    const layer = "compute silicon" as const;
    await storeFixtureCompany(database, { ...maker, name: "Maker", layer, reportingCurrency: "USD" });
    await storeFixtureCompany(database, { ...foundry, name: "Foundry", layer, reportingCurrency: "TWD" });
    await storeFixtureCompany(database, { ...receipt, name: "Receipt", layer, reportingCurrency: "KRW" });
    await storeFixtureCompany(database, {
      ticker: "NONE",
      name: "None",
      cik: null,
      layer,
      reportingCurrency: "USD",
    });
    await storeFixtureCompany(database, {
      ticker: "BARE",
      name: "Bare",
      cik: "0000000009",
      layer,
      reportingCurrency: "USD",
    });
    await storeFixtureFacts(database, runId, [
      ...makerFacts,
      { ...foundry, concept: "revenue", period: "FY2025", value: 3200, filedAt: "2026-04-16" },
      { ...foundry, concept: "stockholdersEquity", period: "2025Q4", value: 640, filedAt: "2026-04-16" },
      {
        ...foundry,
        concept: "sharesOutstanding",
        period: "2025Q4",
        value: 25,
        unit: "shares",
        filedAt: "2026-04-16",
      },
      { ...receipt, concept: "revenue", period: "FY2025", value: 9, filedAt: "2026-04-16" },
      {
        ...receipt,
        concept: "sharesOutstanding",
        period: "2025Q4",
        value: 9,
        unit: "KRW",
        filedAt: "2026-04-16",
      },
    ]);
    const days = Array.from({ length: 53 }, (_, week) => new Date(Date.UTC(2025, 0, 1 + 7 * week)));
    await storeFixtureRates(
      database,
      runId,
      { name: "DEXTAUS", unit: "TWD per USD" },
      days.map((day) => ({
        day: day.toISOString().slice(0, 10),
        value: 32,
        knownAt: "2026-01-02T00:00:00Z",
      })),
    );
    const price = (ticker: string, tradedOn: string, close: number | null, more: object) => ({
      ticker,
      tradedOn,
      close,
      sourceId: "prices",
      knownAt: `${tradedOn}T22:00:00Z`,
      retrievedAt: `${tradedOn}T22:00:00Z`,
      ingestRunId: runId,
      ...more,
    });
    await database
      .insert(sharePrice)
      .values([
        price("MAKE", "2026-11-12", 400, { splitFactor: 1 }),
        price("MAKE", "2026-11-17", 41, { splitFactor: 10 }),
        price("MAKE", "2026-11-18", 40, { splitFactor: 1 }),
        price("MAKE", "2026-11-21", 99, {}),
        price("TSM", "2026-11-18", null, { adjustedClose: 300, currency: "USD" }),
        price("ADRX", "2026-09-01", 5, {}),
        price("BARE", "2026-11-18", 1250, { currency: "GBp" }),
      ]);
    const listed = await listVendorFundamentals(database, { asOf: ASKED, isPublicInstance: false });
    vendors = new Map(listed.map((one) => [one.ticker, one]));
  });
  afterAll(() => opened.close());

  test("adds up the trailing year and what is left of it", () => {
    const { revenueUsd, revenueGrowthFraction, operatingMarginFraction, freeCashFlowUsd } = vendor("MAKE");
    expect(revenueUsd).toMatchObject({ value: 175, evidence: "derived" });
    expect(revenueUsd.source?.periods).toEqual(["2026Q3", "2026Q2", "2026Q1", "2025Q4"]);
    expect(revenueGrowthFraction.reason).toEqual({
      code: "missing-quarters",
      concept: "revenue",
      quarters: ["2024Q4"],
    });
    expect(operatingMarginFraction.value).toBeCloseTo(40 / 175, 12);
    expect(freeCashFlowUsd.value).toBe(4 * (12 - 3));
    expect(vendor("MAKE").grossMarginFraction.reason).toEqual({ code: "not-filed", concept: "grossProfit" });
  });

  // 10 shares counted on 2026-09-30, ten for one on 2026-11-17: 100 x 40 = 4000; debt 20 less cash 50 = -30.
  test("values the company at the newest close, after the split between count and price", () => {
    const { sharesCount, marketCapUsd, enterpriseValueUsd, priceUsd } = vendor("MAKE");
    expect(sharesCount.value).toBe(100);
    expect(priceUsd).toMatchObject({ value: 40, source: { periodEnd: "2026-11-18" } });
    expect(marketCapUsd.value).toBe(4000);
    expect(enterpriseValueUsd.value).toBe(3970);
    expect(vendor("MAKE").mayPassOnPrice).toBe(false);
  });

  test("takes no balance that is much older than the flows", () => {
    expect(vendor("MAKE").bookEquityUsd.reason).toMatchObject({ code: "balance-too-old", day: "2025-12-31" });
  });

  // TWD at 32 a dollar; 5 shares a receipt: 300 x 25 / 5 = 1500. No debt is filed: the capitalisation stands in.
  test("converts a foreign filing and counts the shares behind a receipt", () => {
    const foreign = vendor("TSM");
    expect(foreign.revenueUsd.value).toBe(100);
    expect(foreign.revenueUsd.source?.rate).toMatchObject({ seriesId: "fred:DEXTAUS", value: 32 });
    expect(foreign.bookEquityUsd.value).toBe(20);
    expect(foreign.marketCapUsd).toMatchObject({ value: 1500, evidence: "estimated" });
    expect(foreign.netDebtUsd.reason).toEqual({ code: "not-filed", concept: "totalDebt" });
    expect(foreign.enterpriseValueUsd).toMatchObject({ value: 1500, caveats: ["no-net-debt"] });
  });

  test("says what a figure lacks and leaves the others standing", () => {
    const foreign = vendor("ADRX");
    expect(foreign.revenueUsd.reason).toMatchObject({ code: "no-exchange-rate", currency: "KRW" });
    expect(foreign.sharesCount.reason).toMatchObject({ code: "wrong-unit", unit: "KRW", expected: "shares" });
    expect(foreign.sharesPerSecurityRatio.reason).toEqual({ code: "no-depositary-ratio", exchange: "NYSE" });
    expect(foreign.priceUsd.reason).toEqual({
      code: "price-too-old",
      tradedOn: "2026-09-01",
      ageDays: 80,
      maxAgeDays: 31,
    });
    expect(vendor("NONE").revenueUsd.reason).toEqual({ code: "no-cik" });
    expect(vendor("NONE").priceUsd.reason).toEqual({ code: "no-price" });
    expect(vendor("BARE").revenueUsd.reason).toEqual({ code: "no-filing" });
    expect(vendor("BARE").priceUsd.reason).toEqual({
      code: "no-exchange-rate",
      currency: "GBP",
      days: "2026-11-18",
    });
  });

  test("knows no price or filing of a later day, and shows none where it may not", async () => {
    const asOf = "2026-11-15T00:00:00.000Z";
    const earlier = await listVendorFundamentals(opened.database, { asOf, isPublicInstance: false });
    expect(earlier.find(({ ticker }) => ticker === "MAKE")?.priceUsd.value).toBe(400);
    const before = await listVendorFundamentals(opened.database, {
      asOf: "2026-03-01T00:00:00.000Z",
      isPublicInstance: false,
    });
    expect(before.find(({ ticker }) => ticker === "MAKE")?.revenueUsd.reason).toEqual({ code: "no-filing" });
    const shared = await listVendorFundamentals(opened.database, { asOf: ASKED, isPublicInstance: true });
    const withheld = shared.find(({ ticker }) => ticker === "MAKE");
    expect(withheld?.priceUsd.reason).toEqual({ code: "price-not-shown" });
    expect(withheld?.enterpriseValueUsd.value).toBeNull();
  });
});
