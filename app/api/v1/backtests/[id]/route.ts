import { backtestOfPath } from "../../../_http/backtest-of-path";
import { requireNoParameters } from "../../../_http/require-no-parameters";
import { respondToRead } from "../../../_http/respond";

/** How far a backtest is, and its result once every frozen set is scored. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return respondToRead(request, async () => {
    requireNoParameters(request);
    return backtestOfPath((await params).id);
  });
}
