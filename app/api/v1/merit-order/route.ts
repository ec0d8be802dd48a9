import { getDatabase } from "@/db/client";
import { meritOrderRequest } from "@/lib/contracts/merit-order-request";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { getMeritOrder } from "@/lib/queries/get-merit-order";
import { respond } from "../../_http/respond";

/** Zones by long-run marginal cost of a million tokens, delay included, and the power announced in each. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const asked = meritOrderRequest(new URL(request.url).searchParams);
    const answer = await getMeritOrder(await getDatabase(), asked);
    return { engineVersion: ENGINE_VERSION, asOf: asked.serving.asOf ?? null, request: asked, ...answer };
  });
}
