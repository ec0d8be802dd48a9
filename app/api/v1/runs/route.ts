import { getDatabase } from "@/db/client";
import { pageRequest } from "@/lib/contracts/page-request";
import { listIngestRuns } from "@/lib/queries/list-ingest-runs";
import { respondToRead } from "../../_http/respond";

export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const { source, ...page } = pageRequest.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    return listIngestRuns(await getDatabase(), { ...page, sourceId: source });
  });
}
