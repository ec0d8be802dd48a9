import { getDatabase } from "@/db/client";
import { sweepPage, sweepRequest } from "@/lib/contracts/sweep";
import { requestSweep } from "@/lib/jobs/request-sweep";
import { sharedJobs } from "@/lib/jobs/shared-jobs";
import { listSweeps } from "@/lib/queries/get-sweep";
import { problem } from "../../_http/problem";
import { readJson } from "../../_http/read-json";
import { requireNoParameters } from "../../_http/require-no-parameters";
import { respondToRead } from "../../_http/respond";
import { requireSameOrigin } from "../../_http/same-origin";

export const dynamic = "force-dynamic";

/** A page of sweeps, the newest first, without their results. */
export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const page = sweepPage.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    return listSweeps(await getDatabase(), page);
  });
}

/** Starts a sweep; 202 says that it runs, its address tells how far it is. */
export async function POST(request: Request): Promise<Response> {
  try {
    requireSameOrigin(request);
    requireNoParameters(request);
    const asked = sweepRequest.parse(await readJson(request), { reportInput: true });
    const { context, sweeps } = await sharedJobs();
    const started = await requestSweep(context, sweeps, asked);
    return Response.json(started, { status: 202, headers: { location: `/api/v1/sweeps/${started.id}` } });
  } catch (error) {
    return problem(error);
  }
}
