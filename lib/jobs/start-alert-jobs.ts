import "server-only";
import { and, asc, eq, lte, sql } from "drizzle-orm";
import type { Database } from "@/db/database";
import { alertDelivery } from "@/db/schema/alert-delivery";
import { evaluateAlerts } from "@/lib/commands/evaluate-alerts";
import type { AlertContext } from "./alert-context";
import { openAlertQueue, type AlertQueue } from "./alert-queue";
import { deliverAlert } from "./deliver-alert";
import type { Boss } from "./open-boss";

export type AlertJobs = { context: AlertContext; requestEvaluation: AlertQueue["requestEvaluation"] };

const EVALUATION_SECONDS = 3600;

/** Judges rules when asked and every hour, and sends what fired. */
export async function startAlertJobs(
  boss: Boss,
  context: AlertContext,
  {
    pollSeconds,
    signal,
    repeat,
  }: {
    pollSeconds: number;
    signal: AbortSignal;
    repeat: (work: () => Promise<void>, everyMs: number) => void;
  },
): Promise<AlertJobs> {
  const { database, now } = context;
  const queue = await openAlertQueue(boss, { pollSeconds });
  await queueDueDeliveries(database, queue);
  await queue.work(
    async () => {
      const evaluation = await evaluateAlerts(database, { now, signal });
      await queueDueDeliveries(database, queue);
      return evaluation;
    },
    async ({ deliveryId, attempt }) => {
      const outcome = await deliverAlert(context, deliveryId);
      if (outcome.retryInSeconds !== null) {
        await queue.sendDelivery({ deliveryId, attempt: attempt + 1 }, outcome.retryInSeconds);
      }
      return outcome;
    },
  );
  repeat(() => queue.sendScheduled(EVALUATION_SECONDS), EVALUATION_SECONDS * 1000);
  return { context, requestEvaluation: queue.requestEvaluation };
}

/** Those of new alerts, and those that a process left behind or the queue gave up. */
export async function queueDueDeliveries(
  database: Database,
  queue: Pick<AlertQueue, "sendDelivery">,
): Promise<void> {
  const due = await database
    .select({ deliveryId: alertDelivery.id, attempt: alertDelivery.attemptCount })
    .from(alertDelivery)
    .where(and(eq(alertDelivery.status, "pending"), lte(alertDelivery.nextTryAt, sql`now()`)))
    .orderBy(asc(alertDelivery.id));
  for (const delivery of due) await queue.sendDelivery(delivery, 0);
}
