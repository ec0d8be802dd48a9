import { getDatabase } from "@/db/client";
import { capacityRequest } from "@/lib/contracts/capacity-request";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { getCapacity } from "@/lib/queries/get-capacity";
import { inComputeSlot } from "../../_http/compute-slot";
import { readJson } from "../../_http/read-json";
import { respond } from "../../_http/respond";

/** Deployable capacity by quarter, what binds it, and the worth of 1 % more of each limit. */
export function POST(request: Request): Promise<Response> {
  return respond(request, async () => {
    const parsed = capacityRequest.parse(await readJson(request), { reportInput: true });
    const database = await getDatabase();
    const answer = await inComputeSlot(request, (signal) => getCapacity(database, parsed, signal));
    return { engineVersion: ENGINE_VERSION, asOf: parsed.asOf ?? null, request: parsed, ...answer };
  });
}
