import { getDatabase } from "@/db/client";
import { removeReportSchedule } from "@/lib/commands/save-report-schedule";
import { getReportSchedule } from "@/lib/queries/list-report-schedules";
import { requireNoParameters } from "../../../_http/require-no-parameters";
import { requirePrivate } from "../../../_http/require-private";
import { respond, respondToRead } from "../../../_http/respond";
import { requireSameOrigin } from "../../../_http/same-origin";
import { scheduleOfPath } from "../../../_http/schedule-of-path";

type IdParams = { params: Promise<{ id: string }> };

export function GET(request: Request, { params }: IdParams): Promise<Response> {
  return respondToRead(request, async () => {
    requirePrivate();
    requireNoParameters(request);
    return getReportSchedule(await getDatabase(), await scheduleOfPath(params), new Date().toISOString());
  });
}

/** Removes a schedule; the reports it made stay. */
export function DELETE(request: Request, { params }: IdParams): Promise<Response> {
  return respond(request, async () => {
    requireSameOrigin(request);
    return removeReportSchedule(await getDatabase(), await scheduleOfPath(params));
  });
}
