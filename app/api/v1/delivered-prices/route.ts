import { getDatabase } from "@/db/client";
import { deliveredPricesRequest } from "@/lib/contracts/delivered-prices";
import { env } from "@/lib/env";
import { getDeliveredPrices } from "@/lib/queries/get-delivered-prices";
import { listPowerSeries } from "@/lib/queries/list-power-series";
import { mayPassOn } from "@/lib/queries/may-pass-on";
import { respondToRead } from "../../_http/respond";

export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const asked = deliveredPricesRequest.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    const database = await getDatabase();
    const series = await listPowerSeries(database, asked.asOf);
    return getDeliveredPrices(
      database,
      asked,
      series.filter((head) => mayPassOn(head, "api", env.JOULE_PUBLIC)),
    );
  });
}
