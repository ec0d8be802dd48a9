import { getDatabase } from "@/db/client";
import { catalogueRequest, partOf } from "@/lib/contracts/catalogue-page";
import { listScenarioVersions } from "@/lib/queries/list-saved-scenarios";
import { respondToRead } from "../../../../_http/respond";
import { slugOfPath } from "../../../../_http/slug-of-path";

/** Every version of a saved scenario, the newest first. */
export function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return respondToRead(request, async () => {
    const page = catalogueRequest.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    const versions = await listScenarioVersions(await getDatabase(), slugOfPath((await params).slug));
    return { versions: partOf(versions, page), totalCount: versions.length };
  });
}
