import { getDatabase } from "@/db/client";
import { revisionRequest } from "@/lib/contracts/revision-request";
import { env } from "@/lib/env";
import { listRevisions } from "@/lib/queries/list-revisions";
import { respondToRead } from "../../_http/respond";

export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const page = revisionRequest.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    return listRevisions(await getDatabase(), { ...page, isPublicInstance: env.JOULE_PUBLIC });
  });
}
