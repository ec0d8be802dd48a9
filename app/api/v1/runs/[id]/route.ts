import { respond } from "../../../_http/respond";
import { runOfPath } from "../../../_http/run-of-path";

export function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return respond(() => runOfPath(params));
}
