import { z } from "zod";
import { numberRange } from "./number-range";
import { saveReportRequest } from "./saved-report";

const weekly = z.strictObject({
  trigger: z.literal("weekly"),
  /** ISO 8601: 1 is Monday, 7 Sunday. */
  weekday: numberRange({ min: 1, max: 7, whole: true }),
  hourUtc: numberRange({ min: 0, max: 23, whole: true }),
});

/** When any of the five hyperscalers has filed. */
const newFiling = z.strictObject({ trigger: z.literal("new-filing") });

export const reportTiming = z.discriminatedUnion("trigger", [weekly, newFiling]);

/** What is made is always of what is known then: a day to look from would make the same report again. */
export const createReportSchedule = saveReportRequest.extend({ timing: reportTiming }).check((context) => {
  const { asOf } = context.value.settings;
  if (asOf === undefined) return;
  const message = "nothing: a schedule reports what is known when it is due";
  context.issues.push({ code: "custom", path: ["settings", "asOf"], message, input: asOf });
});

export type CreateReportSchedule = z.infer<typeof createReportSchedule>;

const filing = z.object({ ticker: z.string(), accession: z.string(), filedAt: z.string() });

export type FilingMark = z.infer<typeof filing>;

/** The newest filing of each company. */
export const filingMarks = z.array(filing);

const scheduleRun = z.object({
  dueAt: z.string(),
  /** What was filed; empty for a weekly report. */
  filings: filingMarks,
  status: z.enum(["running", "succeeded", "failed"]),
  attemptCount: z.number(),
  reportId: z.string().nullable(),
  message: z.string().nullable(),
  finishedAt: z.string().nullable(),
});

export const reportScheduleView = z.object({
  id: z.number(),
  scenarioSet: z.string(),
  title: z.string().nullable(),
  notes: z.string().nullable(),
  settings: z.record(z.string(), z.json()),
  timing: reportTiming,
  createdAt: z.string(),
  /** Null where a filing decides. */
  nextDueAt: z.string().nullable(),
  newestRun: scheduleRun.nullable(),
});

export type ReportScheduleView = z.infer<typeof reportScheduleView>;

export const reportScheduleList = z.object({
  /** Newest first. */
  schedules: z.array(reportScheduleView),
});

export const removedSchedule = z.object({ id: z.number() });
