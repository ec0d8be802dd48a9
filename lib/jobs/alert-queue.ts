import "server-only";
import { z } from "zod";
import type { Boss } from "./open-boss";

const queuedDelivery = z.strictObject({ deliveryId: z.number().int(), attempt: z.number().int() });

export type QueuedDelivery = z.infer<typeof queuedDelivery>;

export type AlertQueue = {
  /** Has all rules judged soon, once however often it is asked for meanwhile. */
  requestEvaluation: () => Promise<void>;
  /** One evaluation in every `seconds`, whichever instance asks. */
  sendScheduled: (seconds: number) => Promise<void>;
  /** A try that already waits does not wait twice. */
  sendDelivery: (delivery: QueuedDelivery, afterSeconds: number) => Promise<void>;
  /** What `evaluate` and `deliver` throw is tried again. */
  work: (
    evaluate: () => Promise<object>,
    deliver: (delivery: QueuedDelivery) => Promise<object>,
  ) => Promise<void>;
};

const EVALUATIONS = "alert-evaluation";
const DELIVERIES = "alert-delivery";
// Every look at a queue holds up PGlite: these look less often than fetches do. Who sends a job wakes its own worker.
const EVALUATION_POLLS = 12;
const DELIVERY_POLLS = 3;
const RETRY = { priority: 0, retryLimit: 3, retryDelaySeconds: 60, retryBackoff: true, expireInHours: 1 };

export async function openAlertQueue(
  boss: Boss,
  { pollSeconds }: { pollSeconds: number },
): Promise<AlertQueue> {
  await boss.createQueue(EVALUATIONS);
  await boss.createQueue(DELIVERIES);
  return {
    async requestEvaluation() {
      await boss.send(EVALUATIONS, {}, { ...RETRY, singletonKey: "all" });
    },
    async sendScheduled(seconds) {
      await boss.sendThrottled(EVALUATIONS, seconds, "schedule");
    },
    async sendDelivery(delivery, afterSeconds) {
      const singletonKey = `${delivery.deliveryId}/${delivery.attempt}`;
      await boss.send(DELIVERIES, delivery, { ...RETRY, singletonKey, startAfterSeconds: afterSeconds });
    },
    async work(evaluate, deliver) {
      await boss.work(EVALUATIONS, EVALUATION_POLLS * pollSeconds, evaluate);
      await boss.work(DELIVERIES, DELIVERY_POLLS * pollSeconds, (data) =>
        deliver(queuedDelivery.parse(data)),
      );
    },
  };
}
