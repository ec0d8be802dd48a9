import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  growthPoint,
  indexFiled,
  ratioPoint,
  sumFiled,
  trailingYearOf,
  type FiledConcept,
  type FiledFigure,
} from "./filed-figure";
import { filedTable } from "./filed-table";

function figure(
  ticker: string,
  quarter: string,
  valueUsd: number,
  concept: FiledConcept = "capex",
): FiledFigure {
  const day = `${quarter.slice(0, 4)}-0${quarter.slice(5)}-28`;
  return {
    ticker,
    concept,
    quarter,
    valueUsd,
    evidence: "reported",
    knownAt: day,
    citation: { title: `${ticker} ${quarter}`, url: "https://www.sec.gov/", day, dating: "filing" },
  };
}

describe("sumFiled", () => {
  test("adds companies and quarters, known when the last was filed", () => {
    const index = indexFiled([
      figure("A", "2026Q1", 3),
      figure("A", "2026Q2", 4),
      figure("B", "2026Q1", 5),
      figure("B", "2026Q2", 6),
    ]);
    expect(sumFiled(index, ["A", "B"], "capex", ["2026Q1", "2026Q2"])).toMatchObject({
      valueUsd: 18,
      missing: [],
      evidence: "derived",
      knownAt: "2026-02-28",
    });
  });
  test("a figure taken away is named, and the sum is gone: never a sum over fewer", () => {
    const tickers = ["A", "B", "C"];
    const quarters = trailingYearOf("2026Q2");
    const all = tickers.flatMap((ticker) => quarters.map((quarter) => figure(ticker, quarter, 1)));
    fc.assert(
      fc.property(fc.subarray(all), (kept) => {
        const { valueUsd, missing } = sumFiled(indexFiled(kept), tickers, "capex", quarters);
        expect(missing).toHaveLength(all.length - kept.length);
        expect(valueUsd).toBe(kept.length === all.length ? all.length : null);
      }),
    );
  });
});

describe("ratioPoint and growthPoint", () => {
  const index = indexFiled([
    figure("A", "2026Q1", 30),
    figure("A", "2025Q1", 20),
    figure("A", "2026Q1", 40, "revenue"),
    figure("A", "2026Q1", -1, "operatingCashFlow"),
  ]);
  const sum = (concept: FiledConcept, quarter: string) => sumFiled(index, ["A"], concept, [quarter]);
  test("30 over 40, and 30 on 20", () => {
    expect(ratioPoint("2026Q1", sum("capex", "2026Q1"), sum("revenue", "2026Q1")).value).toBe(0.75);
    expect(growthPoint("2026Q1", sum("capex", "2026Q1"), sum("capex", "2025Q1")).value).toBe(0.5);
  });
  test("over a negative cash flow there is no ratio; over a missing one its name is given", () => {
    expect(ratioPoint("2026Q1", sum("capex", "2026Q1"), sum("operatingCashFlow", "2026Q1"))).toMatchObject({
      value: null,
      missing: { code: "no-denominator" },
    });
    expect(ratioPoint("2026Q1", sum("capex", "2026Q1"), sum("depreciation", "2026Q1")).missing).toEqual({
      code: "missing-figures",
      figures: ["A 2026Q1"],
    });
  });
});

test("trailingYearOf crosses the year", () => {
  expect(trailingYearOf("2026Q2")).toEqual(["2025Q3", "2025Q4", "2026Q1", "2026Q2"]);
});

test("filedTable sums whole calendar years alone", () => {
  const quarters = ["2025Q1", "2025Q2", "2025Q3", "2025Q4", "2026Q1"];
  const index = indexFiled(quarters.map((quarter) => figure("A", quarter, 1)));
  const [capex] = filedTable(index, [{ group: "A", tickers: ["A"] }], quarters);
  expect(capex?.years.map(({ period, valueUsd }) => [period, valueUsd])).toEqual([["2025", 4]]);
  expect(capex?.trailingYear?.valueUsd).toBe(4);
});
