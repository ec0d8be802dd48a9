import { openApiDocument } from "@/lib/contracts/api/open-api-document";
import { originOfRequest } from "../../_http/origin-of-request";
import { requireNoParameters } from "../../_http/require-no-parameters";
import { respondToRead } from "../../_http/respond";

/** Everything under /api/v1, as OpenAPI 3.1. */
export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    requireNoParameters(request);
    return openApiDocument(originOfRequest(request));
  });
}
