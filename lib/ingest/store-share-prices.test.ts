import { asc } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { sharePrice } from "@/db/schema/share-price";
import { source } from "@/db/schema/source";
import { openTestDatabase, testDatabaseKinds } from "@/db/testing";
import { sourceCatalogue } from "@/lib/sources/source-catalogue";
import { startRun } from "./ingest-run";
import { tradingDay } from "./sample-rows.fixture";
import { storeSharePrices, type SharePriceRow } from "./store-share-prices";

describe.each(testDatabaseKinds)("storeSharePrices on %s", (kind) => {
  let opened: OpenDatabase;
  let ingestRunId = 0;

  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    await opened.database.insert(source).values([...sourceCatalogue]);
    ingestRunId = await startRun(opened.database, {
      sourceId: "prices",
      origin: "live",
      startedAt: "2026-11-24T00:00:00Z",
    });
  });
  afterAll(() => opened.close());

  const store = (rows: readonly SharePriceRow[], knownAt: string) =>
    storeSharePrices(opened.database, rows, {
      sourceId: "prices",
      ingestRunId,
      knownAt,
      retrievedAt: knownAt,
    });

  test("a download repeats history without adding to it; a split restates it as a new vintage", async () => {
    const days = [tradingDay("2026-06-01", 1200), tradingDay("2026-06-02", 1210)];
    expect(await store(days, "2026-06-02")).toEqual({ storedCount: 2, unchangedCount: 0 });
    expect(await store([...days, tradingDay("2026-06-03", 1220)], "2026-06-03")).toEqual({
      storedCount: 1,
      unchangedCount: 2,
    });
    const restated = days.map((day) => ({ ...day, adjustedClose: (day.close ?? 0) / 10 }));
    expect(await store(restated, "2026-06-10")).toEqual({ storedCount: 2, unchangedCount: 0 });
    const rows = await opened.database
      .select()
      .from(sharePrice)
      .orderBy(asc(sharePrice.tradedOn), asc(sharePrice.knownAt));
    expect(rows).toMatchObject([
      { tradedOn: "2026-06-01", close: 1200, adjustedClose: null },
      { tradedOn: "2026-06-01", close: 1200, adjustedClose: 120 },
      { tradedOn: "2026-06-02", adjustedClose: null },
      { tradedOn: "2026-06-02", adjustedClose: 121 },
      { tradedOn: "2026-06-03", close: 1220 },
    ]);
  });

  test("what a payload does not say stays unsaid, and saying it is news", async () => {
    const unsaid = tradingDay("2026-06-01", 50, {
      ticker: "ASML",
      currency: null,
      closeBasis: null,
      splitFactor: null,
    });
    expect(await store([unsaid], "2026-06-01")).toMatchObject({ storedCount: 1 });
    expect(await store([unsaid], "2026-06-02")).toMatchObject({ storedCount: 0, unchangedCount: 1 });
    expect(await store([{ ...unsaid, currency: "EUR" }], "2026-06-03")).toMatchObject({ storedCount: 1 });
  });
});
