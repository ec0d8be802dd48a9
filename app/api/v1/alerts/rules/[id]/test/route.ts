import { sharedJobs } from "@/lib/jobs/shared-jobs";
import { testAlertChannels } from "@/lib/jobs/test-alert-channels";
import { alertRuleOfPath } from "../../../../../_http/alert-rule-of-path";
import { respond } from "../../../../../_http/respond";
import { requireSameOrigin } from "../../../../../_http/same-origin";

/** Sends a signed test by each channel of a rule and answers with what came of it. */
export function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return respond(request, async () => {
    requireSameOrigin(request);
    const { alerts } = await sharedJobs();
    return testAlertChannels(alerts.context, await alertRuleOfPath(params));
  });
}
