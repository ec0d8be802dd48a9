import { expect, test } from "vitest";
import { freshness } from "./freshness";

// Monthly with a lag of 60 days: the next month is due 31 + 60 = 91 days after the newest one ended.
const monthly = { newestPeriodEnd: "2026-01-01T00:00:00Z", cadenceDays: 31, expectedLagDays: 60 };

test.each([
  ["2026-04-02T00:00:00Z", "fresh"], // day 91
  ["2026-04-03T00:00:00Z", "late"], // day 92
  ["2026-05-03T00:00:00Z", "late"], // day 122: a cadence overdue
  ["2026-05-04T00:00:00Z", "stale"],
  ["2026-07-04T00:00:00Z", "stale"], // day 184: three cadences overdue
  ["2026-07-05T00:00:00Z", "dead"],
] as const)("at %s the source is %s", (now, expected) => {
  expect(freshness({ ...monthly, now })).toBe(expected);
});
