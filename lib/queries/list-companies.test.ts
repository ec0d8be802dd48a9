import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { openTestDatabase, testDatabaseKinds } from "@/db/testing";
import { tickerOfCik } from "@/lib/ingest/store-filings";
import {
  storeFixtureCompany,
  storeFixtureFacts,
  storeFixtureRates,
  storeFixtureSources,
  type FixtureFact,
} from "@/lib/testing/company-fixture";
import type { CompanyListRequest } from "@/lib/contracts/company-list-request";
import { arrangeCompanies } from "./arrange-companies";
import { companyTable } from "./company-overview";
import { getCompanyFinancials } from "./get-company-financials";
import { listCompanies } from "./list-companies";
import { sumLayer } from "./sum-layer";

const maker = { cik: "0000000001", ticker: "CIK0000000001", unit: "USD" }; // stored before the list named it
const foundry = { cik: "0000000002", ticker: "FND", unit: "TWD" };
const quarters = ["2025Q1", "2025Q2", "2025Q3", "2025Q4", "2026Q1", "2026Q2", "2026Q3", "2026Q4"];

function quarterly(concept: string, values: readonly number[]): FixtureFact[] {
  return values.map((value, index) => ({
    ...maker,
    concept,
    period: quarters[index] ?? "",
    value,
    filedAt: `2026-12-0${index + 1}`,
  }));
}

describe.each(testDatabaseKinds)("listCompanies on %s", (kind) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    const { database } = opened;
    const runId = await storeFixtureSources(database);
    const usd = { reportingCurrency: "USD" };
    await storeFixtureCompany(database, {
      ...usd,
      ticker: "SOFT",
      name: "A",
      cik: null,
      layer: "inference software",
    });
    await storeFixtureCompany(database, {
      ...usd,
      ticker: "MAKE",
      name: "B",
      cik: maker.cik,
      layer: "compute silicon",
    });
    await storeFixtureCompany(database, {
      ticker: foundry.ticker,
      name: "C",
      cik: foundry.cik,
      layer: "memory/foundry",
      reportingCurrency: "TWD",
    });
    await storeFixtureFacts(database, runId, [
      ...quarterly("revenue", [10, 20, 30, 40, 20, 30, 40, 60]),
      ...quarterly("capex", [1, 2, 3, 4, 5, 6, 7]), // the newest quarter is missing
      ...["FY2024", "FY2025"].map((period, index) => ({
        ...foundry,
        concept: "revenue",
        period,
        value: 100 * (index + 1),
        filedAt: `${2025 + index}-04-16`,
      })),
      {
        ...maker,
        cik: "0000000009",
        ticker: "STRAY",
        concept: "revenue",
        period: "2026Q1",
        value: 7,
        filedAt: "2026-05-01",
      },
    ]);
    const days = Array.from({ length: 53 }, (_, week) => new Date(Date.UTC(2025, 0, 1 + 7 * week)));
    const rates = days.map((day) => ({
      day: day.toISOString().slice(0, 10),
      value: 25,
      knownAt: "2026-02-01T00:00:00Z",
    }));
    await storeFixtureRates(database, runId, { name: "DEXTAUS", unit: "TWD per USD" }, rates);
  });
  afterAll(() => opened.close());
  const asOf = "2027-01-31T00:00:00Z";

  test("stands in the order of the chain, with filers outside the list at the end", async () => {
    const companies = await listCompanies(opened.database, asOf);
    expect(companies.map(({ ticker }) => ticker)).toEqual(["MAKE", "FND", "SOFT", "STRAY"]);
    expect(companies.map(({ listing }) => listing?.name ?? null)).toEqual(["B", "C", "A", null]);
  });

  test("adds the last four quarters: 20 + 30 + 40 + 60 on 10 + 20 + 30 + 40", async () => {
    const [company] = await listCompanies(opened.database, asOf);
    expect(company?.trailing).toMatchObject({ basis: "four-quarters", newestPeriod: "2026Q4" });
    expect(company?.trailing?.byConcept.revenue).toMatchObject({
      value: 150,
      evidence: "derived",
      growthFraction: 0.5,
      periods: ["2026Q4", "2026Q3", "2026Q2", "2026Q1"],
      periodStart: "2026-01-01",
      periodEnd: "2026-12-31",
    });
    expect(company?.inUsd.revenue).toEqual({ valueUsd: 150, rate: null, missing: null });
  });

  test("a missing quarter leaves no sum, with its name; what was never filed says so", async () => {
    const [company] = await listCompanies(opened.database, asOf);
    expect(company?.trailing?.byConcept.capex).toMatchObject({
      value: null,
      growthFraction: null,
      missing: { code: "missing-periods", periods: ["2026Q4"] },
    });
    expect(company?.trailing?.capexIntensityFraction).toBeNull();
    expect(company?.trailing?.byConcept.depreciation.missing).toEqual({ code: "not-filed" });
  });

  test("at an earlier date the year ends with the quarter known then: 5 + 6 + 7 + 4 over 20 + 30 + 40 + 40", async () => {
    const [company] = await listCompanies(opened.database, "2026-12-07T12:00:00Z");
    expect(company?.trailing?.newestPeriod).toBe("2026Q3");
    expect(company?.trailing?.capexIntensityFraction).toBeCloseTo(22 / 130, 12);
  });

  test("an annual filer shows years, in dollars by the year's mean rate of 25", async () => {
    const foundryRow = (await listCompanies(opened.database, "2026-06-01T00:00:00Z"))[1];
    expect(foundryRow?.trailing).toMatchObject({ basis: "fiscal-year", newestPeriod: "FY2025" });
    expect(foundryRow?.trailing?.byConcept.revenue).toMatchObject({
      value: 200,
      unit: "TWD",
      growthFraction: 1,
    });
    expect(foundryRow?.inUsd.revenue?.valueUsd).toBeCloseTo(200 / 25, 9);
    expect(foundryRow?.freshness).toBe("fresh"); // the next year is due 366 + 122 days after the newest one
  });

  test("freshness follows the one rule, and is absent without figures", async () => {
    const companies = await listCompanies(opened.database, "2027-05-18T00:00:00Z"); // 138 days on: 92 + 45 are over
    expect(companies[0]?.freshness).toBe("late");
    expect(companies[2]).toMatchObject({ trailing: null, freshness: null });
  });

  test("arranged as asked: what is missing stands last in both directions, amounts compare in dollars", async () => {
    const companies = await listCompanies(opened.database, asOf);
    const order = (request: CompanyListRequest) =>
      arrangeCompanies(companies, request).map(({ ticker }) => ticker);
    expect(order({ sort: "revenue" })).toEqual(["MAKE", "FND", "SOFT", "STRAY"]); // 150 USD before 200 TWD
    expect(order({ sort: "revenue", order: "asc" })).toEqual(["FND", "MAKE", "SOFT", "STRAY"]);
    expect(order({ sort: "name", order: "desc" })).toEqual(["STRAY", "FND", "MAKE", "SOFT"]);
    expect(order({ layer: "compute silicon" })).toEqual(["MAKE"]);
    expect(order({ q: "fnd" })).toEqual(["FND"]);
    expect(() => order({ layer: "moon" })).toThrow(/no layer moon/);
  });

  test("a layer is summed over the companies that have both figures of one year", async () => {
    const early = await listCompanies(opened.database, "2026-12-07T12:00:00Z");
    expect(sumLayer(early, "compute silicon")).toEqual({
      companyCount: 1,
      revenueUsd: 130,
      capexUsd: 22,
      capexGrowthFraction: null, // 2024Q4 is not there
    });
    expect(sumLayer(early, "memory/foundry")).toBeNull(); // revenue alone
  });

  test("the table for a file has a cell under every head", async () => {
    const [head, ...rows] = companyTable(await listCompanies(opened.database, asOf));
    expect(rows.map((row) => row.length)).toEqual([1, 1, 1, 1].map(() => head?.length));
    const capexMissing = head?.indexOf("capex_missing") ?? -1;
    expect(rows.map((row) => row[capexMissing])).toEqual([
      "missing-periods: 2026Q4",
      "not-filed",
      "no filing stored",
      "not-filed",
    ]);
  });

  test("figures are found by CIK, whatever ticker they were stored under", async () => {
    expect(await tickerOfCik(opened.database, maker.cik)).toBe("MAKE");
    expect(await tickerOfCik(opened.database, "0000000009")).toBe("STRAY");
    expect(await tickerOfCik(opened.database, "0000000404")).toBe("CIK0000000404");
    expect((await getCompanyFinancials(opened.database, "make", asOf)).figures).toHaveLength(15);
    expect((await getCompanyFinancials(opened.database, "SOFT", asOf)).figures).toEqual([]);
    const companies = await listCompanies(opened.database, asOf);
    const listed = companies.find(({ ticker }) => ticker === "MAKE");
    const { overview } = await getCompanyFinancials(opened.database, "make", asOf);
    expect(overview.figures.revenue).toMatchObject({
      value: listed?.trailing?.byConcept.revenue.value,
      before: { value: listed?.trailing?.byConcept.revenue.before.value },
    });
    await expect(getCompanyFinancials(opened.database, "MAK")).rejects.toMatchObject({
      code: "NOT_FOUND",
      fields: [{ field: "ticker", value: "MAK", allowed: expect.stringMatching(/^MAKE/) }],
    });
  });
});
