import { getDatabase } from "@/db/client";
import { saveReportRequest, savedReportPage } from "@/lib/contracts/saved-report";
import { composeAndSaveReport } from "@/lib/jobs/compose-and-save-report";
import { listSavedReports } from "@/lib/queries/list-saved-reports";
import { renderInProcess } from "@/lib/reports/render-process/render-pool";
import { created } from "../../_http/created";
import { originOfRequest } from "../../_http/origin-of-request";
import { readJson } from "../../_http/read-json";
import { requirePrivate } from "../../_http/require-private";
import { respondToRead } from "../../_http/respond";
import { requireSameOrigin } from "../../_http/same-origin";

export const dynamic = "force-dynamic";

/** A page of the history, the newest first. */
export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    requirePrivate();
    const page = savedReportPage.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    return listSavedReports(await getDatabase(), page);
  });
}

/** Computes a report and keeps it, with all it was computed from. */
export function POST(request: Request): Promise<Response> {
  return created(
    request,
    async () => {
      requireSameOrigin(request);
      const asked = saveReportRequest.parse(await readJson(request), { reportInput: true });
      return composeAndSaveReport(await getDatabase(), asked, {
        render: renderInProcess,
        signal: request.signal,
        generatedAt: new Date().toISOString(),
        origin: originOfRequest(request),
      });
    },
    ({ id }) => `/api/v1/saved-reports/${id}`,
  );
}
