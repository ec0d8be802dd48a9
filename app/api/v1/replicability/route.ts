import { getDatabase } from "@/db/client";
import { replicabilityRequest } from "@/lib/contracts/replicability-request";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { getReplicability } from "@/lib/queries/get-replicability";
import { respondToRead } from "../../_http/respond";

/** How long tracked data centers take from land clearing to operation, what a GW costs, and what runs by quarter. */
export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const { fromYear, asOf } = replicabilityRequest.parse(
      Object.fromEntries(new URL(request.url).searchParams),
      { reportInput: true },
    );
    const answer = await getReplicability(await getDatabase(), fromYear, asOf);
    return { engineVersion: ENGINE_VERSION, asOf: asOf ?? null, ...answer };
  });
}
