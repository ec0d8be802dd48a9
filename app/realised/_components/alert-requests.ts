import { testedRule, type TestedRule } from "@/lib/contracts/alert-event";
import {
  alertRuleWithSecret,
  removedAlertRule,
  type AlertRuleWithSecret,
  type ChangeAlertRule,
  type NewAlertRule,
} from "@/lib/contracts/alert-rule";
import { callApi } from "@/lib/query-options/call-api";

/** Throws an Error whose message is the server's own, with each field it refuses and what it allows. */
export function addRule(rule: NewAlertRule): Promise<AlertRuleWithSecret> {
  return callApi("POST /api/v1/alerts/rules", { body: rule, answer: alertRuleWithSecret });
}

export function changeRule(id: number, change: ChangeAlertRule): Promise<AlertRuleWithSecret> {
  return callApi("PATCH /api/v1/alerts/rules/{id}", {
    path: { id },
    body: change,
    answer: alertRuleWithSecret,
  });
}

export async function removeRule(id: number): Promise<void> {
  await callApi("DELETE /api/v1/alerts/rules/{id}", { path: { id }, answer: removedAlertRule });
}

export function testRule(id: number): Promise<TestedRule> {
  return callApi("POST /api/v1/alerts/rules/{id}/test", { path: { id }, answer: testedRule });
}
