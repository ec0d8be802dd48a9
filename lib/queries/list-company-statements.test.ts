import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { aiRevenuePoint } from "@/db/schema/ai-revenue-point";
import { openTestDatabase, testDatabaseKinds } from "@/db/testing";
import { storeFixtureCompany, storeFixtureSources } from "@/lib/testing/company-fixture";
import { getCompany } from "./get-company";
import { listCompanyStatements } from "./list-company-statements";

describe.each(testDatabaseKinds)("statements of a company on %s", (kind) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    const ingestRunId = await storeFixtureSources(opened.database);
    await storeFixtureCompany(opened.database, {
      ticker: "GOOGL",
      name: "Alphabet",
      cik: "0001652044",
      layer: "hyperscalers",
      reportingCurrency: "USD",
    });
    await opened.database.insert(aiRevenuePoint).values(
      [
        ["2025-06-30", "Google Cloud"],
        ["2026-03-31", "Alphabet"],
        ["2026-03-31", "Alphabet Soup"],
      ].map(([statedOn = "", company = ""]) => ({
        statedOn,
        company,
        metric: "cloud_revenue_quarter",
        valueUsd: "1000000",
        type: "reported",
        basis: "company statement",
        sourceTitle: "a page",
        sourceUrl: "https://example.org/",
        confidence: "secondary",
        ingestRunId,
      })),
    );
  });
  afterAll(() => opened.close());

  test("its own and its segments', newest first, by the day they were made", async () => {
    const company = await getCompany(opened.database, "GOOGL");
    const names = async (asOf?: string) =>
      (await listCompanyStatements(opened.database, company, asOf)).map((point) => point.company);
    expect(await names()).toEqual(["Alphabet", "Google Cloud"]);
    expect(await names("2025-12-31T00:00:00Z")).toEqual(["Google Cloud"]);
  });
});
