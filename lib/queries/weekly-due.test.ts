import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newestWeeklyDue, nextWeeklyDue } from "./weekly-due";

const HOUR_MS = 3_600_000;

describe("a weekly report", () => {
  // 26 November 2026 is a Thursday (ISO weekday 4).
  test.each([
    [{ weekday: 4, hourUtc: 10 }, "2026-11-26T10:00:00.000Z", "2026-11-26T10:00:00.000Z"],
    [{ weekday: 4, hourUtc: 10 }, "2026-11-26T09:59:59.999Z", "2026-11-19T10:00:00.000Z"],
    [{ weekday: 1, hourUtc: 6 }, "2026-11-26T10:00:00.000Z", "2026-11-23T06:00:00.000Z"],
    [{ weekday: 7, hourUtc: 23 }, "2026-11-26T10:00:00.000Z", "2026-11-22T23:00:00.000Z"],
    [{ weekday: 5, hourUtc: 0 }, "2027-01-01T00:30:00.000Z", "2027-01-01T00:00:00.000Z"], // a Friday
  ])("%o was due at %s last on %s", (timing, at, due) => {
    expect(newestWeeklyDue(timing, at)).toBe(due);
  });

  test("is due once in every week, on its day and hour", () => {
    const instants = fc.date({
      min: new Date("2020-01-01"),
      max: new Date("2040-01-01"),
      noInvalidDate: true,
    });
    const timings = fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      hourUtc: fc.integer({ min: 0, max: 23 }),
    });
    fc.assert(
      fc.property(timings, instants, (timing, instant) => {
        const at = instant.toISOString();
        const due = newestWeeklyDue(timing, at);
        const next = nextWeeklyDue(timing, at);
        expect(due <= at && at < next).toBe(true);
        expect(Date.parse(next) - Date.parse(due)).toBe(168 * HOUR_MS);
        expect(new Date(due).getUTCDay() || 7).toBe(timing.weekday);
        expect(new Date(due).getUTCHours()).toBe(timing.hourUtc);
        expect(newestWeeklyDue(timing, due)).toBe(due);
      }),
    );
  });
});
