import { getDatabase } from "@/db/client";
import { asOfRequest } from "@/lib/contracts/series-request";
import { env } from "@/lib/env";
import { getPriceSeries } from "@/lib/queries/get-price-series";
import { requirePassOn } from "@/lib/queries/may-pass-on";
import { respondToRead } from "../../../_http/respond";
import { textOfPath } from "../../../_http/text-of-path";

export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return respondToRead(request, async () => {
    const { asOf } = asOfRequest.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    const series = await getPriceSeries(await getDatabase(), textOfPath((await params).id), asOf);
    requirePassOn(series, "api", env.JOULE_PUBLIC);
    return series;
  });
}
