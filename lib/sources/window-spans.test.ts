import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SourceWindow } from "./source-client";
import { cutWindow, daysOf, monthsOf, spansOfDays, yearsOf } from "./window-spans";

const texts = (spans: readonly SourceWindow[]) => spans.map(({ fromDay, toDay }) => `${fromDay} ${toDay}`);

describe("spans of a window", () => {
  const window = { fromDay: "2023-12-30", toDay: "2024-03-01" };

  test("months and years are cut to it", () => {
    expect(texts(monthsOf(window))).toEqual([
      "2023-12-30 2023-12-31",
      "2024-01-01 2024-01-31",
      "2024-02-01 2024-02-29", // a leap year
      "2024-03-01 2024-03-01",
    ]);
    expect(texts(yearsOf(window))).toEqual(["2023-12-30 2023-12-31", "2024-01-01 2024-03-01"]);
  });

  test("days, over the leap day", () => {
    expect(daysOf({ fromDay: "2024-02-28", toDay: "2024-03-01" })).toEqual([
      "2024-02-28",
      "2024-02-29",
      "2024-03-01",
    ]);
  });

  test("spans of days lie end to end and cover it once", () => {
    const day = fc.date({ min: new Date("2015-01-01"), max: new Date("2026-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.nat(400), fc.integer({ min: 1, max: 40 }), (start, length, dayCount) => {
        const dayAt = (offset: number) =>
          new Date(start.getTime() + offset * 86_400_000).toISOString().slice(0, 10);
        const whole = { fromDay: dayAt(0), toDay: dayAt(length) };
        const spans = spansOfDays(whole, dayCount);
        expect(spans).toHaveLength(Math.ceil((length + 1) / dayCount));
        expect(spans.flatMap(daysOf)).toEqual(daysOf(whole));
      }),
    );
  });

  test("what lies outside a market's life is cut off", () => {
    expect(cutWindow(window, {})).toEqual(window);
    expect(cutWindow(window, { fromDay: "2024-01-01" })).toEqual({ ...window, fromDay: "2024-01-01" });
    expect(cutWindow(window, { toDay: "2023-12-31" })).toEqual({ ...window, toDay: "2023-12-31" });
    expect(cutWindow(window, { toDay: "2023-12-29" })).toBeNull();
  });
});
