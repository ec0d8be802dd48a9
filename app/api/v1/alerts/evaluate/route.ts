import { sharedJobs } from "@/lib/jobs/shared-jobs";
import { problem } from "../../../_http/problem";
import { requireNoParameters } from "../../../_http/require-no-parameters";
import { requireSameOrigin } from "../../../_http/same-origin";

/** Has every rule judged now instead of within the hour; 202 says that it is asked for, `judgedAt` of a rule that it is done. */
export async function POST(request: Request): Promise<Response> {
  try {
    requireSameOrigin(request);
    requireNoParameters(request);
    const { alerts } = await sharedJobs();
    const askedAt = alerts.context.now();
    await alerts.requestEvaluation();
    return Response.json({ askedAt }, { status: 202, headers: { location: "/api/v1/alerts/rules" } });
  } catch (error) {
    return problem(error);
  }
}
