import { getDatabase } from "@/db/client";
import { partOf } from "@/lib/contracts/catalogue-page";
import { seriesListRequest } from "@/lib/contracts/series-request";
import { listSeries } from "@/lib/queries/list-series";
import { respondToRead } from "../../_http/respond";

export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const { source, zone, asOf, ...page } = seriesListRequest.parse(
      Object.fromEntries(new URL(request.url).searchParams),
      {
        reportInput: true,
      },
    );
    const series = await listSeries(await getDatabase(), { sourceId: source, zone, asOf });
    return { series: partOf(series, page), totalCount: series.length };
  });
}
