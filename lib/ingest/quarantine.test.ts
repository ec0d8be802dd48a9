import { count } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { filingFact } from "@/db/schema/filing-fact";
import { observation } from "@/db/schema/observation";
import { publishedRecord } from "@/db/schema/published-record";
import { quarantinedRow } from "@/db/schema/quarantined-row";
import { sharePrice } from "@/db/schema/share-price";
import { source } from "@/db/schema/source";
import { openTestDatabase, testDatabaseKinds } from "@/db/testing";
import { decideQuarantinedRows } from "@/lib/commands/decide-quarantined-rows";
import { getPriceSeries } from "@/lib/queries/get-price-series";
import { listQuarantinedRows } from "@/lib/queries/list-quarantined-rows";
import { sourceCatalogue } from "@/lib/sources/source-catalogue";
import { startRun } from "./ingest-run";
import type { Doubt } from "./judge-plausibility";
import { decideQuarantined, quarantine } from "./quarantine";
import { recordsOf } from "./record-row";
import { filedQuarter, rental, sorted, spotPrice, tradingDay } from "./sample-rows.fixture";
import { storeObservations } from "./store-observations";

const KNOWN = "2026-10-01T00:00:00.000Z";
const LATER = "2026-11-01T00:00:00.000Z";
const DECIDED = "2026-11-24T00:00:00.000Z";
const noRows = { rows: sorted({}), quarantinedCount: 0 };

describe.each(testDatabaseKinds)("quarantine on %s", (kind) => {
  let opened: OpenDatabase;
  let ingestRunId = 0;
  let hour = 0;

  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    await opened.database.insert(source).values([...sourceCatalogue]);
    ingestRunId = await startRun(opened.database, { sourceId: "entsoe", origin: "live", startedAt: KNOWN });
  });
  beforeEach(() => {
    hour += 1;
  });
  afterAll(() => opened.close());

  /** A doubt of an hour of its own in every test. */
  const doubt = (): Doubt => ({
    check: "market-limit",
    subject: "entsoe:DE-LU:day-ahead",
    reason: "9000 EUR/MWh is outside -500 to 5000",
    table: "observations",
    row: spotPrice({
      value: 9000,
      periodStart: new Date(Date.UTC(2026, 0, 1, hour)).toISOString(),
      periodEnd: new Date(Date.UTC(2026, 0, 1, hour + 1)).toISOString(),
    }),
  });
  const put = (doubts: Doubt[], knownAt = KNOWN) =>
    quarantine(
      opened.database,
      { plausible: sorted({}), doubts },
      { sourceId: "entsoe", ingestRunId, knownAt, retrievedAt: LATER, sourceUrl: "https://example.org/" },
    );
  const newest = async () => {
    const { rows } = await listQuarantinedRows(opened.database, { limit: 1, isPublic: false });
    const [row] = rows;
    if (row === undefined) throw new Error("nothing is in quarantine");
    return row;
  };
  const decide = async (decision: "accepted" | "rejected", id?: number) =>
    decideQuarantined(opened.database, id ?? (await newest()).id, decision, DECIDED);
  const stored = async () =>
    (await opened.database.select({ rows: count() }).from(observation))[0]?.rows ?? 0;

  test("a doubt is asked about once, and shown as a reader judges it", async () => {
    const before = await stored();
    expect(await put([doubt()])).toEqual({ ...noRows, quarantinedCount: 1 });
    expect(await put([doubt()], LATER)).toEqual(noRows); // the same row, seen again
    expect(await stored()).toBe(before);
    expect(await newest()).toMatchObject({
      subject: "entsoe:DE-LU:day-ahead",
      check: "market-limit",
      value: 9000,
      unit: "EUR/MWh",
      period: doubt().table === "observations" ? new Date(Date.UTC(2026, 0, 1, hour)).toISOString() : null,
      knownAt: KNOWN,
      state: "pending",
    });
  });

  test("accepted, it is stored with the vintage it came with; accepted again, nothing changes", async () => {
    await put([doubt()]);
    const { id } = await newest();
    expect(await decide("accepted")).toEqual({ storedCount: 1 });
    const [row] = (await opened.database.select().from(observation)).slice(-1);
    expect(new Date(row?.knownAt ?? "").toISOString()).toBe(KNOWN);
    const before = await stored();
    expect(await decide("accepted", id)).toEqual({ storedCount: 0 });
    expect(await stored()).toBe(before);
    await expect(decide("rejected", id)).rejects.toMatchObject({
      code: "CONFLICT",
      message: `Row ${id} is already accepted.`,
    });
    const { rows, quarantinedCount } = await put([doubt()], LATER);
    expect(quarantinedCount).toBe(0);
    expect(rows.observations).toHaveLength(1); // from now on it is plausible
  });

  test("rejected, it stays out for good without being asked about again", async () => {
    const before = await stored();
    await put([doubt()]);
    const { id } = await newest();
    expect(await decide("rejected")).toEqual({ storedCount: 0 });
    expect(await decide("rejected", id)).toEqual({ storedCount: 0 });
    await expect(decide("accepted", id)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await put([doubt()], LATER)).toEqual(noRows);
    expect(await stored()).toBe(before);
  });

  test("accepted against another value of its own vintage, it holds from the decision on", async () => {
    const second = doubt();
    if (second.table !== "observations") throw new Error("a price was expected");
    const vintage = { sourceId: "entsoe", ingestRunId, knownAt: KNOWN, retrievedAt: KNOWN };
    const { seriesId, periodStart } = second.row;
    await storeObservations(opened.database, [{ ...second.row, value: 90 }], vintage);
    await put([{ ...second, check: "duplicate" }]);
    expect(await decide("accepted")).toEqual({ storedCount: 1 });
    const valueAt = async (asOf: string) =>
      (await getPriceSeries(opened.database, seriesId, asOf)).points.find(
        (point) => point.periodStart === periodStart,
      )?.value;
    expect(await valueAt(LATER)).toBe(90);
    expect(await valueAt(DECIDED)).toBe(9000);
  });

  test("a row that is not there is named", async () => {
    await expect(decide("accepted", 999_999)).rejects.toMatchObject({
      code: "NOT_FOUND",
      message: "There is no row 999999 in quarantine.",
    });
  });

  test("each kind of row goes to its own table", async () => {
    const [record] = recordsOf([rental(150)]);
    if (record === undefined) throw new Error("no record");
    const about = { check: "outlier", reason: "looks wrong", subject: "of its own kind" } as const;
    await put([
      { ...about, table: "filings", row: filedQuarter(3, 1e15) },
      { ...about, table: "sharePrices", row: tradingDay("2026-06-02", 1) },
      { ...about, table: "records", row: record },
    ]);
    const outcome = await decideQuarantinedRows(
      opened.database,
      { runId: ingestRunId, decision: "accepted" },
      DECIDED,
    );
    expect(outcome).toEqual({ decidedCount: 4, storedCount: 4, refused: [] }); // with the first test's row
    expect(await opened.database.select().from(filingFact)).toMatchObject([
      { concept: "capex", value: "1000000000000000" },
    ]);
    expect(await opened.database.select().from(sharePrice)).toMatchObject([{ ticker: "NVDA", close: 1 }]);
    expect(await opened.database.select().from(publishedRecord)).toMatchObject([{ kind: "gpu-rental" }]);
    const again = await decideQuarantinedRows(
      opened.database,
      { runId: ingestRunId, decision: "accepted" },
      DECIDED,
    );
    expect(again).toEqual({ decidedCount: 0, storedCount: 0, refused: [] });
  });

  test("of several, one that cannot be decided leaves the others alone", async () => {
    await put([doubt()]);
    const { id } = await newest();
    const outcome = await decideQuarantinedRows(
      opened.database,
      { ids: [999_999, id], decision: "rejected" },
      DECIDED,
    );
    expect(outcome).toEqual({
      decidedCount: 1,
      storedCount: 0,
      refused: [{ id: 999_999, reason: "There is no row 999999 in quarantine." }],
    });
  });

  test("pages run from the newest backwards; a public instance leaves out what it may not pass on", async () => {
    const page = (before?: number) =>
      listQuarantinedRows(opened.database, { limit: 2, before, isPublic: false });
    const ids: number[] = [];
    let before: number | undefined;
    do {
      const { rows, nextBefore } = await page(before);
      ids.push(...rows.map(({ id }) => id));
      before = nextBefore ?? undefined;
    } while (before !== undefined);
    expect(ids).toEqual(ids.toSorted((a, b) => b - a));
    expect(ids).toHaveLength((await opened.database.select().from(quarantinedRow)).length);
    const entsoe = sourceCatalogue.find(({ id }) => id === "entsoe");
    const open = await listQuarantinedRows(opened.database, { limit: 50, isPublic: true });
    expect(open.rows.length > 0).toBe(entsoe?.redistribution);
  });
});
