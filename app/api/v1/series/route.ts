import { getDatabase } from "@/db/client";
import { seriesListRequest } from "@/lib/contracts/series-request";
import { listSeries } from "@/lib/queries/list-series";
import { respondToRead } from "../../_http/respond";

export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const { source, zone } = seriesListRequest.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    return { series: await listSeries(await getDatabase(), { sourceId: source, zone }) };
  });
}
