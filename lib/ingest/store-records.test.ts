import { asc } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { publishedRecord } from "@/db/schema/published-record";
import { source } from "@/db/schema/source";
import { openTestDatabase, testDatabaseKinds } from "@/db/testing";
import { sourceCatalogue } from "@/lib/sources/source-catalogue";
import { startRun } from "./ingest-run";
import { recordsOf, type ListRow } from "./record-row";
import { rental, tokenPrice } from "./sample-rows.fixture";
import { storeRecords } from "./store-records";

describe.each(testDatabaseKinds)("storeRecords on %s", (kind) => {
  let opened: OpenDatabase;
  let ingestRunId = 0;

  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    await opened.database.insert(source).values([...sourceCatalogue]);
    ingestRunId = await startRun(opened.database, {
      sourceId: "gpu-rental",
      origin: "live",
      startedAt: "2026-11-24T00:00:00Z",
    });
  });
  afterAll(() => opened.close());

  const store = (rows: readonly ListRow[], knownAt: string) =>
    storeRecords(opened.database, recordsOf(rows), {
      sourceId: "gpu-rental",
      ingestRunId,
      knownAt,
      retrievedAt: "2026-11-24",
      sourceUrl: "https://example.org/",
    });

  test("an entry is stored once; changed, it is a new vintage; changed back, one more", async () => {
    expect(await store([rental(2), tokenPrice(1, 3)], "2026-03-01")).toEqual({
      storedCount: 2,
      unchangedCount: 0,
    });
    expect(await store([rental(2), tokenPrice(1, 3)], "2026-04-01")).toEqual({
      storedCount: 0,
      unchangedCount: 2,
    });
    expect(await store([rental(2.5), tokenPrice(1, 3)], "2026-05-01")).toEqual({
      storedCount: 1,
      unchangedCount: 1,
    });
    expect(await store([rental(2)], "2026-06-01")).toEqual({ storedCount: 1, unchangedCount: 0 });
    const rows = await opened.database.select().from(publishedRecord).orderBy(asc(publishedRecord.knownAt));
    const prices = rows.flatMap(({ kind: list, content }) => (list === "gpu-rental" ? [content] : []));
    expect(prices).toMatchObject([2, 2.5, 2].map((usdPerAcceleratorHour) => ({ usdPerAcceleratorHour })));
  });

  test("an older list that arrives late is held against what was known then", async () => {
    expect(await store([rental(9)], "2026-02-01")).toEqual({ storedCount: 1, unchangedCount: 0 });
    expect(await store([rental(9)], "2026-02-15")).toEqual({ storedCount: 0, unchangedCount: 1 });
  });

  test("two entries under one key are both kept, in the payload's order", () => {
    expect(recordsOf([rental(1), rental(2)]).map(({ key }) => key.slice(-4))).toEqual(["|1||", "||#2"]);
  });

  test("nothing to store is no statement", async () => {
    expect(await store([], "2026-03-01")).toEqual({ storedCount: 0, unchangedCount: 0 });
  });
});
