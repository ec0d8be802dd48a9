import { getDatabase } from "@/db/client";
import { createAlertRule } from "@/lib/commands/save-alert-rule";
import { createAlertRule as createRequest } from "@/lib/contracts/alert-rule";
import { alertChannelsOf } from "@/lib/delivery/alert-channel-settings";
import { env } from "@/lib/env";
import { sharedJobs } from "@/lib/jobs/shared-jobs";
import { listAlertRules } from "@/lib/queries/list-alert-rules";
import { created } from "../../../_http/created";
import { readJson } from "../../../_http/read-json";
import { requireNoParameters } from "../../../_http/require-no-parameters";
import { respondToRead } from "../../../_http/respond";
import { requireSameOrigin } from "../../../_http/same-origin";

export const dynamic = "force-dynamic";

/** Every rule with what its newest look found, and which channels this instance can use. */
export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    requireNoParameters(request);
    return {
      rules: await listAlertRules(await getDatabase(), { isPublic: env.JOULE_PUBLIC }),
      channels: alertChannelsOf(env.alertChannels),
    };
  });
}

/** Adds a rule; its webhook's signing secret is in this answer alone. It is judged soon after, off the request. */
export function POST(request: Request): Promise<Response> {
  return created(
    request,
    async () => {
      requireSameOrigin(request);
      const content = createRequest.parse(await readJson(request), { reportInput: true });
      const { alerts } = await sharedJobs();
      const { settings, now, addressesOf } = alerts.context;
      const rule = await createAlertRule(await getDatabase(), content, {
        settings,
        now: now(),
        ...(addressesOf ? { addressesOf } : {}),
      });
      await alerts.requestEvaluation();
      return rule;
    },
    ({ id }) => `/api/v1/alerts/rules/${id}`,
  );
}
