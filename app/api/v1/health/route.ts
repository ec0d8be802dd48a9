import { getDatabase } from "@/db/client";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { getSourceHealth } from "@/lib/queries/get-source-health";
import { requireNoParameters } from "../../_http/require-no-parameters";
import { respondToRead } from "../../_http/respond";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    requireNoParameters(request);
    const sources = await getSourceHealth(await getDatabase());
    return { status: "ok", engineVersion: ENGINE_VERSION, sourceCount: sources.length };
  });
}
