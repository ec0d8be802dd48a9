import { getDatabase } from "@/db/client";
import { createReportSchedule } from "@/lib/commands/save-report-schedule";
import { createReportSchedule as createRequest } from "@/lib/contracts/report-schedule";
import { listReportSchedules } from "@/lib/queries/list-report-schedules";
import { created } from "../../_http/created";
import { originOfRequest } from "../../_http/origin-of-request";
import { readJson } from "../../_http/read-json";
import { requireNoParameters } from "../../_http/require-no-parameters";
import { requirePrivate } from "../../_http/require-private";
import { respondToRead } from "../../_http/respond";
import { requireSameOrigin } from "../../_http/same-origin";

export const dynamic = "force-dynamic";

/** Every schedule, the newest first, with the newest report it was due for. */
export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    requirePrivate();
    requireNoParameters(request);
    return { schedules: await listReportSchedules(await getDatabase(), new Date().toISOString()) };
  });
}

/** Adds a schedule: weekly, or when one of the five hyperscalers has filed. Its reports appear in the history. */
export function POST(request: Request): Promise<Response> {
  return created(
    request,
    async () => {
      requireSameOrigin(request);
      const asked = createRequest.parse(await readJson(request), { reportInput: true });
      return createReportSchedule(await getDatabase(), asked, {
        origin: originOfRequest(request),
        now: new Date().toISOString(),
      });
    },
    ({ id }) => `/api/v1/report-schedules/${id}`,
  );
}
