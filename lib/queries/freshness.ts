import type { freshnessStates } from "@/lib/contracts/freshness-states";

const MS_PER_DAY = 86_400_000;
const STALE_CADENCES = 3;

export type Freshness = (typeof freshnessStates)[number];

/**
 * One rule for every source. The next period is due one cadence plus the usual lag after the newest period's end.
 * fresh: not due yet; late: overdue by less than a cadence; stale: by less than three; dead: longer.
 */
export function freshness(input: {
  newestPeriodEnd: string;
  now: string;
  cadenceDays: number;
  expectedLagDays: number;
}): Freshness {
  const ageDays = (Date.parse(input.now) - Date.parse(input.newestPeriodEnd)) / MS_PER_DAY;
  const overdueDays = ageDays - input.cadenceDays - input.expectedLagDays;
  if (overdueDays <= 0) return "fresh";
  if (overdueDays <= input.cadenceDays) return "late";
  return overdueDays <= STALE_CADENCES * input.cadenceDays ? "stale" : "dead";
}
