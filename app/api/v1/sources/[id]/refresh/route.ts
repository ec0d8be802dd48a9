import { getDatabase } from "@/db/client";
import { fetchWindow, type RequestedFetch } from "@/lib/contracts/fetch-window";
import { requestFetch } from "@/lib/jobs/request-fetch";
import { sharedJobs } from "@/lib/jobs/shared-jobs";
import { listIngestRuns } from "@/lib/queries/list-ingest-runs";

import { problem } from "../../../../_http/problem";
import { readOptionalJson } from "../../../../_http/read-json";
import { requireNoParameters } from "../../../../_http/require-no-parameters";
import { requireSameOrigin } from "../../../../_http/same-origin";
import { textOfPath } from "../../../../_http/text-of-path";

/** Queues a fetch of a source; 202 says that it waits, its progress is in its run. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  try {
    requireSameOrigin(request);
    requireNoParameters(request);
    const sourceId = textOfPath((await params).id);
    const asked = fetchWindow.parse((await readOptionalJson(request)) ?? {}, { reportInput: true });
    const { runs } = await listIngestRuns(await getDatabase(), { limit: 1, sourceId });
    const { context, queue } = await sharedJobs();
    const waiting = await requestFetch(context, queue, { sourceId, ...asked });
    const body: RequestedFetch = { ...waiting, lastRunId: runs[0]?.id ?? null };
    return Response.json(body, { status: 202, headers: { location: `/api/v1/runs?source=${sourceId}` } });
  } catch (error) {
    return problem(error);
  }
}
