import { getDatabase } from "@/db/client";
import { asOfRequest } from "@/lib/contracts/series-request";
import { listSharedSourceFetches } from "@/lib/jobs/list-shared-source-fetches";
import { getSourceHealth } from "@/lib/queries/get-source-health";
import { countWaitingRows, waitingRowCount } from "@/lib/queries/list-quarantined-rows";
import { respondToRead } from "../../_http/respond";

export const dynamic = "force-dynamic";

/** Every source with its health; `fetch` is null for figures that come with the program alone. */
export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const { asOf } = asOfRequest.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    const database = await getDatabase();
    const fetches = await listSharedSourceFetches(database);
    const waiting = await countWaitingRows(database);
    const sources = await getSourceHealth(database, asOf);
    return {
      sources: sources.map((source) => ({
        ...source,
        fetch: fetches.find(({ sourceId }) => sourceId === source.id) ?? null,
        quarantinedCount: waitingRowCount(waiting, source.id),
      })),
    };
  });
}
