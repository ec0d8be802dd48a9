import "server-only";
import { eq } from "drizzle-orm";
import { alertDelivery } from "@/db/schema/alert-delivery";
import { alertRule } from "@/db/schema/alert-rule";
import { channelsOf, newDelivery } from "@/lib/commands/judge-alert-rule";
import type { TestedRule } from "@/lib/contracts/alert-event";
import { AppError } from "@/lib/errors/app-error";
import { listDeliveries } from "@/lib/queries/list-alert-events";
import type { AlertContext } from "./alert-context";
import { deliverAlert } from "./deliver-alert";

/**
 * Sends a signed test by each channel of a rule and waits for what comes of it.
 * @throws {AppError} NOT_FOUND, CONFLICT for a rule that tells nobody but the page and the feed.
 */
export async function testAlertChannels(context: AlertContext, ruleId: number): Promise<TestedRule> {
  const { database, now } = context;
  const [rule] = await database.select().from(alertRule).where(eq(alertRule.id, ruleId));
  if (rule === undefined) throw new AppError("NOT_FOUND", `There is no alert rule ${ruleId}.`);
  const channels = channelsOf(rule);
  if (channels.length === 0) {
    throw new AppError(
      "CONFLICT",
      `Rule ${ruleId} has no webhook or e-mail to test; its alerts are on the page and in the feed.`,
    );
  }
  const rows = await database
    .insert(alertDelivery)
    .values(channels.map((channel) => newDelivery(ruleId, null, channel, now())))
    .returning({ id: alertDelivery.id });
  const ids = rows.map(({ id }) => id);
  for (const id of ids) await deliverAlert(context, id);
  return { deliveries: await listDeliveries(database, ids) };
}
