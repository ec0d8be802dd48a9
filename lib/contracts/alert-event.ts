import { z } from "zod";
import { alertCondition } from "./alert-condition";
import { alertReading } from "./alert-reading";
import { asOfInstant } from "./as-of-instant";
import { pageRequest, wholeNumber } from "./page-request";

export const alertChannelNames = ["webhook", "mail"] as const;
export const deliveryStatuses = ["pending", "delivered", "failed"] as const;

/** A subject that crossed, with the value and the data that did it. */
export const alertFinding = alertReading.extend({ fired: z.enum(["crossed", "already-beyond"]) });

export type AlertFinding = z.infer<typeof alertFinding>;

/** An alert as it fired: nothing of it changes, also when its rule does. */
export const firedAlert = z.object({
  id: z.number(),
  /** Stable over instances and backups. */
  uuid: z.string(),
  ruleId: z.number(),
  ruleName: z.string(),
  condition: alertCondition,
  findings: z.array(alertFinding),
  firedAt: z.string(),
  /** What was known then is what it was judged from. */
  asOf: z.string(),
  engineVersion: z.string(),
});

export type FiredAlert = z.infer<typeof firedAlert>;

export const deliveryView = z.object({
  id: z.number(),
  channel: z.enum(alertChannelNames),
  status: z.enum(deliveryStatuses),
  attemptCount: z.number(),
  nextTryAt: z.string().nullable(),
  lastError: z.string().nullable(),
  finishedAt: z.string().nullable(),
});

export type DeliveryView = z.infer<typeof deliveryView>;

export const alertEventView = firedAlert.extend({ deliveries: z.array(deliveryView) });

export type AlertEventView = z.infer<typeof alertEventView>;

export const alertEventPage = pageRequest.omit({ source: true }).extend({ asOf: asOfInstant.optional() });

export const alertEventList = z.object({
  /** Newest first. */
  events: z.array(alertEventView),
  /** `before` of the next page; null on the last. */
  nextBefore: z.number().nullable(),
});

export type AlertEventList = z.infer<typeof alertEventList>;

/** `after` is the newest alert the reader has seen. */
export const unreadQuery = z.strictObject({
  after: z.union([z.literal("0").transform(Number), wholeNumber]).default(0),
});

export const feedQuery = z.strictObject({
  format: z.enum(["atom", "rss"]).default("atom"),
  lang: z.enum(["en", "es"]).default("en"),
});

/** What a test of a rule's channels came to. */
export const testedRule = z.object({ deliveries: z.array(deliveryView) });

export type TestedRule = z.infer<typeof testedRule>;

/** Rules whose `judgedAt` is later have been judged since. */
export const askedEvaluation = z.object({ askedAt: z.string() });
