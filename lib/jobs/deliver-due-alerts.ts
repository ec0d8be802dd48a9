import "server-only";
import type { AlertContext } from "./alert-context";
import { deliverAlert } from "./deliver-alert";
import { queueDueDeliveries } from "./start-alert-jobs";

/** Tries every delivery that is due, once, in a process that works no queue. @returns how many were tried. */
export async function deliverDueAlerts(context: AlertContext): Promise<number> {
  const due: number[] = [];
  await queueDueDeliveries(context.database, {
    sendDelivery: async ({ deliveryId }) => {
      due.push(deliveryId);
    },
  });
  for (const id of due) await deliverAlert(context, id);
  return due.length;
}
