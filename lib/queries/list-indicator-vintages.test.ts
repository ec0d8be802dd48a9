import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "@/db/database";
import type { OpenDatabase } from "@/db/open-database";
import { aiRevenuePoint } from "@/db/schema/ai-revenue-point";
import { publishedRecord } from "@/db/schema/published-record";
import { openTestDatabase, testDatabaseKinds } from "@/db/testing";
import { storeFixtureCompany, storeFixtureFacts, storeFixtureSources } from "@/lib/testing/company-fixture";
import { newestVintages } from "@/lib/model/tracking/newest-vintages";
import { bigFive } from "@/lib/model/tracking/filed-series";
import { listIndicatorVintages } from "./list-indicator-vintages";

const READ_ON = "2026-11-24";

function fact(ticker: string, concept: string, period: string, value: number, filedAt: string) {
  return { cik: `cik-${ticker}`, ticker, unit: "USD", concept, period, value, filedAt };
}

async function storeStatements(database: Database, ingestRunId: number): Promise<void> {
  const statement = (company: string, statedOn: string, valueUsd: number, sourceUrl: string) => ({
    company,
    statedOn,
    metric: "ai_revenue_annualised",
    valueUsd: String(valueUsd),
    type: "run-rate",
    basis: "company statement",
    grossNet: null,
    sourceTitle: "a statement",
    sourceUrl,
    confidence: "Likely",
    notes: null,
    ingestRunId,
  });
  await database
    .insert(aiRevenuePoint)
    .values([
      statement("OpenAI", "2025-02-15", 8e9, "https://example.org/a"),
      statement("Anthropic", "2025-02-15", 2e9, "https://example.org/2025/05/16/b.html"),
      statement("OpenAI", "2025-05-15", 10e9, "https://example.org/c"),
      { ...statement("Anthropic", "2025-05-15", 99e9, "https://example.org/d"), type: "guidance" },
    ]);
  await database.insert(publishedRecord).values({
    sourceId: "fred",
    kind: "revenue-report",
    key: "OpenAI February",
    knownAt: "2026-01-31T00:00:00Z",
    retrievedAt: "2026-01-31T00:00:00Z",
    content: { company: "OpenAI", asOf: "2025-02-15", reportedOn: "2025-03-10" },
    sourceUrl: "https://example.org/e",
    ingestRunId,
  });
}

describe.each(testDatabaseKinds)("listIndicatorVintages on %s", (kind) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    const { database } = opened;
    const runId = await storeFixtureSources(database);
    for (const ticker of bigFive) {
      await storeFixtureCompany(database, {
        ticker,
        name: ticker,
        cik: `cik-${ticker}`,
        layer: "hyperscalers",
        reportingCurrency: "USD",
      });
    }
    await storeFixtureFacts(database, runId, [
      ...bigFive.flatMap((ticker) => [
        fact(ticker, "capex", "2025Q1", 10e9, ticker === "META" ? READ_ON : "2025-04-30"),
        fact(ticker, "operatingCashFlow", "2025Q1", 20e9, "2025-04-30"),
      ]),
      ...bigFive.flatMap((ticker) => [
        fact(ticker, "capex", "2024Q4", 10e9, "2025-02-10"),
        fact(ticker, "operatingCashFlow", "2024Q4", ticker === "META" ? -90e9 : 20e9, "2025-02-10"),
      ]),
      fact("AMZN", "capex", "2025Q1", 15e9, "2025-08-01"), // restated
      fact("AMZN", "capex", "2025Q2", 12e9, "2025-08-01"),
    ]);
    await storeStatements(database, runId);
  }, 30_000);
  afterAll(() => opened.close());

  const capexAt = async (asOf: string) => {
    const { points } = await listIndicatorVintages(opened.database, asOf);
    return newestVintages(points, null).find(
      ({ indicator, quarter }) => indicator === "filedCapex" && quarter === "2025Q1",
    );
  };

  test("a sum is known from the day its last member was, an extract without a filing day from the legal deadline", async () => {
    expect(await capexAt("2025-05-29")).toBeUndefined(); // META: 31 March + 60 days = 30 May
    expect(await capexAt("2025-05-30")).toMatchObject({
      quarter: "2025Q1",
      value: 50,
      knownAt: "2025-05-30",
      dating: "filing-deadline",
    });
  });

  test("a restatement is a vintage of its own, unknown before it was filed", async () => {
    expect(await capexAt("2025-07-31")).toMatchObject({ value: 50 });
    expect(await capexAt("2025-08-01")).toMatchObject({ value: 55, knownAt: "2025-08-01" });
    const { points } = await listIndicatorVintages(opened.database);
    expect(
      points.filter(({ indicator, quarter }) => indicator === "filedCapex" && quarter === "2025Q1"),
    ).toHaveLength(2);
  });

  test("a ratio over cash that flowed out has no logarithm: it is named, the rest stands", async () => {
    const { points, gaps } = await listIndicatorVintages(opened.database, "2025-06-30"); // 50 / (4 x 20 - 90)
    const ofQuarter = points.filter(({ quarter }) => quarter === "2024Q4");
    expect(ofQuarter.map(({ indicator }) => indicator)).toEqual(["filedCapex"]);
    expect(gaps).toContainEqual({ indicator: "capexToOperatingCashFlow", quarter: "2024Q4", missing: [] });
  });

  test("ratios are of the sums, and a quarter that lacks a company is a gap, not a smaller sum", async () => {
    const { points, gaps: before } = await listIndicatorVintages(opened.database, "2025-06-30");
    expect(before.some(({ indicator }) => indicator === "filedCapex")).toBe(false); // nobody had filed 2025Q2
    const { gaps } = await listIndicatorVintages(opened.database, "2025-08-01");
    const ratio = points.find(({ indicator }) => indicator === "capexToOperatingCashFlow");
    expect(ratio?.value).toBeCloseTo(50 / 100, 12);
    expect(ratio?.transformed).toBeCloseTo(Math.log(0.5), 12);
    expect(gaps.find(({ indicator, quarter }) => indicator === "filedCapex" && quarter === "2025Q2")).toEqual(
      {
        indicator: "filedCapex",
        quarter: "2025Q2",
        missing: ["GOOGL", "META", "MSFT", "ORCL"],
      },
    );
  });

  // 15 February is the middle of the quarter: (8 + 2) bn a year, a fourth of it, known when the later of both was said.
  test("run rates become quarters from the day they were said, guidance never", async () => {
    const before = await listIndicatorVintages(opened.database, "2025-05-15");
    expect(before.points.some(({ indicator }) => indicator === "aiRevenue")).toBe(false);
    const { points, gaps } = await listIndicatorVintages(opened.database, "2025-05-16");
    const revenue = points.filter(({ indicator }) => indicator === "aiRevenue");
    expect(revenue).toMatchObject([{ quarter: "2025Q1", knownAt: "2025-05-16", evidence: "estimated" }]);
    expect(revenue[0]?.value).toBeCloseTo(2.5, 12);
    expect(revenue[0]?.observationSd).toBeCloseTo(Math.hypot(0.8 * 0.15, 0.2 * 0.15), 12);
    expect(gaps).toContainEqual({ indicator: "aiRevenue", quarter: "2025Q2", missing: ["Anthropic"] });
  });

  test("what nothing is stored of is named with the reason", async () => {
    const { unresolved } = await listIndicatorVintages(opened.database);
    expect(unresolved).toContainEqual({ indicator: "debtIssuance", reason: "not-stored" });
    expect(unresolved).toContainEqual({ indicator: "rentalPrice", reason: "days-not-quarters" });
    expect(unresolved).toContainEqual({ indicator: "acceleratorRevenue", reason: "not-known-then" });
  });
});
