import { getDatabase } from "@/db/client";
import { deliveredPricesRequest } from "@/lib/contracts/delivered-prices";
import { env } from "@/lib/env";
import { getDeliveredPrices } from "@/lib/queries/get-delivered-prices";
import { mayPassOn } from "@/lib/queries/may-pass-on";
import { respond } from "../../_http/respond";

export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const asked = deliveredPricesRequest.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    return getDeliveredPrices(await getDatabase(), asked, (series) =>
      mayPassOn(series, "api", env.JOULE_PUBLIC),
    );
  });
}
