import { getDatabase } from "@/db/client";
import { replicabilityRequest } from "@/lib/contracts/replicability-request";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { getReplicability } from "@/lib/queries/get-replicability";
import { respond } from "../../_http/respond";

/** How long and how evenly sites are built, what a megawatt costs, and how evenly the limits of capacity are supplied. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const { asOf } = replicabilityRequest.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    const answer = await getReplicability(await getDatabase(), asOf);
    return { engineVersion: ENGINE_VERSION, asOf: asOf ?? null, ...answer };
  });
}
