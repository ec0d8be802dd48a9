import "server-only";
import type { alertDelivery } from "@/db/schema/alert-delivery";
import type { alertRule } from "@/db/schema/alert-rule";
import { alertCondition } from "@/lib/contracts/alert-condition";
import type { FiredAlert } from "@/lib/contracts/alert-event";
import { alertChannelsOf } from "@/lib/delivery/alert-channel-settings";
import { DeliveryFailure } from "@/lib/delivery/delivery-failure";
import { postWebhook } from "@/lib/delivery/post-webhook";
import { sendMail } from "@/lib/delivery/send-mail";
import { deriveSigningSecret, webhookHeaders } from "@/lib/delivery/sign-webhook";
import { resolveWebhookTarget } from "@/lib/delivery/webhook-target";
import { findAlertEvent } from "@/lib/queries/list-alert-events";
import { alertMail, testMail } from "@/lib/reports/render/alert-mail";
import type { AlertContext } from "./alert-context";

const MS_PER_SECOND = 1000;

type RuleRow = typeof alertRule.$inferSelect;
type DeliveryRow = typeof alertDelivery.$inferSelect;

/**
 * Sends one alert, or a test where the delivery is of none, by its channel.
 * @throws {DeliveryFailure}
 */
export async function sendAlertMessage(
  context: AlertContext,
  { rule, delivery }: { rule: RuleRow; delivery: DeliveryRow },
): Promise<void> {
  const alert = delivery.eventId === null ? null : await findAlertEvent(context.database, delivery.eventId);
  const { missing } = alertChannelsOf(context.settings)[delivery.channel];
  if (missing.length > 0) throw new DeliveryFailure(`Not set: ${missing.join(", ")}.`, { isGone: false });
  if (delivery.channel === "webhook") await sendWebhook(context, { rule, delivery, alert });
  else await sendAlertMail(context, { rule, delivery, alert });
}

async function sendWebhook(
  { settings, now, addressesOf }: AlertContext,
  { rule, delivery, alert }: { rule: RuleRow; delivery: DeliveryRow; alert: FiredAlert | null },
): Promise<void> {
  if (rule.webhookUrl === null || settings.signingKey === null) {
    throw new DeliveryFailure("The rule has no webhook any more.", { isGone: false });
  }
  if (rule.webhookDisabledAt !== null) {
    throw new DeliveryFailure("The webhook is off: its receiver said that it is gone.", { isGone: false });
  }
  const target = await resolveWebhookTarget(rule.webhookUrl, {
    isLocalWebhookAllowed: settings.isLocalWebhookAllowed,
    ...(addressesOf ? { addressesOf } : {}),
  });
  const sentAt = now();
  const body = JSON.stringify(
    alert === null
      ? { type: "alert.test", timestamp: sentAt, data: { rule: testedRule(rule) } }
      : { type: "alert.fired", timestamp: alert.firedAt, data: alert },
  );
  const message = {
    id: messageId(delivery, alert),
    timestampSeconds: Math.floor(Date.parse(sentAt) / MS_PER_SECOND),
    body,
  };
  await postWebhook(
    target,
    webhookHeaders(message, deriveSigningSecret(settings.signingKey, rule.secretSalt)),
    body,
  );
}

async function sendAlertMail(
  { settings: { smtpUrl, mailFrom } }: AlertContext,
  { rule, delivery, alert }: { rule: RuleRow; delivery: DeliveryRow; alert: FiredAlert | null },
): Promise<void> {
  if (rule.mailTo === null || smtpUrl === null || mailFrom === null) {
    throw new DeliveryFailure("The rule has no e-mail address any more.", { isGone: false });
  }
  const { subject, text } =
    alert === null ? testMail(testedRule(rule), rule.language) : alertMail(alert, rule.language);
  await sendMail(
    { smtpUrl, mailFrom },
    {
      to: rule.mailTo,
      subject,
      text,
      messageId: `<${messageId(delivery, alert)}@alerts.joule-street.invalid>`,
    },
  );
}

/** The same at every try, so that a receiver knows a message that comes again. */
function messageId(delivery: DeliveryRow, alert: FiredAlert | null): string {
  return alert === null ? `test_${delivery.id}` : `alert_${alert.uuid}`;
}

function testedRule({ id, name, condition }: RuleRow) {
  return { id, name, condition: alertCondition.parse(condition) };
}
