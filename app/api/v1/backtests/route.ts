import { getDatabase } from "@/db/client";
import { backtestPage, backtestRequest } from "@/lib/contracts/backtest";
import { requestBacktest } from "@/lib/jobs/request-backtest";
import { sharedJobs } from "@/lib/jobs/shared-jobs";
import { listBacktests } from "@/lib/queries/get-backtest";
import { problem } from "../../_http/problem";
import { readOptionalJson } from "../../_http/read-json";
import { requireNoParameters } from "../../_http/require-no-parameters";
import { respondToRead } from "../../_http/respond";
import { requireSameOrigin } from "../../_http/same-origin";

export const dynamic = "force-dynamic";

/** A page of backtests, the newest first, without their results. */
export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const page = backtestPage.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    return listBacktests(await getDatabase(), page);
  });
}

/** Starts a backtest; 202 says that it runs, its address tells how far it is. */
export async function POST(request: Request): Promise<Response> {
  try {
    requireSameOrigin(request);
    requireNoParameters(request);
    const asked = backtestRequest.parse((await readOptionalJson(request)) ?? {}, { reportInput: true });
    const { context, backtests } = await sharedJobs();
    const started = await requestBacktest(context, backtests, asked);
    return Response.json(started, { status: 202, headers: { location: `/api/v1/backtests/${started.id}` } });
  } catch (error) {
    return problem(error);
  }
}
