import "server-only";
import { and, eq, lte, sql } from "drizzle-orm";
import type { Database } from "@/db/database";
import { alertDelivery } from "@/db/schema/alert-delivery";
import { alertRule } from "@/db/schema/alert-rule";
import { DeliveryFailure } from "@/lib/delivery/delivery-failure";
import { retryDelaySeconds } from "@/lib/delivery/retry-delay";
import type { AlertContext } from "./alert-context";
import { sendAlertMessage } from "./send-alert-message";

/** A try that has not ended by then died with its process, and the message is due again. */
const LEASE_SECONDS = 120;

const UNEXPECTED = "The delivery stopped with an unexpected error, which is in the server's log.";

/** What one try came to; `retryInSeconds` is set where another follows. */
export type DeliveryOutcome = {
  outcome: "not due" | "delivered" | "failed" | "waiting";
  retryInSeconds: number | null;
};

type Claimed = typeof alertDelivery.$inferSelect;

/**
 * Tries one delivery that is due. Of instances that try at once, one does. A message may arrive twice where a process died
 * after sending it: its webhook-id, and its Message-ID, stay the same.
 */
export async function deliverAlert(context: AlertContext, deliveryId: number): Promise<DeliveryOutcome> {
  const { database } = context;
  const claimed = await claim(database, deliveryId);
  if (claimed === null) return { outcome: "not due", retryInSeconds: null };
  const [rule] = await database.select().from(alertRule).where(eq(alertRule.id, claimed.ruleId));
  try {
    if (rule === undefined) throw new DeliveryFailure("The rule was removed.", { isGone: true });
    await sendAlertMessage(context, { rule, delivery: claimed });
  } catch (error) {
    if (error instanceof DeliveryFailure) return failTry(context, claimed, error);
    await failTry(context, claimed, new DeliveryFailure(UNEXPECTED, { isGone: false })); // counts as a try
    throw error; // for the log
  }
  await database
    .update(alertDelivery)
    .set({ status: "delivered", nextTryAt: null, lastError: null, finishedAt: context.now() })
    .where(eq(alertDelivery.id, deliveryId));
  return { outcome: "delivered", retryInSeconds: null };
}

async function claim(database: Database, deliveryId: number): Promise<Claimed | null> {
  const [claimed] = await database
    .update(alertDelivery)
    .set({
      attemptCount: sql`${alertDelivery.attemptCount} + 1`,
      nextTryAt: sql`now() + make_interval(secs => ${LEASE_SECONDS})`,
    })
    .where(
      and(
        eq(alertDelivery.id, deliveryId),
        eq(alertDelivery.status, "pending"),
        lte(alertDelivery.nextTryAt, sql`now()`),
      ),
    )
    .returning();
  return claimed ?? null;
}

/** A test is tried once: somebody waits for its answer. */
async function failTry(
  { database, random, now }: AlertContext,
  delivery: Claimed,
  failure: DeliveryFailure,
): Promise<DeliveryOutcome> {
  const isLast = failure.isGone || delivery.eventId === null;
  const retryInSeconds = isLast ? null : retryDelaySeconds(delivery.attemptCount, random());
  if (failure.isGone && delivery.channel === "webhook") {
    await database
      .update(alertRule)
      .set({ webhookDisabledAt: now() })
      .where(eq(alertRule.id, delivery.ruleId));
  }
  await database
    .update(alertDelivery)
    .set({
      lastError: failure.message,
      ...(retryInSeconds === null
        ? { status: "failed", nextTryAt: null, finishedAt: now() }
        : { nextTryAt: sql`now() + make_interval(secs => ${retryInSeconds})` }),
    })
    .where(eq(alertDelivery.id, delivery.id));
  return { outcome: retryInSeconds === null ? "failed" : "waiting", retryInSeconds };
}
