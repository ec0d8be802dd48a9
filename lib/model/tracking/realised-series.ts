import type { FiledSeries } from "./filed-series";
import type { TrackedPoint } from "./tracked-point";

/**
 * Everything gauges, signposts and arguments read, each oldest first. Filed series are of the five largest (perimeter A),
 * AI capital expenditure is global (C), AI revenue what end customers pay (R1). None is added to another.
 */
export type RealisedSeries = FiledSeries & {
  /** R1 of the year that ends with the quarter, USD. */
  endCustomerRevenueYear: TrackedPoint[];
  /** A run rate is no revenue: what twelve months would bring at the pace stated. */
  endCustomerRunRate: TrackedPoint[];
  revenueDoublingYears: TrackedPoint[];
  /** At a yearly pace. */
  endCustomerGrowth: TrackedPoint[];
  aiCapexYear: TrackedPoint[];
  capexToAiRevenueYear: TrackedPoint[];
  aiRevenueToCapexYear: TrackedPoint[];
  /** R1 over what the base case needs in the calendar year of the quarter for a forward NPV of zero. */
  aiRevenueToRequired: TrackedPoint[];
  /** AI revenue of a quarter over the depreciation stated for the same fleet. */
  aiRevenueToDepreciation: TrackedPoint[];
  /** CoreWeave alone, trailing year. */
  neocloudCapexToCashYear: TrackedPoint[];
  /** Depreciation over revenue of the three of the five that file it by the quarter. */
  depreciationBurdenYear: TrackedPoint[];
  /** Equity, credit and guarantees of vendors to their customers, signed or drawn, announced in the year; ceilings. Over AI capex. */
  vendorFinanceToCapexYear: TrackedPoint[];
  /** H100 rental index, USD per accelerator-hour; one method, readings of low confidence left out. */
  rentalUsdPerHour: TrackedPoint[];
  /** Change of that index at a yearly pace since its first reading, once half a year apart. */
  rentalChangeYear: TrackedPoint[];
  /** US retail price to industry, mean of the year to the month, USD/MWh. */
  powerUsdPerMwh: TrackedPoint[];
  powerGrowthYear: TrackedPoint[];
};

export type RealisedSeriesKey = keyof RealisedSeries;
