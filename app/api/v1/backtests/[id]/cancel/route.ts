import { getDatabase } from "@/db/client";
import { cancelBacktest } from "@/lib/commands/cancel-backtest";
import { backtestOfPath } from "../../../../_http/backtest-of-path";
import { respond } from "../../../../_http/respond";
import { requireSameOrigin } from "../../../../_http/same-origin";

/** Ends a backtest that runs. */
export function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return respond(request, async () => {
    requireSameOrigin(request);
    const { id } = await params;
    const found = await backtestOfPath(id);
    await cancelBacktest(await getDatabase(), found.id, new Date().toISOString());
    return backtestOfPath(id);
  });
}
