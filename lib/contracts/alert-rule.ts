import { z } from "zod";
import { alertCondition, alertUnits } from "./alert-condition";
import { alertReading } from "./alert-reading";
import { numberRange } from "./number-range";
import { scenarioName } from "./saved-scenario";
import { webhookUrl } from "./webhook-url";

export const DEFAULT_COOL_DOWN_HOURS = 24;
const MAX_COOL_DOWN_HOURS = 8760;
const MAX_MAIL_CHARACTERS = 254; // RFC 5321: a path of 256 with its brackets

const fields = z.strictObject({
  name: scenarioName,
  condition: alertCondition,
  /** Least time between two alerts of the rule; a crossing meanwhile is told at its end, if it still holds. */
  coolDownHours: numberRange({ min: 0, max: MAX_COOL_DOWN_HOURS, unit: "hours" }),
  webhookUrl: webhookUrl.nullable(),
  mailTo: z.email("an e-mail address such as name@example.com").max(MAX_MAIL_CHARACTERS).nullable(),
  /** Of e-mails. */
  language: z.enum(["en", "es"]),
  isEnabled: z.boolean(),
});

export const createAlertRule = fields.extend({
  coolDownHours: fields.shape.coolDownHours.default(DEFAULT_COOL_DOWN_HOURS),
  webhookUrl: fields.shape.webhookUrl.default(null),
  mailTo: fields.shape.mailTo.default(null),
  language: fields.shape.language.default("en"),
  isEnabled: fields.shape.isEnabled.default(true),
});

export type CreateAlertRule = z.infer<typeof createAlertRule>;

/** As it is sent: what has a default may be left out. */
export type NewAlertRule = z.input<typeof createAlertRule>;

/** What is left out stays. A new condition is judged afresh. */
export const changeAlertRule = fields.partial().extend({
  /** Replaces the webhook's signing secret; the answer shows the new one. */
  renewSecret: z.literal(true).optional(),
});

export type ChangeAlertRule = z.infer<typeof changeAlertRule>;

const subjectView = alertReading.extend({
  /** `unresolved` where the newest look found no value: nothing fires, and what held before is kept in `since`. */
  state: z.enum(["armed", "firing", "unresolved"]),
  since: z.string(),
  judgedAt: z.string(),
});

export const alertRuleView = z.object({
  id: z.number(),
  name: z.string(),
  condition: alertCondition,
  unit: z.enum(alertUnits),
  coolDownHours: z.number(),
  language: z.enum(["en", "es"]),
  isEnabled: z.boolean(),
  /** Never with its path, which may hold a key; the origin is null on a public instance. */
  webhook: z.object({ origin: z.string().nullable(), disabledAt: z.string().nullable() }).nullable(),
  /** The address is null on a public instance. */
  mail: z.object({ to: z.string().nullable() }).nullable(),
  createdAt: z.string(),
  judgedAt: z.string().nullable(),
  lastFiredAt: z.string().nullable(),
  subjects: z.array(subjectView),
});

export type AlertRuleView = z.infer<typeof alertRuleView>;

/** Shown once: it is derived, not stored. Null where the rule has no webhook, or keeps the secret it had. */
export const alertRuleWithSecret = alertRuleView.extend({ signingSecret: z.string().nullable() });

export type AlertRuleWithSecret = z.infer<typeof alertRuleWithSecret>;

/** Whether a channel can be used; `missing` names the settings it lacks. */
const channelView = z.object({ isAvailable: z.boolean(), missing: z.array(z.string()) });

export const alertChannels = z.object({ webhook: channelView, mail: channelView });

export type AlertChannels = z.infer<typeof alertChannels>;

/** Newest first. */
export const alertRuleList = z.object({ rules: z.array(alertRuleView), channels: alertChannels });

export type AlertRuleList = z.infer<typeof alertRuleList>;

export const removedAlertRule = z.object({ id: z.number() });
