import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { circuitState, type EndedRun } from "./circuit-state";

const HOUR_MS = 3_600_000;
const at = (hour: number) => new Date(Date.UTC(2026, 10, 1) + hour * HOUR_MS).toISOString();
const failedAt = (hour: number): EndedRun => ({ status: "failed", finishedAt: at(hour) });

describe("circuitState", () => {
  test("a source without runs, and one that failed twice, is asked as usual", () => {
    expect(circuitState([], HOUR_MS, at(0))).toEqual({ state: "closed", failureCount: 0 });
    expect(circuitState([failedAt(1), failedAt(0)], HOUR_MS, at(1))).toEqual({
      state: "closed",
      failureCount: 2,
    });
  });

  // Six hours after the third failure, then 6 x 2, 6 x 4, ... up to a week of 168 hours.
  test.each([
    [3, 6],
    [4, 12],
    [5, 24],
    [7, 96],
    [8, 168],
    [20, 168],
  ])("after %i failures it waits %i hours", (failureCount, hours) => {
    const runs = Array.from({ length: failureCount }, (_, index) => failedAt(-index));
    const until = at(hours);
    expect(circuitState(runs, 6 * HOUR_MS, at(hours - 1))).toEqual({ state: "open", failureCount, until });
    expect(circuitState(runs, 6 * HOUR_MS, at(hours))).toEqual({ state: "half-open", failureCount, until });
  });

  test("one run that brings anything closes it", () => {
    const failures = Array.from({ length: 9 }, (_, index) => failedAt(-1 - index));
    for (const status of ["succeeded", "partial"] as const) {
      expect(circuitState([{ status, finishedAt: at(0) }, ...failures], HOUR_MS, at(0)).state).toBe("closed");
    }
  });

  test("one more failure never shortens the wait, which never passes a week", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 60 }),
        fc.integer({ min: 1, max: 24 * HOUR_MS }),
        (count, waitMs) => {
          const waitOf = (failureCount: number) => {
            const state = circuitState(Array(failureCount).fill(failedAt(0)), waitMs, at(0));
            return state.state === "closed" ? Number.NaN : Date.parse(state.until) - Date.parse(at(0));
          };
          expect(waitOf(count + 1)).toBeGreaterThanOrEqual(waitOf(count));
          expect(waitOf(count)).toBeLessThanOrEqual(168 * HOUR_MS);
        },
      ),
    );
  });
});
