import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/database";
import { alertDelivery } from "@/db/schema/alert-delivery";
import { alertRule } from "@/db/schema/alert-rule";
import { alertSubject } from "@/db/schema/alert-subject";
import type { AlertRuleWithSecret, ChangeAlertRule, CreateAlertRule } from "@/lib/contracts/alert-rule";
import { alertChannelsOf, type AlertChannelSettings } from "@/lib/delivery/alert-channel-settings";
import { DeliveryFailure } from "@/lib/delivery/delivery-failure";
import { deriveSigningSecret, newSecretSalt } from "@/lib/delivery/sign-webhook";
import { resolveWebhookTarget, type TargetRules } from "@/lib/delivery/webhook-target";
import { AppError } from "@/lib/errors/app-error";
import { assertAlertReadable } from "@/lib/queries/alert-metrics/read-alert-metric";
import { getAlertRule } from "@/lib/queries/list-alert-rules";

const MAX_RULES = 200;

export type SaveAlertContext = {
  settings: AlertChannelSettings;
  now: string;
  /** Replaces the system's resolver, in tests. */
  addressesOf?: TargetRules["addressesOf"];
};

/**
 * Stores a rule; its signing secret is in the answer, this once.
 * @throws {AppError} NOT_FOUND for a scenario, source or company that is not there, INVALID_INPUT for a webhook that may not
 * be reached, SOURCE_KEY_MISSING for a channel the environment does not set up, CONFLICT beyond 200 rules.
 */
export async function createAlertRule(
  database: Database,
  content: CreateAlertRule,
  context: SaveAlertContext,
): Promise<AlertRuleWithSecret> {
  await assertAlertReadable(database, content.condition);
  await assertChannels(content, context);
  if ((await database.$count(alertRule)) >= MAX_RULES) {
    throw new AppError("CONFLICT", `There are ${MAX_RULES} rules; remove one first.`);
  }
  const [row] = await database
    .insert(alertRule)
    .values({ ...content, secretSalt: newSecretSalt(), createdAt: context.now })
    .returning();
  if (row === undefined) throw new Error("the rule was not stored");
  return {
    ...(await getAlertRule(database, row.id, { isPublic: false })),
    signingSecret: row.webhookUrl === null ? null : secretOf(row.secretSalt, context),
  };
}

/**
 * Changes what is stated. A new condition is judged afresh; a new webhook gets a new secret and is tried again if it was off.
 * @throws {AppError} as `createAlertRule`.
 */
export async function updateAlertRule(
  database: Database,
  id: number,
  { renewSecret, ...change }: ChangeAlertRule,
  context: SaveAlertContext,
): Promise<AlertRuleWithSecret> {
  const before = await getAlertRule(database, id, { isPublic: false });
  if (change.condition !== undefined) await assertAlertReadable(database, change.condition);
  await assertChannels({ webhookUrl: change.webhookUrl ?? null, mailTo: change.mailTo ?? null }, context);
  const hasNewSecret = renewSecret === true || typeof change.webhookUrl === "string";
  const secretSalt = newSecretSalt();
  const row = await database.transaction(async (transaction) => {
    const [changed] = await transaction
      .update(alertRule)
      .set({
        ...change,
        ...(hasNewSecret ? { secretSalt } : {}),
        ...(change.webhookUrl === undefined ? {} : { webhookDisabledAt: null }),
        ...(change.condition === undefined ? {} : { judgedAt: null, lastFiredAt: null }),
        isEnabled: change.isEnabled ?? before.isEnabled, // a statement that sets nothing is none
      })
      .where(eq(alertRule.id, id))
      .returning();
    if (change.condition !== undefined) {
      await transaction.delete(alertSubject).where(eq(alertSubject.ruleId, id));
    }
    return changed;
  });
  if (row === undefined) throw unknownRule(id);
  const shows = hasNewSecret && row.webhookUrl !== null;
  return {
    ...(await getAlertRule(database, id, { isPublic: false })),
    signingSecret: shows ? secretOf(row.secretSalt, context) : null,
  };
}

/**
 * Removes a rule; its alerts stay, what waits to be sent is given up.
 * @throws {AppError} NOT_FOUND
 */
export async function deleteAlertRule(database: Database, id: number, now: string): Promise<{ id: number }> {
  return database.transaction(async (transaction) => {
    const [removed] = await transaction
      .delete(alertRule)
      .where(eq(alertRule.id, id))
      .returning({ id: alertRule.id });
    if (removed === undefined) throw unknownRule(id);
    await transaction
      .update(alertDelivery)
      .set({ status: "failed", nextTryAt: null, finishedAt: now, lastError: "The rule was removed." })
      .where(and(eq(alertDelivery.ruleId, id), isNull(alertDelivery.finishedAt)));
    return removed;
  });
}

export function unknownRule(id: number | string): AppError {
  return new AppError("NOT_FOUND", `There is no alert rule ${id}.`);
}

function secretOf(secretSalt: string, { settings }: SaveAlertContext): string | null {
  return settings.signingKey === null ? null : deriveSigningSecret(settings.signingKey, secretSalt);
}

async function assertChannels(
  { webhookUrl, mailTo }: { webhookUrl: string | null; mailTo: string | null },
  { settings, addressesOf }: SaveAlertContext,
): Promise<void> {
  const { webhook, mail } = alertChannelsOf(settings);
  if (webhookUrl !== null && !webhook.isAvailable) throw missingSettings("webhookUrl", webhook.missing);
  if (mailTo !== null && !mail.isAvailable) throw missingSettings("mailTo", mail.missing);
  if (webhookUrl === null) return;
  try {
    await resolveWebhookTarget(webhookUrl, {
      isLocalWebhookAllowed: settings.isLocalWebhookAllowed,
      ...(addressesOf ? { addressesOf } : {}),
    });
  } catch (error) {
    if (!(error instanceof DeliveryFailure)) throw error;
    const allowed = "an https address on the public Internet";
    throw new AppError("INVALID_INPUT", `webhookUrl cannot be used. ${error.message}`, {
      fields: [{ field: "webhookUrl", value: new URL(webhookUrl).origin, allowed }],
    });
  }
}

function missingSettings(field: string, names: readonly string[]): AppError {
  const allowed = `null, or an address once ${names.join(" and ")} ${names.length === 1 ? "is" : "are"} set`;
  return new AppError("SOURCE_KEY_MISSING", `${field} cannot be used: ${names.join(" and ")} not set.`, {
    fields: [{ field, value: "set", allowed }],
  });
}
