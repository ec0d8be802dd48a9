import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { marketDay, wallClockInstantsMs } from "./market-day";

const iso = (ms: number) => new Date(ms).toISOString();

describe("marketDay", () => {
  test.each([
    // Chicago is UTC-6 in winter, UTC-5 in summer; the clocks change on 2026-03-08 and 2026-11-01.
    ["America/Chicago", "2026-01-15", "2026-01-15T06:00:00.000Z", 24],
    ["America/Chicago", "2026-03-08", "2026-03-08T06:00:00.000Z", 23],
    ["America/Chicago", "2026-11-01", "2026-11-01T05:00:00.000Z", 25],
    ["Etc/GMT+5", "2025-11-02", "2025-11-02T05:00:00.000Z", 24], // MISO: EST all year
    ["Europe/Berlin", "2025-03-30", "2025-03-29T23:00:00.000Z", 23],
    ["Australia/Brisbane", "2019-12-25", "2019-12-24T14:00:00.000Z", 24],
  ])("%s %s starts at %s and has %d hours", (zone, date, start, hourCount) => {
    const day = marketDay(zone, date);
    expect(day && iso(day.startMs)).toBe(start);
    expect(day?.hourCount).toBe(hourCount);
  });

  test.each(["2025-02-29", "2025-13-01", "20250101", "", "yesterday"])("%s is no day", (date) => {
    expect(marketDay("America/Chicago", date)).toBeNull();
  });
});

describe("wallClockInstantsMs", () => {
  const chicago = (isoDate: string, hour: number, minute = 0) =>
    wallClockInstantsMs("America/Chicago", { isoDate, hour, minute }).map(iso);

  test("an ordinary hour is one instant", () => {
    expect(chicago("2026-07-01", 13, 30)).toEqual(["2026-07-01T18:30:00.000Z"]);
  });

  test("the hour that spring skips is none", () => {
    expect(chicago("2026-03-08", 2)).toEqual([]);
    expect(chicago("2026-03-08", 3)).toEqual(["2026-03-08T08:00:00.000Z"]);
  });

  test("the hour that autumn repeats is two, daylight saving first", () => {
    expect(chicago("2026-11-01", 1)).toEqual(["2026-11-01T06:00:00.000Z", "2026-11-01T07:00:00.000Z"]);
    expect(chicago("2026-11-01", 2)).toEqual(["2026-11-01T08:00:00.000Z"]);
  });

  test("24:00 is the next day's midnight", () => {
    expect(chicago("2026-11-01", 24)).toEqual(["2026-11-02T06:00:00.000Z"]);
  });

  test.each([
    [24, 1],
    [25, 0],
    [-1, 0],
    [1.5, 0],
    [1, 60],
  ])("%d:%d is no time", (hour, minute) => {
    expect(chicago("2026-07-01", hour, minute)).toEqual([]);
  });

  test("every hour of a year is shown exactly once or twice, and the instants fill the year", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("America/Los_Angeles", "America/New_York", "Europe/Helsinki", "Europe/London"),
        fc.integer({ min: 2005, max: 2035 }),
        (zone, year) => {
          const instants: number[] = [];
          for (let ms = Date.UTC(year, 0, 1); ms < Date.UTC(year + 1, 0, 1); ms += 86_400_000) {
            const isoDate = iso(ms).slice(0, 10);
            for (let hour = 0; hour < 24; hour++) {
              instants.push(...wallClockInstantsMs(zone, { isoDate, hour, minute: 0 }));
            }
          }
          for (const [index, ms] of instants.toSorted((a, b) => a - b).entries()) {
            expect(ms).toBe((instants[0] ?? Number.NaN) + index * 3_600_000);
          }
        },
      ),
      { numRuns: 12 },
    );
  });
});
