import { getDatabase } from "@/db/client";
import { undoUpload } from "@/lib/commands/undo-upload";
import { respond } from "../../../../_http/respond";
import { runOfPath } from "../../../../_http/run-of-path";
import { requireSameOrigin } from "../../../../_http/same-origin";

export function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return respond(request, async () => {
    requireSameOrigin(request);
    const { id } = await runOfPath(params);
    return undoUpload(await getDatabase(), id);
  });
}
