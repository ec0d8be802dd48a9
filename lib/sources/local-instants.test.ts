import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { localInstantsMs } from "./local-instants";
import { wallClockInstantsMs } from "./market-day";

const NEW_YORK = "America/New_York";
const utc = (text: string) => Date.parse(`2025-11-02T${text}:00Z`);

/** New York sets its clocks back at 06:00Z on 2025-11-02; 01:00 is 05:00Z and 06:00Z. */
function candidates(...clocks: readonly string[]): number[][] {
  return clocks.map((clock) => {
    const [hour, minute] = clock.split(":").map(Number);
    return wallClockInstantsMs(NEW_YORK, { isoDate: "2025-11-02", hour: hour ?? 0, minute: minute ?? 0 });
  });
}

describe("localInstantsMs", () => {
  test("the repeated hour is told apart by order", () => {
    expect(localInstantsMs(candidates("00:00", "01:00", "01:00", "02:00"))).toEqual([
      utc("04:00"),
      utc("05:00"),
      utc("06:00"),
      utc("07:00"),
    ]);
  });

  test("also where the quarters of both hours are interleaved, or the file runs backwards", () => {
    expect(localInstantsMs(candidates("01:00", "01:00", "01:15", "01:15"))).toEqual(
      ["05:00", "06:00", "05:15", "06:15"].map(utc),
    );
    expect(localInstantsMs(candidates("02:00", "01:00", "01:00", "00:00"))).toEqual(
      ["07:00", "06:00", "05:00", "04:00"].map(utc),
    );
  });

  test("a file still being written has the first of both hours", () => {
    expect(localInstantsMs(candidates("00:55", "01:00", "01:05"))).toEqual(
      ["04:55", "05:00", "05:05"].map(utc),
    );
  });

  test("one row for two hours is neither of them", () => {
    expect(localInstantsMs(candidates("00:00", "01:00", "02:00"))).toEqual([
      utc("04:00"),
      null,
      utc("07:00"),
    ]);
    expect(localInstantsMs(candidates("01:00"))).toEqual([null]);
  });

  test("what the clock never shows is null", () => {
    expect(localInstantsMs([[], [utc("04:00")]])).toEqual([null, utc("04:00")]);
    expect(localInstantsMs([])).toEqual([]);
  });

  test("any step of a whole day gives every instant of the day once, in order", () => {
    fc.assert(
      fc.property(fc.constantFrom(5, 10, 15, 20, 30, 60), (stepMinutes) => {
        const expected: number[] = [];
        for (let ms = utc("04:00"); ms < utc("04:00") + 25 * 3_600_000; ms += stepMinutes * 60_000)
          expected.push(ms);
        const clocks = expected.map((ms) => {
          const isDaylight = ms < utc("06:00");
          const local = new Date(ms - (isDaylight ? 4 : 5) * 3_600_000).toISOString();
          return wallClockInstantsMs(NEW_YORK, {
            isoDate: local.slice(0, 10),
            hour: Number(local.slice(11, 13)),
            minute: Number(local.slice(14, 16)),
          });
        });
        expect(localInstantsMs(clocks)).toEqual(expected);
        expect(localInstantsMs(clocks.toReversed())).toEqual(expected.toReversed());
      }),
    );
  });
});
