import "server-only";
import { asc, desc, eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/database";
import { alertRule } from "@/db/schema/alert-rule";
import { alertSubject } from "@/db/schema/alert-subject";
import { alertCondition, unitOf } from "@/lib/contracts/alert-condition";
import { alertReading } from "@/lib/contracts/alert-reading";
import type { AlertRuleView } from "@/lib/contracts/alert-rule";
import { AppError } from "@/lib/errors/app-error";
import { isoInstant } from "./iso-instant";

/** On a public instance addresses are nobody's business. */
type Audience = { isPublic: boolean };

/** Newest first, each with what its newest look found. */
export async function listAlertRules(database: Database, audience: Audience): Promise<AlertRuleView[]> {
  const rules = await database.select().from(alertRule).orderBy(desc(alertRule.id));
  return viewsOf(database, rules, audience);
}

/** @throws {AppError} NOT_FOUND */
export async function getAlertRule(
  database: Database,
  id: number,
  audience: Audience,
): Promise<AlertRuleView> {
  const rules = await database.select().from(alertRule).where(eq(alertRule.id, id));
  const [view] = await viewsOf(database, rules, audience);
  if (view === undefined) throw new AppError("NOT_FOUND", `There is no alert rule ${id}.`);
  return view;
}

async function viewsOf(
  database: Database,
  rules: readonly (typeof alertRule.$inferSelect)[],
  audience: Audience,
): Promise<AlertRuleView[]> {
  const subjects = await database
    .select()
    .from(alertSubject)
    .where(
      inArray(
        alertSubject.ruleId,
        rules.map(({ id }) => id),
      ),
    )
    .orderBy(asc(alertSubject.subject));
  return rules.map((rule) => {
    const condition = alertCondition.parse(rule.condition);
    return {
      id: rule.id,
      name: rule.name,
      condition,
      unit: unitOf(condition),
      coolDownHours: rule.coolDownHours,
      language: rule.language,
      isEnabled: rule.isEnabled,
      webhook: webhookOf(rule, audience),
      mail: rule.mailTo === null ? null : { to: audience.isPublic ? null : rule.mailTo },
      createdAt: isoInstant(rule.createdAt),
      judgedAt: instantOrNull(rule.judgedAt),
      lastFiredAt: instantOrNull(rule.lastFiredAt),
      subjects: subjects.filter(({ ruleId }) => ruleId === rule.id).map(subjectView),
    };
  });
}

function webhookOf(
  { webhookUrl, webhookDisabledAt }: typeof alertRule.$inferSelect,
  { isPublic }: Audience,
): AlertRuleView["webhook"] {
  if (webhookUrl === null) return null;
  return {
    origin: isPublic ? null : new URL(webhookUrl).origin,
    disabledAt: instantOrNull(webhookDisabledAt),
  };
}

function subjectView(row: typeof alertSubject.$inferSelect): AlertRuleView["subjects"][number] {
  const reading = alertReading.parse(row.reading);
  return {
    ...reading,
    state: reading.value === null || row.state === null ? "unresolved" : row.state,
    since: isoInstant(row.since),
    judgedAt: isoInstant(row.judgedAt),
  };
}

function instantOrNull(text: string | null): string | null {
  return text === null ? null : isoInstant(text);
}
