import { getDatabase } from "@/db/client";
import { removeReport } from "@/lib/commands/save-report";
import { getSavedReportWithNotes } from "@/lib/queries/read-saved-bundle";
import { requireNoParameters } from "../../../_http/require-no-parameters";
import { requirePrivate } from "../../../_http/require-private";
import { respond, respondToRead } from "../../../_http/respond";
import { requireSameOrigin } from "../../../_http/same-origin";

type IdParams = { params: Promise<{ id: string }> };

/** One saved report with its notes; the first eight characters of its id are enough. */
export function GET(request: Request, { params }: IdParams): Promise<Response> {
  return respondToRead(request, async () => {
    requirePrivate();
    requireNoParameters(request);
    return getSavedReportWithNotes(await getDatabase(), (await params).id);
  });
}

/** Removes a report for good; it takes the whole id. A report cannot be changed. */
export function DELETE(request: Request, { params }: IdParams): Promise<Response> {
  return respond(request, async () => {
    requireSameOrigin(request);
    return removeReport(await getDatabase(), (await params).id);
  });
}
