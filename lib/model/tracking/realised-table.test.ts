import { expect, test } from "vitest";
import type { FiledRatios, RealisedFigures } from "./realised-view";
import { realisedTable } from "./realised-table";
import { missingPoint, type TrackedPoint } from "./tracked-point";

const point: TrackedPoint = {
  period: "2026Q2",
  value: 0.8,
  missing: null,
  evidence: "derived",
  knownAt: "2026-08-29",
  citation: {
    title: "ORCL 2026Q2",
    url: "https://www.sec.gov/",
    day: "2026-08-29",
    dating: "filing-deadline",
  },
};

test("a line for every figure, a cell under every head, and no value where one is missing", () => {
  const hole = missingPoint("2026Q2", { code: "missing-figures", figures: ["AMZN 2026Q2", "META 2026Q2"] });
  const figures: RealisedFigures = {
    quarters: ["2026Q2"],
    rows: [
      {
        group: "big-five",
        concept: "capex",
        quarters: [
          { period: "2026Q2", valueUsd: 181, missing: [], evidence: "derived", citation: point.citation },
        ],
        years: [],
        trailingYear: null,
      },
    ],
    ratios: { capexToCashYear: [point], depreciationToRevenue: [hole] } as FiledRatios,
    coverage: {
      aiCapexYear: [],
      endCustomerRevenueYear: [],
      capexToAiRevenueYear: [],
      aiRevenueToCapexYear: [],
      aiRevenueToRequired: [],
    },
    statements: [],
    analogues: [],
  };
  const [head, ...lines] = realisedTable(figures);
  expect(lines.map((line) => line.length)).toEqual(lines.map(() => head?.length));
  expect(lines.map((line) => line.slice(0, 7))).toEqual([
    ["filed", "A", "capex", "quarter", "2026Q2", 181, "USD"],
    ["ratio", "A", "capexToCashYear", "trailing-year", "2026Q2", 0.8, "fraction"],
    ["ratio", "A", "depreciationToRevenue", "quarter", "2026Q2", null, "fraction"],
  ]);
  expect(lines[2]?.[10]).toBe("AMZN 2026Q2 META 2026Q2");
});
