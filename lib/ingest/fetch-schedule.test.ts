import { describe, expect, test } from "vitest";
import { sourceCatalogue } from "@/lib/sources/source-catalogue";
import { fetchIntervalMs, nextFetchAt } from "./fetch-schedule";

const HOUR_MS = 3_600_000;
const NOW = "2026-11-24T12:00:00.000Z";
const closed = { state: "closed", failureCount: 0 } as const;
const daily = { id: "caiso", cadenceDays: 1, expectedLagDays: 1 };

describe("fetchIntervalMs", () => {
  test.each([
    [1, 1, 6], // a quarter of a day
    [5, 4, 24], // 4 / 4 days
    [31, 7, 24], // 1.75 days, at most one
    [31, 60, 24],
    [4, 1, 6], // the lag is the shorter
    [0, 0, 6], // at least six hours
  ])("cadence %i days, lag %i days: every %i hours", (cadenceDays, expectedLagDays, hours) => {
    expect(fetchIntervalMs({ cadenceDays, expectedLagDays })).toBe(hours * HOUR_MS);
  });
});

describe("nextFetchAt", () => {
  test("what was never fetched is fetched at once", () => {
    expect(nextFetchAt(daily, null, closed, NOW)).toBe(NOW);
  });

  test("the interval is put off by up to a fifth, always the same for a source", () => {
    const waits = sourceCatalogue.map((source) => {
      const wait = Date.parse(nextFetchAt(source, NOW, closed, NOW)) - Date.parse(NOW);
      expect(Date.parse(nextFetchAt(source, NOW, closed, NOW)) - Date.parse(NOW)).toBe(wait);
      const share = wait / fetchIntervalMs(source);
      expect(share).toBeGreaterThanOrEqual(1);
      expect(share).toBeLessThan(1.2);
      return wait;
    });
    expect(new Set(waits).size).toBe(waits.length); // no two sources in step
  });

  test("an open circuit puts it off further, never forward", () => {
    const open = (until: string) => ({ state: "open", failureCount: 3, until }) as const;
    expect(nextFetchAt(daily, NOW, open("2026-11-30T00:00:00.000Z"), NOW)).toBe("2026-11-30T00:00:00.000Z");
    expect(nextFetchAt(daily, NOW, open("2026-11-24T13:00:00.000Z"), NOW)).toBe(
      nextFetchAt(daily, NOW, closed, NOW),
    );
  });
});
