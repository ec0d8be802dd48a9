import { expect, test } from "vitest";
import type { CompanyFigure } from "@/lib/contracts/api/companies/company-financials";
import { trailingFigures } from "./trailing-figures";

function figure(over: Partial<CompanyFigure>): CompanyFigure {
  return {
    concept: "revenue",
    calendarQuarter: null,
    fiscalPeriod: null,
    periodStart: null,
    periodEnd: null,
    value: 1,
    unit: "USD",
    filedAt: "2026-02-01T00:00:00.000Z",
    accession: null,
    tag: "Revenues",
    method: "direct",
    evidence: "reported",
    sourceId: "sec-edgar",
    sourceUrl: "https://www.sec.gov/",
    retrievedAt: "2026-02-01T00:00:00.000Z",
    ...over,
  };
}

const q4 = figure({
  calendarQuarter: "2025Q4",
  fiscalPeriod: "FY2025Q4",
  periodStart: "2025-10-01",
  periodEnd: "2025-12-31",
});
const year = figure({ fiscalPeriod: "FY2025", periodStart: "2025-01-01", periodEnd: "2025-12-31", value: 9 });

test("nothing filed is nothing", () => {
  expect(trailingFigures([])).toBeNull();
});

test("the filed year stands in where it ends with the newest quarter and quarters are missing", () => {
  expect(trailingFigures([q4, year])?.byConcept.revenue).toMatchObject({
    value: 9,
    periods: ["FY2025"],
    evidence: "reported",
    missing: null,
  });
});

test("a year that ended earlier does not", () => {
  const before = { ...year, fiscalPeriod: "FY2024", periodStart: "2024-01-01", periodEnd: "2024-12-31" };
  expect(trailingFigures([q4, before])?.byConcept.revenue).toMatchObject({
    value: null,
    missing: { code: "missing-periods", periods: ["2025Q3", "2025Q2", "2025Q1"] },
  });
});

test("quarters in two currencies are never added", () => {
  const quarters = ["2025Q4", "2025Q3", "2025Q2", "2025Q1"].map((calendarQuarter, index) =>
    figure({ calendarQuarter, unit: index === 0 ? "USD" : "EUR" }),
  );
  expect(trailingFigures(quarters)?.byConcept.revenue).toMatchObject({
    value: null,
    missing: { code: "several-units", units: ["USD", "EUR"] },
  });
});

test("no growth on a year that was not positive", () => {
  const cash = (calendarQuarter: string, value: number) =>
    figure({ concept: "operatingCashFlow", calendarQuarter, value });
  const quarters = ["2025Q4", "2025Q3", "2025Q2", "2025Q1"].map((quarter) => cash(quarter, 5));
  const losses = ["2024Q4", "2024Q3", "2024Q2", "2024Q1"].map((quarter) => cash(quarter, -5));
  expect(trailingFigures([...quarters, ...losses])?.byConcept.operatingCashFlow).toMatchObject({
    value: 20,
    before: { value: -20 },
    growthFraction: null,
  });
});
