import { getDatabase } from "@/db/client";
import { getReportThenAndNow } from "@/lib/queries/get-report-then-and-now";
import { requireNoParameters } from "../../../../_http/require-no-parameters";
import { requirePrivate } from "../../../../_http/require-private";
import { respondToRead } from "../../../../_http/respond";

/** The headline figures of a saved report beside those of the same question asked now. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return respondToRead(request, async () => {
    requirePrivate();
    requireNoParameters(request);
    return getReportThenAndNow(await getDatabase(), (await params).id);
  });
}
