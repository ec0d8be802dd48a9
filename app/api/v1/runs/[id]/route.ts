import { requireNoParameters } from "../../../_http/require-no-parameters";
import { respondToRead } from "../../../_http/respond";
import { runOfPath } from "../../../_http/run-of-path";

export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return respondToRead(request, async () => {
    requireNoParameters(request);
    return runOfPath(params);
  });
}
