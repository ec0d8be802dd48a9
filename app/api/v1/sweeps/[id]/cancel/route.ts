import { getDatabase } from "@/db/client";
import { cancelSweep } from "@/lib/commands/cancel-sweep";
import { respond } from "../../../../_http/respond";
import { requireSameOrigin } from "../../../../_http/same-origin";
import { sweepOfPath } from "../../../../_http/sweep-of-path";

/** Ends a sweep; the results so far stay. */
export function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return respond(request, async () => {
    requireSameOrigin(request);
    const { id } = await params;
    const sweep = await sweepOfPath(id);
    await cancelSweep(await getDatabase(), sweep.id, new Date().toISOString());
    return sweepOfPath(id);
  });
}
