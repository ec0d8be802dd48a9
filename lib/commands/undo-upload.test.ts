import { count, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { observation } from "@/db/schema/observation";
import { series } from "@/db/schema/series";
import { source } from "@/db/schema/source";
import { openTestDatabase, testDatabaseKinds } from "@/db/testing";
import type { UploadMapping } from "@/lib/contracts/upload";
import { ingestUpload, previewUpload, type Upload } from "@/lib/ingest/ingest-upload";
import { getPriceSeries } from "@/lib/queries/get-price-series";
import { listUploads } from "@/lib/queries/list-uploads";
import { undoUpload } from "./undo-upload";

const mapping: UploadMapping = {
  periodColumn: "Month",
  valueColumn: "USD/MWh",
  zoneColumn: null,
  zone: "Loudoun",
  marketType: "ppa",
  priceUnit: "per-mwh",
  currency: "USD",
  timeZone: "UTC",
  step: "month",
  stamp: "beginning",
  dateOrder: "year-first",
  decimalSign: ".",
};
const catalogueRow = {
  id: "upload",
  publisher: "Readers of this instance",
  title: "Own series",
  homepageUrl: "/data",
  licenceName: "Private",
  licenceUrl: null,
  attribution: "Source: a file",
  redistribution: false,
  cadence: "irregular",
  cadenceDays: 365,
  expectedLagDays: 365,
  units: "as each file says",
};
const file = (text: string, fileName = "ppa.csv"): Upload => ({
  bytes: new TextEncoder().encode(text),
  fileName,
});
const quotes = file("Month,USD/MWh\n2026-01,48\n2026-02,49.5\n2026-03,n/a\n");

describe.each(testDatabaseKinds)("an upload on %s", (kind) => {
  let opened: OpenDatabase;
  let clock = Date.UTC(2026, 10, 24);
  const store = (upload: Upload, change: Partial<UploadMapping> = {}) =>
    ingestUpload(
      opened.database,
      upload,
      { ...mapping, ...change },
      {
        archive: { put: async () => "0".repeat(64), get: async () => null },
        now: () => new Date((clock += 1000)).toISOString(),
      },
    );
  const observationCount = async () =>
    (await opened.database.select({ rows: count() }).from(observation))[0]?.rows;

  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    await opened.database.insert(source).values(catalogueRow);
  });
  afterAll(() => opened.close());

  test("is seen before it is stored, and stores nothing then", async () => {
    const look = await previewUpload(quotes, mapping);
    expect(look).toMatchObject({
      columns: ["Month", "USD/MWh"],
      lineCount: 3,
      guess: { periodColumn: "Month", step: "month", currency: "USD", priceUnit: "per-mwh" },
      mapped: {
        rowCount: 2,
        rejectedCount: 1,
        rejected: [{ line: 3, reason: "USD/MWh: not available (N/A)" }],
      },
    });
    expect(await observationCount()).toBe(0);
  });

  test("is a series like any other; again, it changes nothing", async () => {
    const first = await store(quotes);
    expect(first).toMatchObject({ seriesIds: ["upload:Loudoun:ppa"], storedCount: 2, rejectedCount: 1 });
    const { points } = await getPriceSeries(opened.database, "upload:Loudoun:ppa");
    expect(points.map((point) => point.priceUsdPerMwh)).toEqual([48, 49.5]);
    expect(await store(quotes)).toMatchObject({ storedCount: 0, unchangedCount: 2 });
  });

  test("undone, it takes back exactly its own prices; the earlier ones show again", async () => {
    const revised = await store(file("Month,USD/MWh\n2026-02,60\n2026-03,61\n"));
    const other = await store(file("Month,USD/MWh\n2026-01,70\n"), { zone: "Ashburn" });
    expect(revised.storedCount).toBe(2);
    expect(await undoUpload(opened.database, revised.runId)).toEqual({ removedCount: 2 });
    const { points } = await getPriceSeries(opened.database, "upload:Loudoun:ppa");
    expect(points.map(({ value }) => value)).toEqual([48, 49.5]);
    await undoUpload(opened.database, other.runId);
    expect(await opened.database.select().from(series).where(eq(series.zone, "Ashburn"))).toEqual([]);
    const { uploads, nextBefore } = await listUploads(opened.database, { limit: 1 });
    const [newest] = uploads;
    expect(nextBefore).toBe(other.runId);
    expect((await listUploads(opened.database, { limit: 1, before: other.runId })).uploads).toMatchObject([
      { runId: revised.runId },
    ]);
    expect(newest).toMatchObject({ runId: other.runId, fileName: "ppa.csv", status: "undone" });
    await expect(undoUpload(opened.database, other.runId)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(undoUpload(opened.database, 999_999)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("stays while a later file that repeats its prices stands", async () => {
    const first = await store(file("Month,USD/MWh\n2026-01,52\n"), { zone: "Sterling" });
    const repeated = await store(file("Month,USD/MWh\n2026-01,52\n2026-02,53\n"), { zone: "Sterling" });
    expect(repeated).toMatchObject({ storedCount: 1, unchangedCount: 1 });
    await expect(undoUpload(opened.database, first.runId)).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining(`Upload ${repeated.runId} came later`),
    });
    await undoUpload(opened.database, repeated.runId);
    expect(await undoUpload(opened.database, first.runId)).toEqual({ removedCount: 1 });
  });

  test("in another unit or currency than its series it is refused, and nothing of it stays", async () => {
    const before = await observationCount();
    await expect(store(quotes, { currency: "EUR" })).rejects.toThrow(
      "upload:Loudoun:ppa is in USD (USD/MWh); the payload has EUR (EUR/MWh)",
    );
    await expect(store(file("Month,USD/MWh\n2026-01,n/a\n"))).rejects.toThrow(/No line can be used/);
    expect(await observationCount()).toBe(before);
  });
});
