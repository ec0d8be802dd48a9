import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { filingFact } from "@/db/schema/filing-fact";
import { reportScheduleRun } from "@/db/schema/report-schedule-run";
import { testDatabaseKinds } from "@/db/testing";
import { savedReport } from "@/db/schema/saved-report";
import { createReportSchedule } from "@/lib/commands/save-report-schedule";
import {
  createReportSchedule as createRequest,
  type ReportScheduleView,
} from "@/lib/contracts/report-schedule";
import { AppError } from "@/lib/errors/app-error";
import { listReportSchedules } from "@/lib/queries/list-report-schedules";
import { buildScenarioBundle } from "@/lib/reports/build-scenario-bundle";
import { renderJson } from "@/lib/reports/render/render-json";
import { openScenarioDatabase } from "@/lib/testing/scenario-database";
import type { RenderReport } from "./compose-report";
import { runDueReports } from "./run-due-reports";

const CREATED = "2026-11-26T10:00:00.000Z"; // a Thursday
const MONDAY = "2026-11-30T06:00:00.000Z";
const signal = new AbortController().signal;
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 }); // the first report draws the tracked paths

let opened: OpenDatabase;
let rendered = 0;

const render: RenderReport = async ({ input }) => {
  rendered++;
  const content = buildScenarioBundle({ ...input, simulations: [] });
  return { bytes: renderJson(content.bundle), fileName: "a.json", contentHash: content.bundle.contentHash };
};

describe.each(testDatabaseKinds)("scheduled reports on %s", (kind) => {
  beforeAll(async () => {
    opened = await openScenarioDatabase(kind);
  });
  beforeEach(async () => {
    rendered = 0;
    await opened.database.execute(
      sql`truncate saved_report, saved_report_file, report_schedule, report_schedule_run restart identity cascade`,
    );
  });
  afterAll(() => opened.close());

  const added = (body: object): Promise<ReportScheduleView> =>
    createReportSchedule(
      opened.database,
      createRequest.parse({ scenarioSet: "base", settings: { draws: 0 }, ...body }),
      {
        origin: "http://localhost:3000",
        now: CREATED,
      },
    );
  const weekly = { timing: { trigger: "weekly", weekday: 1, hourUtc: 6 } };
  const lookAt = (at: string, how: RenderReport = render) =>
    runDueReports({ database: opened.database, render: how, now: () => at }, signal);
  const newestRun = async () => (await listReportSchedules(opened.database, MONDAY))[0]?.newestRun;
  const expireLeases = () =>
    opened.database.update(reportScheduleRun).set({ leasedUntil: "2000-01-01T00:00:00Z" });

  describe("a weekly report", () => {
    test("is made once when its hour has come, whoever looks and how often", async () => {
      const { nextDueAt } = await added({ ...weekly, title: "Monday" });
      expect(nextDueAt).toBe(MONDAY);
      expect(await lookAt("2026-11-30T05:59:59.000Z")).toEqual({ made: 0, failed: 0 });
      const looks = await Promise.all([lookAt(MONDAY), lookAt(MONDAY), lookAt("2026-12-01T09:00:00.000Z")]);
      expect(looks.reduce((sum, { made }) => sum + made, 0)).toBe(1);
      expect(rendered).toBe(1);
      const [report] = await opened.database.select().from(savedReport);
      expect(report).toMatchObject({
        createdBy: "schedule",
        scheduleId: 1,
        title: "Monday",
        scenarioSet: "base",
      });
      expect(await newestRun()).toMatchObject({ status: "succeeded", reportId: report?.id, dueAt: MONDAY });
      expect(await lookAt("2026-12-07T06:00:00.000Z")).toEqual({ made: 1, failed: 0 });
    });

    test("is made up for once after weeks without a server", async () => {
      await added(weekly);
      expect(await lookAt("2027-01-20T10:00:00.000Z")).toEqual({ made: 1, failed: 0 });
      expect(await newestRun()).toMatchObject({ dueAt: "2027-01-18T06:00:00.000Z" });
      expect(await lookAt("2027-01-20T10:00:00.000Z")).toEqual({ made: 0, failed: 0 });
    });

    test("left behind by a process that died is made by the next look after its lease", async () => {
      await added(weekly);
      const dies: RenderReport = () => new Promise(() => undefined); // its process ends before it does
      void lookAt(MONDAY, dies);
      await expect.poll(async () => (await newestRun())?.status).toBe("running");
      expect(await lookAt(MONDAY)).toEqual({ made: 0, failed: 0 });
      await expireLeases();
      expect(await lookAt(MONDAY)).toEqual({ made: 1, failed: 0 });
      expect(await newestRun()).toMatchObject({ status: "succeeded", attemptCount: 2 });
      expect(await opened.database.$count(savedReport)).toBe(1);
    });

    test("that a busy server could not make is tried again, five times at most", async () => {
      await added(weekly);
      const busy: RenderReport = async () => {
        throw new AppError("BUSY", "Too many reports are waiting.");
      };
      for (const attempt of [1, 2, 3, 4, 5]) {
        expect(await lookAt(MONDAY, busy)).toEqual({ made: 0, failed: 1 });
        expect(await newestRun()).toMatchObject({
          attemptCount: attempt,
          status: attempt < 5 ? "running" : "failed",
          message: "Too many reports are waiting.",
        });
        await expireLeases();
      }
      expect(await lookAt(MONDAY)).toEqual({ made: 0, failed: 0 });
    });

    test("whose scenario is gone says so and is not tried again", async () => {
      await added(weekly);
      await opened.database.execute(sql`update report_schedule set scenario_set = 'moon'`);
      expect(await lookAt(MONDAY)).toEqual({ made: 0, failed: 1 });
      expect(await newestRun()).toMatchObject({ status: "failed", message: expect.stringContaining("moon") });
      await expireLeases();
      expect(await lookAt(MONDAY)).toEqual({ made: 0, failed: 0 });
    });
  });

  test("a report on new filings is made once for each, and names them", async () => {
    await added({ timing: { trigger: "new-filing" } });
    expect(await lookAt(MONDAY)).toEqual({ made: 0, failed: 0 });
    const [known] = await opened.database
      .select()
      .from(filingFact)
      .where(eq(filingFact.ticker, "MSFT"))
      .limit(1);
    if (known === undefined) throw new Error("no filing of MSFT");
    const filed = { ...known, accession: "0000789019-26-999999", filedAt: "2026-11-29T20:00:00.000Z" };
    await opened.database.insert(filingFact).values(filed);
    expect(await lookAt(MONDAY)).toEqual({ made: 1, failed: 0 });
    expect(await newestRun()).toMatchObject({
      status: "succeeded",
      filings: [{ ticker: "MSFT", accession: filed.accession, filedAt: filed.filedAt }],
    });
    expect(await lookAt("2026-12-01T00:00:00.000Z")).toEqual({ made: 0, failed: 0 });
  });
});
