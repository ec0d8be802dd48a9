import { getDatabase } from "@/db/client";
import { cancelRun } from "@/lib/commands/cancel-run";
import { problem } from "../../../../_http/problem";
import { requireNoParameters } from "../../../../_http/require-no-parameters";
import { runOfPath } from "../../../../_http/run-of-path";
import { requireSameOrigin } from "../../../../_http/same-origin";

/** Asks a run to end; 202, since it ends between two parts. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  try {
    requireSameOrigin(request);
    requireNoParameters(request);
    const { id } = await runOfPath(params);
    await cancelRun(await getDatabase(), id);
    return Response.json(await runOfPath(params), { status: 202 });
  } catch (error) {
    return problem(error);
  }
}
