import { describe, expect, test } from "vitest";
import { judgeSignpost } from "./judge-signpost";
import type { RealisedSeries } from "./realised-series";
import type { Signpost } from "./signposts";
import { missingPoint, type TrackedPoint } from "./tracked-point";

const signpost: Signpost = {
  key: "capexAboveCash",
  scenario: "bear",
  series: "capexToCash",
  unstored: null,
  unit: "fraction",
  bound: { test: "at-least", value: 1 },
  from: "2026Q1",
  expectedYear: null,
};

function point(period: string, value: number): TrackedPoint {
  return { period, value, missing: null, evidence: "reported", knownAt: `${period} filed`, citation: null };
}

const judge = (points: TrackedPoint[], changed: Partial<Signpost> = {}) =>
  judgeSignpost({ ...signpost, ...changed }, { capexToCash: points } as RealisedSeries);

describe("judgeSignpost", () => {
  test("not yet while no judged value meets the bound", () => {
    expect(judge([point("2025Q4", 2), point("2026Q1", 0.9)])).toMatchObject({
      status: "not-yet",
      crossing: null,
      newest: { period: "2026Q1" },
    });
  });
  test("met from the last crossing on, with the filing behind it", () => {
    const points = [point("2026Q1", 1.1), point("2026Q2", 0.9), point("2026Q3", 1), point("2026Q4", 1.2)];
    expect(judge(points)).toMatchObject({
      status: "met",
      crossing: { period: "2026Q3", knownAt: "2026Q3 filed" },
      reversal: null,
    });
  });
  test("reversed once a value that met it is followed by one that does not", () => {
    expect(judge([point("2026Q1", 1.1), point("2026Q2", 0.9), point("2026Q3", 0.8)])).toMatchObject({
      status: "reversed",
      crossing: { period: "2026Q1" },
      reversal: { period: "2026Q2" },
    });
  });
  test("a missing quarter changes nothing", () => {
    const hole = missingPoint("2026Q2", { code: "missing-figures", figures: ["AMZN 2026Q2"] });
    expect(judge([point("2026Q1", 1.1), hole])).toMatchObject({
      status: "met",
      newest: { period: "2026Q1" },
    });
    expect(judge([hole])).toMatchObject({ status: "unjudged", reason: { code: "missing-figures" } });
  });
  test("says why it cannot be judged", () => {
    expect(judge([point("2025Q4", 2)]).reason).toEqual({ code: "not-before", period: "2026Q1" });
    expect(judge([], { bound: null }).reason).toEqual({ code: "no-bound" });
    expect(judge([], { from: null }).reason).toEqual({ code: "no-estimate" });
    expect(judge([], { series: null, unstored: "impairment" }).reason).toEqual({
      code: "not-stored",
      series: "impairment",
    });
  });
  test("days, months and years fall into the quarter judged from", () => {
    expect(judge([point("2026-02", 1)]).status).toBe("met");
    expect(judge([point("2025-12-31", 1)]).status).toBe("unjudged");
    expect(judge([point("2026", 1)]).status).toBe("met");
  });
});
