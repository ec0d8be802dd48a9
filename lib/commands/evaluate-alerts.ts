import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Database } from "@/db/database";
import { alertRule } from "@/db/schema/alert-rule";
import { alertCondition, unitOf, type AlertCondition } from "@/lib/contracts/alert-condition";
import type { AlertReading } from "@/lib/contracts/alert-reading";
import { AppError } from "@/lib/errors/app-error";
import type { AlertLook } from "@/lib/queries/alert-metrics/alert-metric";
import { readAlertMetric } from "@/lib/queries/alert-metrics/read-alert-metric";
import { unresolvedReading } from "@/lib/queries/alert-metrics/unresolved-reading";
import { judgeAlertRule } from "./judge-alert-rule";

export type AlertEvaluation = { judgedCount: number; firedEventIds: number[] };

/**
 * Looks at every rule that is on and stores the alerts that fire. Heavy values are computed in slices, so that requests get
 * their turn; asked twice with the same data, nothing fires twice.
 * @param ruleId leaves the others alone.
 */
export async function evaluateAlerts(
  database: Database,
  { now, signal, ruleId }: { now: () => string; signal: AbortSignal; ruleId?: number },
): Promise<AlertEvaluation> {
  const rules = await database
    .select()
    .from(alertRule)
    .where(ruleId === undefined ? eq(alertRule.isEnabled, true) : eq(alertRule.id, ruleId))
    .orderBy(asc(alertRule.id));
  const firedEventIds: number[] = [];
  for (const rule of rules) {
    signal.throwIfAborted();
    const condition = alertCondition.parse(rule.condition);
    const at = now();
    const readings = await readingsOf({ database, now: at, signal }, condition);
    const eventId = await judgeAlertRule(database, { ruleId: rule.id, condition, readings, at });
    if (eventId !== null) firedEventIds.push(eventId);
  }
  return { judgedCount: rules.length, firedEventIds };
}

/** A metric that cannot be computed leaves the other rules alone. */
async function readingsOf(look: AlertLook, condition: AlertCondition): Promise<AlertReading[]> {
  try {
    return await readAlertMetric(look, condition);
  } catch (error) {
    if (!(error instanceof AppError || error instanceof RangeError)) throw error;
    return [unresolvedReading(unitOf(condition), { code: "not-computable", detail: error.message }, "")];
  }
}
