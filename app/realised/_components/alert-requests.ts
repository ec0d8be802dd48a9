import { z } from "zod";
import { testedRule, type TestedRule } from "@/lib/contracts/alert-event";
import {
  alertRuleWithSecret,
  removedAlertRule,
  type AlertRuleWithSecret,
  type ChangeAlertRule,
} from "@/lib/contracts/alert-rule";
import { sendJson } from "@/lib/query-options/send-json";

const RULES = "/api/v1/alerts/rules";

const refusal = z.object({
  detail: z.string(),
  errors: z.array(z.object({ field: z.string(), allowed: z.string() })).default([]),
});

/** Throws an Error whose message is the server's own, with each field it refuses and what it allows. */
export async function addRule(rule: object): Promise<AlertRuleWithSecret> {
  const answer = await fetch(RULES, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(rule),
  });
  const body: unknown = await answer.json();
  if (answer.ok) return alertRuleWithSecret.parse(body);
  const told = refusal.safeParse(body);
  if (!told.success) throw new Error(`HTTP ${answer.status}`);
  const fields = told.data.errors.map(({ field, allowed }) => `${field}: ${allowed}`);
  throw new Error([told.data.detail, ...fields].join(" "));
}

export function changeRule(id: number, change: ChangeAlertRule): Promise<AlertRuleWithSecret> {
  return sendJson("PATCH", `${RULES}/${id}`, change, alertRuleWithSecret);
}

export async function removeRule(id: number): Promise<void> {
  await sendJson("DELETE", `${RULES}/${id}`, null, removedAlertRule);
}

export function testRule(id: number): Promise<TestedRule> {
  return sendJson("POST", `${RULES}/${id}/test`, null, testedRule);
}
