import { createHash } from "node:crypto";
import type { CircuitState } from "./circuit-state";

const MS_PER_DAY = 86_400_000;
const SHARE_OF_CADENCE = 4;
const SHORTEST_DAYS = 0.25;
const LONGEST_DAYS = 1;
const JITTER_FRACTION = 0.2;

export type Cadence = { cadenceDays: number; expectedLagDays: number };

/**
 * Time from one fetch to the next: a quarter of the cadence or of the usual lag, whichever is shorter, at least six hours
 * and at most a day. A figure is then seen within a quarter of the time in which it could appear.
 */
export function fetchIntervalMs({ cadenceDays, expectedLagDays }: Cadence): number {
  const days = Math.min(cadenceDays, expectedLagDays) / SHARE_OF_CADENCE;
  return Math.min(LONGEST_DAYS, Math.max(SHORTEST_DAYS, days)) * MS_PER_DAY;
}

/**
 * When a source is fetched next; at once where it never was. Each source is put off by a share of its interval that its
 * name decides, so that sources do not ask in step and an instance that restarts does not ask anew.
 */
export function nextFetchAt(
  source: Cadence & { id: string },
  lastStartedAt: string | null,
  circuit: CircuitState,
  now: string,
): string {
  const intervalMs = fetchIntervalMs(source) * (1 + JITTER_FRACTION * shareOf(source.id));
  const dueMs = lastStartedAt === null ? Date.parse(now) : Date.parse(lastStartedAt) + intervalMs;
  const openMs = circuit.state === "closed" ? dueMs : Date.parse(circuit.until);
  return new Date(Math.max(dueMs, openMs)).toISOString();
}

/** In [0, 1), the same for the same name. */
function shareOf(sourceId: string): number {
  return createHash("sha256").update(sourceId).digest().readUInt32BE(0) / 2 ** 32;
}
