import "server-only";
import { and, asc, count, desc, eq, gt, inArray, lt, max } from "drizzle-orm";
import type { Database } from "@/db/database";
import { alertDelivery } from "@/db/schema/alert-delivery";
import { alertEvent } from "@/db/schema/alert-event";
import { alertCondition } from "@/lib/contracts/alert-condition";
import {
  alertFinding,
  type AlertEventList,
  type DeliveryView,
  type FiredAlert,
} from "@/lib/contracts/alert-event";
import { isoInstant } from "./iso-instant";
import { knownBy } from "./known-at";

/** Newest first, with what became of their deliveries; those that had fired by `asOf`. */
export async function listAlertEvents(
  database: Database,
  { limit, before, asOf }: { limit: number; before?: number | undefined; asOf?: string | undefined },
): Promise<AlertEventList> {
  const rows = await database
    .select()
    .from(alertEvent)
    .where(
      and(before === undefined ? undefined : lt(alertEvent.id, before), knownBy(alertEvent.firedAt, asOf)),
    )
    .orderBy(desc(alertEvent.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const ids = page.map(({ id }) => id);
  const deliveries = await database
    .select()
    .from(alertDelivery)
    .where(inArray(alertDelivery.eventId, ids))
    .orderBy(asc(alertDelivery.id));
  return {
    events: page.map((row) => ({
      ...firedAlertOf(row),
      deliveries: deliveries.filter(({ eventId }) => eventId === row.id).map(deliveryViewOf),
    })),
    nextBefore: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}

/** Null for an alert that is not there. */
export async function findAlertEvent(database: Database, id: number): Promise<FiredAlert | null> {
  const [row] = await database.select().from(alertEvent).where(eq(alertEvent.id, id));
  return row === undefined ? null : firedAlertOf(row);
}

/** Alerts after the newest one a reader has seen. */
export async function countAlertsAfter(
  database: Database,
  after: number,
): Promise<{ count: number; newestId: number | null }> {
  const [row] = await database
    .select({ count: count(), newestId: max(alertEvent.id) })
    .from(alertEvent)
    .where(gt(alertEvent.id, after));
  return { count: row?.count ?? 0, newestId: row?.newestId ?? null };
}

/** Deliveries of a test, or others, in their order. */
export async function listDeliveries(database: Database, ids: readonly number[]): Promise<DeliveryView[]> {
  const rows = await database
    .select()
    .from(alertDelivery)
    .where(inArray(alertDelivery.id, [...ids]))
    .orderBy(asc(alertDelivery.id));
  return rows.map(deliveryViewOf);
}

function firedAlertOf(row: typeof alertEvent.$inferSelect): FiredAlert {
  return {
    id: row.id,
    uuid: row.uuid,
    ruleId: row.ruleId,
    ruleName: row.ruleName,
    condition: alertCondition.parse(row.condition),
    findings: alertFinding.array().parse(row.findings),
    firedAt: isoInstant(row.firedAt),
    asOf: isoInstant(row.asOf),
    engineVersion: row.engineVersion,
  };
}

function deliveryViewOf(row: typeof alertDelivery.$inferSelect): DeliveryView {
  return {
    id: row.id,
    channel: row.channel,
    status: row.status,
    attemptCount: row.attemptCount,
    nextTryAt: row.nextTryAt === null ? null : isoInstant(row.nextTryAt),
    lastError: row.lastError,
    finishedAt: row.finishedAt === null ? null : isoInstant(row.finishedAt),
  };
}
