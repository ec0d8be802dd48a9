import "server-only";
import { and, eq, notInArray } from "drizzle-orm";
import type { Database } from "@/db/database";
import { alertDelivery } from "@/db/schema/alert-delivery";
import { alertEvent } from "@/db/schema/alert-event";
import { alertRule } from "@/db/schema/alert-rule";
import { alertSubject } from "@/db/schema/alert-subject";
import { alertCondition, crossingOf, type AlertCondition } from "@/lib/contracts/alert-condition";
import type { AlertFinding } from "@/lib/contracts/alert-event";
import type { AlertReading } from "@/lib/contracts/alert-reading";
import { stepCrossing, type CrossingState } from "@/lib/model/alert/step-crossing";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { isoInstant } from "@/lib/queries/iso-instant";

const MS_PER_HOUR = 3_600_000;

type RuleRow = typeof alertRule.$inferSelect;

/**
 * Holds what a look found against a rule, and stores an alert with its deliveries where a subject crossed. The rule's row is
 * locked meanwhile: of instances that look at once, the second finds the state that the first one left.
 * @param at of the look; one that is older than the rule's newest is dropped.
 * @returns the id of the alert that fired.
 */
export async function judgeAlertRule(
  database: Database,
  looked: { ruleId: number; condition: AlertCondition; readings: readonly AlertReading[]; at: string },
): Promise<number | null> {
  const { ruleId, condition, readings, at } = looked;
  return database.transaction(async (transaction) => {
    const [rule] = await transaction.select().from(alertRule).where(eq(alertRule.id, ruleId)).for("update");
    if (rule === undefined || !rule.isEnabled || isOutdated(rule, condition, at)) return null;
    const findings: AlertFinding[] = [];
    for (const reading of readings) {
      const fired = await judgeSubject(transaction, rule, { condition, reading, at });
      if (fired !== null) findings.push({ ...reading, fired });
    }
    await forgetSubjects(transaction, ruleId, readings);
    await transaction.update(alertRule).set({ judgedAt: at }).where(eq(alertRule.id, ruleId));
    return findings.length === 0 ? null : storeAlert(transaction, rule, { condition, findings, at });
  });
}

/** Subjects that are no more. A look that failed as a whole names none of them, and forgets none. */
async function forgetSubjects(
  transaction: Database,
  ruleId: number,
  readings: readonly AlertReading[],
): Promise<void> {
  if (readings.some(({ subject, value }) => subject === "" && value === null)) return;
  const subjects = readings.map(({ subject }) => subject);
  await transaction
    .delete(alertSubject)
    .where(and(eq(alertSubject.ruleId, ruleId), notInArray(alertSubject.subject, subjects)));
}

/** Another look, or a change of the rule, came in between. */
function isOutdated(rule: RuleRow, condition: AlertCondition, at: string): boolean {
  if (rule.judgedAt !== null && Date.parse(rule.judgedAt) >= Date.parse(at)) return true;
  const stored = alertCondition.parse(rule.condition); // in the schema's order of keys, as the other one
  return JSON.stringify(stored) !== JSON.stringify(condition);
}

async function judgeSubject(
  transaction: Database,
  rule: RuleRow,
  { condition, reading, at }: { condition: AlertCondition; reading: AlertReading; at: string },
): Promise<AlertFinding["fired"] | null> {
  const [known] = await transaction
    .select()
    .from(alertSubject)
    .where(and(eq(alertSubject.ruleId, rule.id), eq(alertSubject.subject, reading.subject)));
  const previous: CrossingState | null =
    known === undefined || known.state === null
      ? null
      : { state: known.state, since: isoInstant(known.since), mark: known.mark };
  const step =
    reading.value === null
      ? { next: previous, fired: null }
      : stepCrossing(crossingOf(condition), previous, reading.value, { at, mayFire: mayFire(rule, at) });
  const next = step.next ?? {
    state: null,
    since: known === undefined ? at : isoInstant(known.since),
    mark: null,
  };
  await transaction
    .insert(alertSubject)
    .values({ ruleId: rule.id, subject: reading.subject, reading, judgedAt: at, ...next })
    .onConflictDoUpdate({
      target: [alertSubject.ruleId, alertSubject.subject],
      set: { reading, judgedAt: at, ...next },
    });
  return step.fired;
}

function mayFire({ lastFiredAt, coolDownHours }: RuleRow, at: string): boolean {
  return lastFiredAt === null || Date.parse(at) - Date.parse(lastFiredAt) >= coolDownHours * MS_PER_HOUR;
}

async function storeAlert(
  transaction: Database,
  rule: RuleRow,
  { condition, findings, at }: { condition: AlertCondition; findings: AlertFinding[]; at: string },
): Promise<number | null> {
  const crossing = rule.crossingCount + 1;
  const [event] = await transaction
    .insert(alertEvent)
    .values({
      ruleId: rule.id,
      crossing,
      ruleName: rule.name,
      condition,
      findings,
      firedAt: at,
      asOf: at,
      engineVersion: ENGINE_VERSION,
    })
    .onConflictDoNothing()
    .returning({ id: alertEvent.id });
  await transaction
    .update(alertRule)
    .set({ crossingCount: crossing, lastFiredAt: at })
    .where(eq(alertRule.id, rule.id));
  if (event === undefined) return null; // stored by another instance
  const channels = channelsOf(rule);
  if (channels.length > 0) {
    await transaction
      .insert(alertDelivery)
      .values(channels.map((channel) => newDelivery(rule.id, event.id, channel, at)));
  }
  return event.id;
}

/** Channels of a rule that messages go to; one whose receiver is gone is none. */
export function channelsOf({ webhookUrl, webhookDisabledAt, mailTo }: RuleRow): ("webhook" | "mail")[] {
  const hasWebhook = webhookUrl !== null && webhookDisabledAt === null;
  return [...(hasWebhook ? (["webhook"] as const) : []), ...(mailTo === null ? [] : (["mail"] as const))];
}

export function newDelivery(
  ruleId: number,
  eventId: number | null,
  channel: "webhook" | "mail",
  at: string,
): typeof alertDelivery.$inferInsert {
  return { ruleId, eventId, channel, status: "pending", createdAt: at, nextTryAt: at };
}
