import { backtestOfPath } from "../../../_http/backtest-of-path";
import { respond } from "../../../_http/respond";

/** How far a backtest is, and its result once every frozen set is scored. */
export function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return respond(async () => backtestOfPath((await params).id));
}
