import { quarterName, quarterNumber } from "./calendar-quarter";
import {
  growthPoint,
  ratioPoint,
  sumFiled,
  sumPoint,
  trailingYearOf,
  type FiledConcept,
  type FiledIndex,
} from "./filed-figure";
import type { TrackedPoint } from "./tracked-point";

/** Perimeter A of the scenarios: the five largest, as filed. */
export const bigFive = ["AMZN", "GOOGL", "META", "MSFT", "ORCL"] as const;

/** Those of the five that file depreciation by the quarter under a tag of its own. */
export const depreciationFilers = ["GOOGL", "META", "MSFT"] as const;

const YEAR_IN_QUARTERS = 4;

/** What the filings of a group of companies say, by quarter, oldest first. `Year`: the four quarters that end there. */
export type FiledSeries = {
  capexUsd: TrackedPoint[];
  /** On the same quarter a year before. */
  capexGrowth: TrackedPoint[];
  /** Trailing year on the one before. */
  capexGrowthYear: TrackedPoint[];
  cashGrowthYear: TrackedPoint[];
  capexToCash: TrackedPoint[];
  capexToCashYear: TrackedPoint[];
  cashToCapexYear: TrackedPoint[];
  capexToRevenue: TrackedPoint[];
  capexToRevenueYear: TrackedPoint[];
  depreciationToRevenue: TrackedPoint[];
  depreciationToRevenueYear: TrackedPoint[];
  /** Debt at the quarter's end over the operating cash flow of the year to it. */
  debtToCashYear: TrackedPoint[];
};

export type FiledSeriesKey = keyof FiledSeries;

/** Every ratio is missing, with the figures that lack, while one company has not filed. */
export function filedSeries(
  index: FiledIndex,
  tickers: readonly string[],
  quarters: readonly string[],
): FiledSeries {
  const sum = (concept: FiledConcept, periods: readonly string[]) =>
    sumFiled(index, tickers, concept, periods);
  const ofQuarter = (over: FiledConcept, under: FiledConcept) =>
    quarters.map((quarter) => ratioPoint(quarter, sum(over, [quarter]), sum(under, [quarter])));
  const ofYear = (over: FiledConcept, under: FiledConcept) =>
    quarters.map((quarter) => {
      const year = trailingYearOf(quarter);
      return ratioPoint(quarter, sum(over, year), sum(under, year));
    });
  const yearGrowth = (concept: FiledConcept) =>
    quarters.map((quarter) => {
      const before = trailingYearOf(yearBefore(quarter));
      return growthPoint(quarter, sum(concept, trailingYearOf(quarter)), sum(concept, before));
    });
  return {
    capexUsd: quarters.map((quarter) => sumPoint(quarter, sum("capex", [quarter]))),
    capexGrowth: quarters.map((quarter) =>
      growthPoint(quarter, sum("capex", [quarter]), sum("capex", [yearBefore(quarter)])),
    ),
    capexGrowthYear: yearGrowth("capex"),
    cashGrowthYear: yearGrowth("operatingCashFlow"),
    capexToCash: ofQuarter("capex", "operatingCashFlow"),
    capexToCashYear: ofYear("capex", "operatingCashFlow"),
    cashToCapexYear: ofYear("operatingCashFlow", "capex"),
    capexToRevenue: ofQuarter("capex", "revenue"),
    capexToRevenueYear: ofYear("capex", "revenue"),
    depreciationToRevenue: ofQuarter("depreciation", "revenue"),
    depreciationToRevenueYear: ofYear("depreciation", "revenue"),
    debtToCashYear: quarters.map((quarter) =>
      ratioPoint(quarter, sum("totalDebt", [quarter]), sum("operatingCashFlow", trailingYearOf(quarter))),
    ),
  };
}

function yearBefore(quarter: string): string {
  return quarterName(quarterNumber(quarter) - YEAR_IN_QUARTERS);
}
