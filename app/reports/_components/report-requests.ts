import type { z } from "zod";
import {
  removedSchedule,
  reportScheduleView,
  type ReportScheduleView,
} from "@/lib/contracts/report-schedule";
import {
  removedReport,
  reportThenAndNow,
  savedReportView,
  signedLink,
  type ReportThenAndNow,
  type SavedReportView,
  type SignedLink,
} from "@/lib/contracts/saved-report";
import { refusalOf } from "./refusal";

const REPORTS = "/api/v1/saved-reports";
const SCHEDULES = "/api/v1/report-schedules";

export function keepReport(body: object, signal: AbortSignal): Promise<SavedReportView> {
  return ask(REPORTS, savedReportView, { ...sent("POST", body), signal });
}

export async function removeReport(id: string): Promise<void> {
  await ask(`${REPORTS}/${id}`, removedReport, { method: "DELETE" });
}

export function linkTo(id: string, body: object): Promise<SignedLink> {
  return ask(`${REPORTS}/${id}/links`, signedLink, sent("POST", body));
}

export function compareWithToday(id: string): Promise<ReportThenAndNow> {
  return ask(`${REPORTS}/${id}/today`, reportThenAndNow, {});
}

export function addSchedule(body: object): Promise<ReportScheduleView> {
  return ask(SCHEDULES, reportScheduleView, sent("POST", body));
}

export async function removeSchedule(id: number): Promise<void> {
  await ask(`${SCHEDULES}/${id}`, removedSchedule, { method: "DELETE" });
}

/** Throws an Error whose message is the server's own, with each field it refuses and what it allows. */
async function ask<Body>(path: string, schema: z.ZodType<Body>, init: RequestInit): Promise<Body> {
  const answer = await fetch(path, init);
  const body: unknown = await answer.json();
  if (answer.ok) return schema.parse(body);
  throw new Error(refusalOf(body, answer.status).message);
}

function sent(method: "POST", body: object): RequestInit {
  return { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}
