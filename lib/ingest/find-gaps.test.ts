import { describe, expect, test } from "vitest";
import { findGaps, gapMessage } from "./find-gaps";
import { observationOfPrice } from "./observation-row";

const hour = (zone: string, start: number, hours = 1) =>
  observationOfPrice("entsoe", {
    zone,
    marketType: "day-ahead",
    intervalStart: new Date(Date.UTC(2026, 0, 1, start)).toISOString(),
    intervalEnd: new Date(Date.UTC(2026, 0, 1, start + hours)).toISOString(),
    price: 50,
    currency: "EUR",
    unit: "EUR/MWh",
  });

describe("findGaps", () => {
  test("a whole day has none, also where two zones alternate", () => {
    expect(findGaps([hour("FR", 0), hour("ES", 0), hour("FR", 1), hour("ES", 1)])).toEqual([]);
  });

  test("names the hours that are not there, whatever the order of the rows", () => {
    const gap = {
      seriesId: "entsoe:FR:day-ahead",
      from: "2026-01-01T01:00:00.000Z",
      to: "2026-01-01T03:00:00.000Z",
    };
    expect(findGaps([hour("FR", 0), hour("FR", 3)])).toEqual([gap]);
    expect(findGaps([hour("FR", 3), hour("FR", 0), hour("ES", 7)])).toEqual([gap]);
  });

  test("a coarser price covers the finer slots inside it", () => {
    expect(findGaps([hour("FR", 0, 4), hour("FR", 2), hour("FR", 3), hour("FR", 4)])).toEqual([]);
  });

  test("an indicator has no rows for days without trade", () => {
    const rate = (day: number) => ({ ...hour("FR", day * 24), kind: "indicator" as const });
    expect(findGaps([rate(0), rate(3)])).toEqual([]);
  });
});

test("a run says how many gaps there are and where the first is", () => {
  expect(gapMessage(0, null)).toBeNull();
  const [first = null] = findGaps([hour("FR", 0), hour("FR", 3)]);
  expect(gapMessage(1, first)).toMatch(/^a gap in entsoe:FR:day-ahead from 2026-01-01T01/);
  expect(gapMessage(4, first)).toMatch(/^4 gaps, the first in entsoe:FR/);
});
