import { getDatabase } from "@/db/client";
import { deleteAlertRule, updateAlertRule } from "@/lib/commands/save-alert-rule";
import { changeAlertRule } from "@/lib/contracts/alert-rule";
import { env } from "@/lib/env";
import { sharedJobs } from "@/lib/jobs/shared-jobs";
import { getAlertRule } from "@/lib/queries/list-alert-rules";
import { alertRuleOfPath } from "../../../../_http/alert-rule-of-path";
import { readJson } from "../../../../_http/read-json";
import { requireNoParameters } from "../../../../_http/require-no-parameters";
import { respond, respondToRead } from "../../../../_http/respond";
import { requireSameOrigin } from "../../../../_http/same-origin";

type IdParams = { params: Promise<{ id: string }> };

export function GET(request: Request, { params }: IdParams): Promise<Response> {
  return respondToRead(request, async () => {
    requireNoParameters(request);
    return getAlertRule(await getDatabase(), await alertRuleOfPath(params), { isPublic: env.JOULE_PUBLIC });
  });
}

/** Changes what is stated; a new webhook, or `renewSecret`, shows a new signing secret. */
export function PATCH(request: Request, { params }: IdParams): Promise<Response> {
  return respond(request, async () => {
    requireSameOrigin(request);
    const id = await alertRuleOfPath(params);
    const change = changeAlertRule.parse(await readJson(request), { reportInput: true });
    const { alerts } = await sharedJobs();
    const { settings, now, addressesOf } = alerts.context;
    const rule = await updateAlertRule(await getDatabase(), id, change, {
      settings,
      now: now(),
      ...(addressesOf ? { addressesOf } : {}),
    });
    await alerts.requestEvaluation();
    return rule;
  });
}

/** Removes a rule; the alerts it fired stay. */
export function DELETE(request: Request, { params }: IdParams): Promise<Response> {
  return respond(request, async () => {
    requireSameOrigin(request);
    return deleteAlertRule(await getDatabase(), await alertRuleOfPath(params), new Date().toISOString());
  });
}
