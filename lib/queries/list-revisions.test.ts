import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { series } from "@/db/schema/series";
import { openTestDatabase, testDatabaseKinds } from "@/db/testing";
import { storeFixtureFacts, storeFixtureRates, storeFixtureSources } from "@/lib/testing/company-fixture";
import { listCompanyRevisions } from "./list-filing-revisions";
import { listRevisions } from "./list-revisions";

const maker = { cik: "0000000001", ticker: "MAKE", unit: "USD", concept: "revenue" };

describe.each(testDatabaseKinds)("revisions on %s", (kind) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    const runId = await storeFixtureSources(opened.database);
    await storeFixtureFacts(opened.database, runId, [
      { ...maker, period: "2025Q1", value: 10, filedAt: "2025-05-01" },
      { ...maker, period: "2025Q1", value: 12, filedAt: "2026-05-01" }, // restated
      { ...maker, period: "2025Q1", value: 11, filedAt: "2026-08-01" }, // and again
      { ...maker, period: "2025Q2", value: 20, filedAt: "2025-08-01" },
    ]);
    await storeFixtureRates(opened.database, runId, { name: "DEXUSEU", unit: "USD per EUR" }, [
      { day: "2026-01-05", value: 1.1, knownAt: "2026-01-10T00:00:00Z" },
      { day: "2026-01-05", value: 1.2, knownAt: "2026-06-01T00:00:00Z" },
      { day: "2026-01-06", value: 1.1, knownAt: "2026-01-10T00:00:00Z" },
    ]);
  });
  afterAll(() => opened.close());

  test("a company's restatements: each with both values and both filings, newest first", async () => {
    const { revisions: restated } = await listCompanyRevisions(opened.database, "make");
    expect(
      restated.map(({ calendarQuarter, old, new: now }) => [calendarQuarter, old.value, now.value]),
    ).toEqual([
      ["2025Q1", 12, 11],
      ["2025Q1", 10, 12],
    ]);
    expect(restated[1]).toMatchObject({
      old: { filedAt: "2025-05-01T00:00:00.000Z", sourceUrl: "https://www.sec.gov/2025-05-01" },
      new: { filedAt: "2026-05-01T00:00:00.000Z", accession: "acc-2026-05-01" },
    });
    const then = await listCompanyRevisions(opened.database, "MAKE", "2026-05-02T00:00:00Z");
    expect(then.revisions).toHaveLength(1);
  });

  test("all sources together, by the day the change was known, page by page", async () => {
    const { revisions, hasMore } = await listRevisions(opened.database, {
      limit: 10,
      offset: 0,
      isPublicInstance: false,
    });
    expect(hasMore).toBe(false);
    expect(
      revisions.map(({ subject, period, oldValue, newValue }) => [subject, period, oldValue, newValue]),
    ).toEqual([
      ["MAKE:revenue", "2025Q1", 12, 11],
      ["fred:DEXUSEU", "2026-01-05", 1.1, 1.2],
      ["MAKE:revenue", "2025Q1", 10, 12],
    ]);
    expect(revisions[1]).toMatchObject({
      kind: "indicator",
      unit: "USD per EUR",
      publisher: "fred",
      sourceUrl: null,
    });
    const second = await listRevisions(opened.database, { limit: 1, offset: 1, isPublicInstance: false });
    expect(second).toMatchObject({ hasMore: true, revisions: [{ subject: "fred:DEXUSEU" }] });
  });

  test("a public instance leaves out what may not be passed on", async () => {
    await opened.database.update(series).set({ redistribution: false });
    const { revisions } = await listRevisions(opened.database, {
      limit: 10,
      offset: 0,
      isPublicInstance: true,
    });
    expect(revisions.map(({ kind: what }) => what)).toEqual(["filing", "filing"]);
  });
});
