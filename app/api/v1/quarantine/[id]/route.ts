import { getDatabase } from "@/db/client";
import { decideQuarantinedRow } from "@/lib/commands/decide-quarantined-rows";
import { wholeNumber } from "@/lib/contracts/page-request";
import { quarantineDecision } from "@/lib/contracts/quarantine";
import { AppError } from "@/lib/errors/app-error";
import { readJson } from "../../../_http/read-json";
import { respond } from "../../../_http/respond";
import { requireSameOrigin } from "../../../_http/same-origin";

/** Accepts or rejects one row that waits in quarantine. */
export function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return respond(request, async () => {
    requireSameOrigin(request);
    const { id } = await params;
    const parsed = wholeNumber.safeParse(id);
    if (!parsed.success) throw new AppError("NOT_FOUND", `There is no row ${id} in quarantine.`);
    const { decision } = quarantineDecision.parse(await readJson(request), { reportInput: true });
    const at = new Date().toISOString();
    return {
      id: parsed.data,
      decision,
      ...(await decideQuarantinedRow(await getDatabase(), parsed.data, decision, at)),
    };
  });
}
