import { getDatabase } from "@/db/client";
import { listScenarioVersions } from "@/lib/queries/list-saved-scenarios";
import { respondToRead } from "../../../../_http/respond";
import { slugOfPath } from "../../../../_http/slug-of-path";

/** Every version of a saved scenario, the newest first. */
export function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return respondToRead(request, async () => ({
    versions: await listScenarioVersions(await getDatabase(), slugOfPath((await params).slug)),
  }));
}
