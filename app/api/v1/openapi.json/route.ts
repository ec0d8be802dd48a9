import { openApiDocument } from "@/lib/contracts/api/open-api-document";
import { originOf } from "../../_http/origin-of";
import { respond } from "../../_http/respond";

/** Everything under /api/v1, as OpenAPI 3.1. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => openApiDocument(originOf(request)));
}
