import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { filingFact } from "@/db/schema/filing-fact";
import { loadFrozenForecasts } from "@/lib/ingest/load-frozen-forecasts";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { getTrackRecord } from "@/lib/queries/get-track-record";
import { listFrozenForecasts } from "@/lib/queries/list-frozen-forecasts";
import { frozenForecastCsv } from "@/lib/reports/render/frozen-forecast-csv";
import { openScenarioDatabase } from "@/lib/testing/scenario-database";
import { freezeReleaseForecasts } from "./freeze-forecasts";
import { scoreForecasts } from "./score-forecasts";

const FROZEN_AT = "2026-11-26T12:00:00.000Z";
let opened: OpenDatabase;

beforeAll(async () => {
  opened = await openScenarioDatabase("pglite");
});
afterAll(() => opened.close());

/** 2026Q4 as the five would file it, each a tenth above 2026Q2. */
async function fileQuarter(filedAt: string, factor: number): Promise<void> {
  const rows = await opened.database
    .select()
    .from(filingFact)
    .where(eq(filingFact.calendarQuarter, "2026Q2"));
  await opened.database.insert(filingFact).values(
    rows
      .filter(({ concept }) => concept === "capex")
      .map((row) => ({
        ...row,
        calendarQuarter: "2026Q4",
        periodKey: "2026Q4",
        periodStart: "2026-10-01",
        periodEnd: "2026-12-31",
        value: String(Math.round(Number(row.value) * factor)),
        filedAt,
      })),
  );
}

describe("the track record of a release", () => {
  test("freezes what has not ended, once per engine version and figures", async () => {
    const first = await freezeReleaseForecasts(opened.database, FROZEN_AT);
    expect(first).toMatchObject({ engineVersion: ENGINE_VERSION, dataAsOf: "2026-11-26" });
    const forecasts = await listFrozenForecasts(opened.database);
    expect(forecasts).toHaveLength(first.createdCount);
    expect([...new Set(forecasts.map(({ quarter }) => quarter))]).toEqual([
      "2026Q4",
      "2027Q1",
      "2027Q2",
      "2027Q3",
    ]);
    expect(new Set(forecasts.map(({ scenarioSet }) => scenarioSet))).toEqual(new Set(["engine", "2025-06"]));
    const again = await freezeReleaseForecasts(opened.database, "2026-11-27T12:00:00.000Z");
    expect(again).toEqual({ ...first, createdCount: 0 });
    expect(await listFrozenForecasts(opened.database)).toEqual(forecasts);
  });

  test("travels in a file to another instance with every digit", async () => {
    const forecasts = await listFrozenForecasts(opened.database);
    const csv = frozenForecastCsv(forecasts);
    await opened.database.execute(sql`truncate frozen_forecast cascade`);
    await loadFrozenForecasts(opened.database, csv);
    await loadFrozenForecasts(opened.database, csv); // a second time changes nothing
    const loaded = await listFrozenForecasts(opened.database);
    expect(frozenForecastCsv(loaded)).toBe(csv);
    await expect(loadFrozenForecasts(opened.database, csv.replace(/,2026Q4,/, ",soon,"))).rejects.toThrow(
      /quarter/,
    );
  });

  test("scores a quarter by its first figures, and never again", async () => {
    const before = await scoreForecasts(opened.database, "2027-01-15T00:00:00.000Z");
    expect(before.scoredCount).toBe(0);
    await fileQuarter("2027-02-05T00:00:00.000Z", 1.1);
    const { scoredCount, waitingCount } = await scoreForecasts(opened.database, "2027-02-06T00:00:00.000Z");
    expect(scoredCount).toBe(12); // capital expenditure of one quarter: six forecasters of two sets
    expect(waitingCount).toBe(before.waitingCount - scoredCount);
    const scored = (await listFrozenForecasts(opened.database)).filter(({ score }) => score !== null);
    expect(new Set(scored.map(({ indicator, quarter }) => `${indicator} ${quarter}`))).toEqual(
      new Set(["filedCapex 2026Q4"]),
    );
    // 1.1 of 54.208 + 44.924 + 30.116 + 35.802 + 16.493 bn.
    expect(scored[0]?.score?.value).toBeCloseTo(1.1 * 181.543, 6);
    expect(scored[0]?.score?.knownAt).toBe("2027-02-05");
    const before2027 = await getTrackRecord(opened.database, "2027-02-01T00:00:00.000Z");
    expect(before2027.forecasts.every(({ score }) => score === null)).toBe(true); // it was not known that day
    expect(before2027.forecasts).toHaveLength(before.waitingCount);
    expect((await getTrackRecord(opened.database, "2026-11-25T00:00:00.000Z")).forecasts).toEqual([]);
    await fileQuarter("2027-05-01T00:00:00.000Z", 2);
    const later = await scoreForecasts(opened.database, "2027-05-02T00:00:00.000Z");
    expect(later.scoredCount).toBe(0);
    expect((await listFrozenForecasts(opened.database)).filter(({ score }) => score !== null)).toEqual(
      scored,
    );
  });
});
