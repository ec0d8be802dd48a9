import { getDatabase } from "@/db/client";
import { unitCostRequest } from "@/lib/contracts/unit-cost-request";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { getUnitCost } from "@/lib/queries/get-unit-cost";
import { inComputeSlot } from "../../_http/compute-slot";
import { readJson } from "../../_http/read-json";
import { respond } from "../../_http/respond";

/** What a million tokens costs: every line, every input with its source, the software lever and, if asked, the uncertainty. */
export function POST(request: Request): Promise<Response> {
  return respond(request, async () => {
    const parsed = unitCostRequest.parse(await readJson(request), { reportInput: true });
    const database = await getDatabase();
    const quote = await inComputeSlot(request, (signal) => getUnitCost(database, parsed, signal));
    return { engineVersion: ENGINE_VERSION, asOf: parsed.asOf ?? null, request: parsed, ...quote };
  });
}
