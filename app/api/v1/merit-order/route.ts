import { getDatabase } from "@/db/client";
import { meritOrderRequest } from "@/lib/contracts/merit-order-request";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { getMeritOrder } from "@/lib/queries/get-merit-order";
import { respondToRead } from "../../_http/respond";

/** Regions from the cheapest long-run marginal token to the dearest, each with its wait for the grid and its power. */
export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const asked = meritOrderRequest.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    const answer = await getMeritOrder(await getDatabase(), asked);
    return { engineVersion: ENGINE_VERSION, asOf: asked.asOf ?? null, request: asked, ...answer };
  });
}
