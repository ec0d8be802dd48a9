import type { AlertUnit } from "@/lib/contracts/alert-condition";
import type { AlertReading, UnresolvedReason } from "@/lib/contracts/alert-reading";

/** A look that found no value: nothing fires on it. */
export function unresolvedReading(unit: AlertUnit, reason: UnresolvedReason, subject: string): AlertReading {
  return { subject, unit, value: null, standardError: null, evidence: "unresolved", reason, data: [] };
}
