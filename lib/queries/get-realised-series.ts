import "server-only";
import type { Database } from "@/db/database";
import {
  exponentialView2026,
  exponentialViewDepreciationShareFraction,
} from "@/lib/model/frameworks/exponential-view";
import { quarterName, quarterNumber } from "@/lib/model/tracking/calendar-quarter";
import {
  aiCapexPoint,
  annualGrowths,
  dividePoints,
  doublingTimes,
} from "@/lib/model/tracking/end-customer-revenue";
import {
  indexFiled,
  sumFiled,
  sumPoint,
  trailingYearOf,
  type FiledFigure,
} from "@/lib/model/tracking/filed-figure";
import { bigFive, depreciationFilers, filedSeries } from "@/lib/model/tracking/filed-series";
import type { RealisedSeries } from "@/lib/model/tracking/realised-series";
import { rentalChanges } from "@/lib/model/tracking/rental-change";
import { missingPoint, type TrackedPoint } from "@/lib/model/tracking/tracked-point";
import { vendorFinancePoint } from "@/lib/model/tracking/vendor-finance";
import { endCustomerRevenueYears, endCustomerRunRates } from "./end-customer-revenue-years";
import { filedYearAssumptions, GLOBAL_OVER_BIG_FIVE } from "./get-filed-years";
import { listAiRevenue, type AiRevenuePoint } from "./list-ai-revenue";
import { listAssumptions, type Assumption } from "./list-assumptions";
import { listFiledFigures } from "./list-filed-figures";
import { listRentalIndex } from "./list-rental-index";
import { listTrailingPower } from "./list-trailing-power";
import { listVendorLinks } from "./list-vendor-links";

const FIRST_QUARTER = "2018Q1";
/** Filers shown apart: whom the five buy from, and who lives on borrowed compute. */
export const apartTickers = ["NVDA", "CRWV"] as const;
const NEOCLOUD = "CRWV";
const concepts = ["capex", "depreciation", "operatingCashFlow", "revenue", "totalDebt"] as const;

export type RealisedData = {
  filed: FiledFigure[];
  /** From the first of 2018 to the newest any of the five has filed; empty without filings. */
  quarters: string[];
  statements: AiRevenuePoint[];
  series: RealisedSeries;
};

/**
 * Filed and stated reality as known at `asOf`.
 * @param requiredRevenue2026Usd R1 at which the base case's forward NPV is zero; null where it cannot be computed
 */
export async function getRealisedSeries(
  database: Database,
  requiredRevenue2026Usd: number | null,
  asOf?: string,
): Promise<RealisedData> {
  const filed = await listFiledFigures(database, { tickers: [...bigFive, ...apartTickers], concepts }, asOf);
  const statements = await listAiRevenue(database, asOf);
  const assumptions = await listAssumptions(database);
  const links = await listVendorLinks(database, asOf);
  const power = await listTrailingPower(database, asOf);
  const rentalUsdPerHour = await listRentalIndex(database, "H100", asOf);
  const quarters = quartersOf(filed.filter(({ ticker }) => bigFive.some((name) => name === ticker)));
  const index = indexFiled(filed);
  const ofFive = filedSeries(index, bigFive, quarters);
  const endCustomerRevenueYear = endCustomerRevenueYears(statements, assumptions, asOf);
  const aiCapexYear = quarters.map((quarter) =>
    aiCapexOf(sumPoint(quarter, sumFiled(index, bigFive, "capex", trailingYearOf(quarter))), assumptions),
  );
  return {
    filed,
    quarters,
    statements,
    series: {
      ...ofFive,
      endCustomerRevenueYear,
      endCustomerRunRate: endCustomerRunRates(statements),
      revenueDoublingYears: doublingTimes(endCustomerRevenueYear),
      endCustomerGrowth: annualGrowths(endCustomerRevenueYear),
      aiCapexYear,
      capexToAiRevenueYear: dividePoints(aiCapexYear, endCustomerRevenueYear),
      aiRevenueToCapexYear: dividePoints(endCustomerRevenueYear, aiCapexYear),
      aiRevenueToRequired: revenueToRequired(endCustomerRevenueYear, requiredRevenue2026Usd),
      aiRevenueToDepreciation: statedDepreciationCover(asOf),
      neocloudCapexToCashYear: filedSeries(index, [NEOCLOUD], quarters).capexToCashYear,
      depreciationBurdenYear: filedSeries(index, depreciationFilers, quarters).depreciationToRevenueYear,
      vendorFinanceToCapexYear: aiCapexYear.map((capex) => vendorFinancePoint(links, capex)),
      rentalUsdPerHour,
      rentalChangeYear: rentalChanges(rentalUsdPerHour),
      powerUsdPerMwh: power.meansUsdPerMwh,
      powerGrowthYear: power.growths,
    },
  };
}

function quartersOf(filed: readonly FiledFigure[]): string[] {
  const newest = filed
    .map(({ quarter }) => quarter)
    .toSorted()
    .at(-1);
  if (newest === undefined) return [];
  const first = quarterNumber(FIRST_QUARTER);
  return Array.from({ length: quarterNumber(newest) - first + 1 }, (_, offset) =>
    quarterName(first + offset),
  );
}

/** From 2022 on, the first year with an AI share; the newest share stands for the years after it. */
function aiCapexOf(bigFiveCapexYear: TrackedPoint, assumptions: readonly Assumption[]): TrackedPoint {
  const modeOf = (id: string) => assumptions.find((row) => row.id === id)?.mode ?? null;
  const year = Number(bigFiveCapexYear.period.slice(0, 4));
  const share = filedYearAssumptions.findLast((row) => row.year <= year);
  const aiShareFraction = share === undefined ? null : modeOf(share.aiShare);
  const globalOverBigFive = modeOf(GLOBAL_OVER_BIG_FIVE);
  if (aiShareFraction === null || globalOverBigFive === null) {
    return missingPoint(bigFiveCapexYear.period, { code: "no-estimate" });
  }
  return aiCapexPoint(bigFiveCapexYear, { aiShareFraction, globalOverBigFive });
}

/** Trailing years that end in 2026, the first year the scenarios state. */
function revenueToRequired(
  revenueYears: readonly TrackedPoint[],
  requiredRevenue2026Usd: number | null,
): TrackedPoint[] {
  if (requiredRevenue2026Usd === null) return [];
  return revenueYears
    .filter(({ period }) => period.startsWith("2026"))
    .map((point) => ({
      ...point,
      value: point.value === null ? null : point.value / requiredRevenue2026Usd,
      evidence: "scenario",
    }));
}

/** Both sides of this one ratio are Exponential View's; no filing states the depreciation of AI assets alone. */
function statedDepreciationCover(asOf: string | undefined): TrackedPoint[] {
  const { publishedOn, source, publisher } = exponentialView2026;
  if (asOf !== undefined && publishedOn > asOf.slice(0, 10)) return [];
  return [
    {
      period: "2026Q1",
      value: 1 / exponentialViewDepreciationShareFraction(),
      missing: null,
      evidence: "estimated",
      knownAt: publishedOn,
      citation: {
        title: `${publisher}, ${source.title}`,
        url: source.url ?? "",
        day: publishedOn,
        dating: "statement",
      },
    },
  ];
}
