import { asc, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { alertDelivery } from "@/db/schema/alert-delivery";
import { alertEvent } from "@/db/schema/alert-event";
import { alertRule } from "@/db/schema/alert-rule";
import { alertSubject } from "@/db/schema/alert-subject";
import { openTestDatabase, testDatabaseKinds } from "@/db/testing";
import type { AlertCondition } from "@/lib/contracts/alert-condition";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { getAlertRule } from "@/lib/queries/list-alert-rules";
import { listAlertEvents } from "@/lib/queries/list-alert-events";
import { fileBigFiveQuarter } from "@/lib/testing/big-five-filings";
import { storeFixtureCompany, storeFixtureFacts, storeFixtureSources } from "@/lib/testing/company-fixture";
import { readAlertMetric } from "@/lib/queries/alert-metrics/read-alert-metric";
import { evaluateAlerts } from "./evaluate-alerts";
import { judgeAlertRule } from "./judge-alert-rule";

const capexAbove: AlertCondition = {
  metric: "capex-over-operating-cash-flow",
  basis: "quarter",
  direction: "above",
  threshold: 0.75,
  rearmMargin: 0.125,
};
const { signal } = new AbortController();
const day = (number: number) => new Date(Date.UTC(2026, 10, number)).toISOString();

describe.each(testDatabaseKinds)("alerts on %s", (kind) => {
  let opened: OpenDatabase;
  let runId: number;

  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    runId = await storeFixtureSources(opened.database);
    await storeFixtureCompany(opened.database, {
      ticker: "NVDA",
      name: "NVIDIA",
      cik: "cik-NVDA",
      layer: "compute silicon",
      reportingCurrency: "USD",
    });
  });
  beforeEach(async () => {
    await opened.database.execute(
      sql`truncate alert_rule, alert_subject, alert_delivery, alert_event, filing_fact restart identity cascade`,
    );
  });
  afterAll(() => opened.close());

  const addRule = async (condition: AlertCondition, more: Partial<typeof alertRule.$inferInsert> = {}) => {
    const [row] = await opened.database
      .insert(alertRule)
      .values({
        name: "Spending",
        condition,
        coolDownHours: 0,
        secretSalt: "salt",
        language: "en",
        isEnabled: true,
        createdAt: day(1),
        ...more,
      })
      .returning();
    return row?.id ?? 0;
  };
  const look = (at: string) => evaluateAlerts(opened.database, { now: () => at, signal });
  const file = (period: string, capexUsd: number, skip?: string) =>
    fileBigFiveQuarter(opened.database, runId, {
      period,
      capexUsd,
      filedAt: "2026-11-02",
      ...(skip === undefined ? {} : { skip }),
    });
  const events = () => opened.database.select().from(alertEvent).orderBy(asc(alertEvent.id));

  test("fires on the crossing with value, threshold and the filings behind it, and once", async () => {
    const id = await addRule(capexAbove, { webhookUrl: "https://example.com/hook", mailTo: "a@example.com" });
    await file("2026Q1", 60);
    expect(await look(day(3))).toEqual({ judgedCount: 1, firedEventIds: [] });
    await file("2026Q2", 80); // 5 × 80 ÷ (5 × 100)
    await look(day(4));
    await look(day(5));
    const { events: fired } = await listAlertEvents(opened.database, { limit: 10 });
    expect(fired).toMatchObject([
      {
        ruleId: id,
        ruleName: "Spending",
        condition: capexAbove,
        asOf: day(4),
        firedAt: day(4),
        engineVersion: ENGINE_VERSION,
        findings: [{ value: 0.8, unit: "ratio", fired: "crossed", evidence: "derived" }],
        deliveries: [{ channel: "webhook", status: "pending" }, { channel: "mail" }],
      },
    ]);
    const data = fired[0]?.findings[0]?.data ?? [];
    expect(data).toHaveLength(10);
    expect(data).toContainEqual({
      title: "AMZN capex 2026Q2",
      sourceId: "sec-edgar",
      date: "2026-11-02T00:00:00.000Z",
      url: "https://www.sec.gov/2026-11-02",
    });
  });

  test("is armed again only beyond the margin, and holds a crossing back in the cool-down", async () => {
    const id = await addRule(capexAbove, { coolDownHours: 48 });
    await file("2025Q1", 80);
    await look(day(3)); // fires: already beyond
    await file("2025Q2", 70);
    await look(day(4)); // back, not by the margin
    await file("2025Q3", 90);
    await look(day(5));
    expect(await events()).toHaveLength(1);
    await file("2025Q4", 50);
    await look(day(6)); // armed again
    await opened.database.update(alertRule).set({ lastFiredAt: day(6) });
    await file("2026Q1", 90);
    await look(day(7));
    expect(await events()).toHaveLength(1);
    expect((await getAlertRule(opened.database, id, { isPublic: false })).subjects).toMatchObject([
      { state: "armed", value: 0.9 },
    ]);
    await look(day(8));
    expect((await events()).map(({ crossing }) => crossing)).toEqual([1, 2]);
  });

  test("two instances that look at once store one alert with one delivery a channel", async () => {
    await addRule(capexAbove, { webhookUrl: "https://example.com/hook" });
    await file("2026Q1", 90);
    await Promise.all([look(day(3)), look(day(4)), look(day(5))]);
    expect(await events()).toHaveLength(1);
    expect(await opened.database.$count(alertDelivery)).toBe(1);
  });

  test("a value that cannot be had fires nothing, says why, and leaves the state as it was", async () => {
    const id = await addRule({ ...capexAbove, basis: "trailing-year", direction: "below" });
    await file("2026Q1", 10, "ORCL");
    await look(day(3));
    const [reading] = (await getAlertRule(opened.database, id, { isPublic: false })).subjects;
    expect(reading).toMatchObject({ state: "unresolved", value: null, reason: { code: "missing-quarters" } });
    expect(reading?.reason?.detail).toBe("ORCL capex 2026Q1, ORCL operatingCashFlow 2026Q1");
    const gone = await addRule({
      metric: "npv-forward",
      scenario: "gone",
      direction: "below",
      threshold: 0,
      rearmMargin: 0,
    });
    await look(day(4));
    expect((await getAlertRule(opened.database, gone, { isPublic: false })).subjects).toMatchObject([
      { reason: { code: "scenario-missing", detail: "gone" } },
    ]);
    expect(await events()).toEqual([]);
  });

  test("every source is told by itself when it goes stale, in one alert, and again after it was fresh", async () => {
    const id = await addRule({ metric: "source-freshness", source: "all", state: "stale" });
    await file("2026Q1", 10); // ends 31 March; due 92 + 45 days later, stale another 92 days on
    await look("2026-08-01T00:00:00.000Z");
    expect(await events()).toEqual([]);
    await look("2026-11-20T00:00:00.000Z");
    await look("2026-11-21T00:00:00.000Z");
    expect(await events()).toMatchObject([
      { findings: [{ subject: "sec-edgar", value: 2, fired: "crossed" }] },
    ]);
    await file("2026Q3", 10);
    await look("2026-11-22T00:00:00.000Z");
    const { subjects } = await getAlertRule(opened.database, id, { isPublic: false });
    expect(subjects).toMatchObject([{ subject: "sec-edgar", state: "armed", value: 0 }]);
  });

  test("a filing is new where it was filed after those stored when the rule was first judged", async () => {
    const id = await addRule({ metric: "new-filing", ticker: "NVDA" });
    const filed = (period: string, filedAt: string) =>
      storeFixtureFacts(opened.database, runId, [
        { cik: "cik-NVDA", ticker: "NVDA", concept: "revenue", period, value: 1, unit: "USD", filedAt },
      ]);
    await look(day(1));
    await filed("2026Q2", "2026-08-28");
    await look(day(2));
    await filed("2026Q1", "2026-05-28"); // an older one, filled in later
    await look(day(3));
    expect(await events()).toEqual([]);
    await filed("2026Q3", "2026-11-20");
    await look(day(21));
    expect(await events()).toMatchObject([
      {
        ruleId: id,
        findings: [{ data: [{ title: "NVDA revenue 2026Q3", url: "https://www.sec.gov/2026-11-20" }] }],
      },
    ]);
  });

  test("a rule that is off, or was changed while it was looked at, is left alone", async () => {
    await addRule(capexAbove, { isEnabled: false });
    await file("2026Q1", 90);
    expect(await look(day(3))).toEqual({ judgedCount: 0, firedEventIds: [] });
    const id = await addRule({ ...capexAbove, threshold: 0.95 });
    const readings = await readAlertMetric({ database: opened.database, now: day(4), signal }, capexAbove);
    expect(readings).toMatchObject([{ value: 0.9 }]);
    expect(
      await judgeAlertRule(opened.database, { ruleId: id, condition: capexAbove, readings, at: day(4) }),
    ).toBeNull();
    expect(await opened.database.$count(alertSubject)).toBe(0);
  });
});
