import type { EvidenceStatus } from "../evidence";
import type { ImpliedAnswer, ScenarioComparison, VendorAssessment } from "./assess-vendor";
import type { ImpliedNone } from "./reverse-dcf";
import { caveatsOf } from "./vendor-figure";
import type { UnresolvedReason, VendorCaveat, VendorFigure, VendorFigureSource } from "./vendor-fundamentals";

/** One cell of the vendor table. */
export type VendorCell = {
  /** The smallest where several solve it. */
  value: number | null;
  /** Every solution, ascending. */
  values: readonly number[];
  evidence: EvidenceStatus;
  source: VendorFigureSource | null;
  reason: UnresolvedReason | ImpliedNone | null;
  caveats: readonly VendorCaveat[];
};

type Column = {
  unit: "usd" | "fraction" | "years" | "percentagePoints" | "ratio";
  /** Gives the market price away: stays out of files where the price must. */
  isMarket: boolean;
  cell: (assessment: VendorAssessment) => VendorCell;
};

/** Figures of the vendor table in their order: what is filed, what the market pays and assumes, what scenarios give. */
export const vendorColumns = {
  revenue: filed("usd", ({ vendor }) => vendor.revenueUsd),
  revenueGrowth: filed("fraction", ({ vendor }) => vendor.revenueGrowthFraction),
  grossMargin: filed("fraction", ({ vendor }) => vendor.grossMarginFraction),
  operatingMargin: filed("fraction", ({ vendor }) => vendor.operatingMarginFraction),
  capexIntensity: filed("fraction", ({ vendor }) => vendor.capexIntensityFraction),
  freeCashFlow: filed("usd", ({ vendor }) => vendor.freeCashFlowUsd),
  netDebt: filed("usd", ({ vendor }) => vendor.netDebtUsd),
  bookEquity: filed("usd", ({ vendor }) => vendor.bookEquityUsd),
  returnOnCapital: filed("fraction", ({ ronicFraction }) => ronicFraction),
  marketCap: market("usd", ({ vendor }) => vendor.marketCapUsd),
  enterpriseValue: market("usd", ({ vendor }) => vendor.enterpriseValueUsd),
  impliedGrowth: implied("fraction", ({ impliedGrowth }) => impliedGrowth),
  impliedPeriod: implied("years", ({ impliedForecastYears }) => impliedForecastYears),
  impliedMargin: implied("fraction", ({ impliedMargin }) => impliedMargin),
  breakEvenRevenue: market("usd", ({ breakEvenRevenueUsd }) => breakEvenRevenueUsd),
  growthBear: filed("fraction", ({ byScenario }) => growthOf(byScenario.bear)),
  growthBase: filed("fraction", ({ byScenario }) => growthOf(byScenario.base)),
  growthBull: filed("fraction", ({ byScenario }) => growthOf(byScenario.bull)),
  gapBear: gap("bear"),
  gapBase: gap("base"),
  gapBull: gap("bull"),
  bullOdds: {
    unit: "fraction",
    isMarket: false,
    cell: ({ odds, vendor, byScenario }) =>
      odds === null || odds.bullProbabilityFraction === null
        ? missing(
            vendor.enterpriseValueUsd.reason ??
              byScenario.bear.coverageRatio.reason ??
              byScenario.bull.coverageRatio.reason ?? { code: "no-solution" },
          )
        : computed(odds.bullProbabilityFraction, caveatsOf([byScenario.bull.coverageRatio])),
  },
  exposureBear: market("fraction", ({ byScenario }) => byScenario.bear.ebitExposureFraction),
  exposureBull: market("fraction", ({ byScenario }) => byScenario.bull.ebitExposureFraction),
} as const satisfies Record<string, Column>;

export type VendorColumn = keyof typeof vendorColumns;

export const vendorColumnKeys = Object.keys(vendorColumns) as VendorColumn[];

export function isVendorColumn(name: string): name is VendorColumn {
  return Object.hasOwn(vendorColumns, name);
}

export function vendorColumn(name: VendorColumn): Column {
  return vendorColumns[name];
}

/** Whether a price can be read: what the count of vendors that can be valued counts. */
export function isValued({ impliedGrowth }: VendorAssessment): boolean {
  return impliedGrowth.status !== "unresolved";
}

/** Of a company whose filings are not stored and none of whose columns has a figure, the one reason for all of them. */
export function unreadReason(
  assessment: VendorAssessment,
  columns: readonly VendorColumn[],
): UnresolvedReason | null {
  const { reason } = assessment.vendor.revenueUsd;
  if (reason === null || (reason.code !== "no-filing" && reason.code !== "no-cik")) return null;
  return columns.every((column) => vendorColumn(column).cell(assessment).value === null) ? reason : null;
}

function filed(unit: Column["unit"], figure: (assessment: VendorAssessment) => VendorFigure): Column {
  return { unit, isMarket: false, cell: (assessment) => cellOf(figure(assessment)) };
}

function market(unit: Column["unit"], figure: (assessment: VendorAssessment) => VendorFigure): Column {
  return { unit, isMarket: true, cell: (assessment) => cellOf(figure(assessment)) };
}

function implied(unit: Column["unit"], answer: (assessment: VendorAssessment) => ImpliedAnswer): Column {
  return {
    unit,
    isMarket: false,
    cell: (assessment) => {
      const { values, reason } = answer(assessment);
      const [lowest] = values;
      return lowest === undefined
        ? missing(reason ?? { code: "no-solution" })
        : { ...computed(lowest, impliedCaveats(assessment, values)), values };
    },
  };
}

function gap(slug: "bear" | "base" | "bull"): Column {
  return {
    unit: "percentagePoints",
    isMarket: false,
    cell: (assessment) => {
      const { impliedGrowth, byScenario } = assessment;
      const { gapPercentagePoints, growthFraction } = byScenario[slug];
      if (gapPercentagePoints !== null)
        return computed(gapPercentagePoints, impliedCaveats(assessment, impliedGrowth.values));
      return missing(impliedGrowth.reason ?? growthFraction.reason ?? { code: "no-solution" });
    },
  };
}

function impliedCaveats(
  { vendor, ronicFraction }: VendorAssessment,
  solutions: readonly number[],
): VendorCaveat[] {
  const caveats = caveatsOf([vendor.enterpriseValueUsd, ronicFraction]);
  return solutions.length > 1 ? [...caveats, "several-solutions"] : caveats;
}

/** Of the whole vendor, or else of what it earns from the layer; why there is neither is told of the whole. */
function growthOf({ growthFraction, layerGrowthFraction }: ScenarioComparison): VendorFigure {
  return growthFraction.value === null && layerGrowthFraction.value !== null
    ? layerGrowthFraction
    : growthFraction;
}

function cellOf(figure: VendorFigure): VendorCell {
  const { value, evidence, source, reason } = figure;
  const values = value === null ? [] : [value];
  return { value, values, evidence, source, reason, caveats: caveatsOf([figure]) };
}

function computed(value: number, caveats: readonly VendorCaveat[]): VendorCell {
  return { value, values: [value], evidence: "scenario", source: null, reason: null, caveats };
}

function missing(reason: UnresolvedReason | ImpliedNone): VendorCell {
  return { value: null, values: [], evidence: "unresolved", source: null, reason, caveats: [] };
}
