import { getDatabase } from "@/db/client";
import { linkRequest } from "@/lib/contracts/saved-report";
import { env } from "@/lib/env";
import { makeReportLink } from "@/lib/jobs/make-report-link";
import { originOfRequest } from "../../../../_http/origin-of-request";
import { readJson } from "../../../../_http/read-json";
import { requireReportFormat } from "../../../../_http/report-file";
import { requireSameOrigin } from "../../../../_http/same-origin";
import { created } from "../../../../_http/created";

/** An address that gives one file of a report to whoever has it, until it expires. */
export function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return created(
    request,
    async () => {
      requireSameOrigin(request);
      const asked = linkRequest.parse(await readJson(request), { reportInput: true });
      const format = requireReportFormat(asked.format, "INVALID_INPUT", "format");
      return makeReportLink(
        await getDatabase(),
        (await params).id,
        { ...asked, format },
        {
          key: env.reportLinkKey,
          origin: originOfRequest(request),
          now: new Date().toISOString(),
        },
      );
    },
    ({ url }) => url,
  );
}
