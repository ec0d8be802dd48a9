import { getDatabase } from "@/db/client";
import { priceHistoryRequest } from "@/lib/contracts/price-history";
import { env } from "@/lib/env";
import { getPriceHistory } from "@/lib/queries/get-price-history";
import { getPowerSeriesHead } from "@/lib/queries/list-power-series";
import { requirePassOn } from "@/lib/queries/may-pass-on";
import { respondToRead } from "../../../../_http/respond";
import { textOfPath } from "../../../../_http/text-of-path";

export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return respondToRead(request, async () => {
    const asked = priceHistoryRequest.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    const database = await getDatabase();
    const series = await getPowerSeriesHead(database, textOfPath((await params).id), asked.asOf);
    requirePassOn(series, "api", env.JOULE_PUBLIC);
    return getPriceHistory(database, series, asked);
  });
}
