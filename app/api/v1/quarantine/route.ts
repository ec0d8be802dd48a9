import { getDatabase } from "@/db/client";
import { decideQuarantinedRows } from "@/lib/commands/decide-quarantined-rows";
import { quarantineDecisions, quarantineListRequest } from "@/lib/contracts/quarantine";
import { env } from "@/lib/env";
import { requestSharedEvaluation } from "@/lib/jobs/request-shared-evaluation";
import { listQuarantinedRows } from "@/lib/queries/list-quarantined-rows";
import { readJson } from "../../_http/read-json";
import { respond, respondToRead } from "../../_http/respond";
import { requireSameOrigin } from "../../_http/same-origin";

export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const { source, ...page } = quarantineListRequest.parse(
      Object.fromEntries(new URL(request.url).searchParams),
      { reportInput: true },
    );
    return listQuarantinedRows(await getDatabase(), {
      ...page,
      sourceId: source,
      isPublic: env.JOULE_PUBLIC,
    });
  });
}

/** Decides several rows at once, or all that wait of one run. */
export function POST(request: Request): Promise<Response> {
  return respond(request, async () => {
    requireSameOrigin(request);
    const decisions = quarantineDecisions.parse(await readJson(request), { reportInput: true });
    const outcome = await decideQuarantinedRows(await getDatabase(), decisions, new Date().toISOString());
    await requestSharedEvaluation();
    return outcome;
  });
}
