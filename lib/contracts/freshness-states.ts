/** From not due yet to long overdue; the rule is in lib/queries/freshness.ts. */
export const freshnessStates = ["fresh", "late", "stale", "dead"] as const;
