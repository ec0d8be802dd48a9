import { respondToRead } from "../../../_http/respond";
import { runOfPath } from "../../../_http/run-of-path";

export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return respondToRead(request, () => runOfPath(params));
}
