import type { ScenarioParameters } from "../scenario/scenario-parameters";
import type { FrameworkEngine } from "./framework-engine";

export type FigureUnit =
  | "USD bn"
  | "USD bn/yr"
  | "USD bn/GW"
  | "USD m"
  | "USD/month"
  | "fraction"
  | "fraction/yr"
  | "ratio"
  | "elasticity"
  | "quarters"
  | "years"
  | "GW"
  | "people m"
  | "count";

export type FrameworkInputName =
  | "gpuSpend"
  | "totalOverGpu"
  | "revenueOverCost"
  | "largeAllowance"
  | "largeCount"
  | "smallAllowance"
  | "smallCount"
  | "capital"
  | "returnRate"
  | "annualRevenue"
  | "iphoneUsers"
  | "netflixSubscribers"
  | "annualCapex"
  | "capexOverRevenue"
  | "fundableRevenue"
  | "capacity"
  | "costPerGw"
  | "capexFiveYears"
  | "hyperscalerCash"
  | "privateCredit"
  | "privateEquity"
  | "corporateDebt"
  | "securitised"
  | "hardware"
  | "buildings"
  | "contribution2025"
  | "revenue2025"
  | "contribution2028"
  | "revenue2028"
  | "capex2026"
  | "capex2027"
  | "capex2028"
  | "capex2029"
  | "capex2030"
  | "capex2031"
  | "assets2030"
  | "depreciationRate"
  | "costPerRack"
  | "gpuPerRack"
  | "grossMargin"
  | "capex2025"
  | "quarterlyDepreciation"
  | "quarterlyRevenue"
  | "priceCut"
  | "moreTokensLow"
  | "moreTokensHigh"
  | "quarterlyLoss"
  | "lifeBefore"
  | "lifeAfter"
  | "lifeLow"
  | "lifeHigh";

export type FrameworkInput = { name: FrameworkInputName; value: number; unit: FigureUnit };

export type FrameworkCheckId =
  | "lifetimeRevenue"
  | "revenueGap"
  | "revenueForReturn"
  | "perIphoneUser"
  | "perNetflixSubscriber"
  | "revenueForCapex"
  | "capacityCost"
  | "revenueFiveYears"
  | "sourcesOfFunds"
  | "usesOfFunds"
  | "externalFunding"
  | "margin2025"
  | "margin2028"
  | "capexSixYears"
  | "annualDepreciation"
  | "gpuShare"
  | "grossProfitShare"
  | "costPerGw"
  | "capexCoverage"
  | "depreciationShare"
  | "elasticityLow"
  | "elasticityHigh"
  | "annualLoss"
  | "halfLife"
  | "understatedDepreciation"
  | "savedDepreciation";

/** One printed figure beside what its own inputs give. */
export type FrameworkCheck = {
  id: FrameworkCheckId;
  unit: FigureUnit;
  publishedValue: number;
  /** Null when the inputs that would give it are not public. */
  recomputedValue: number | null;
  /** How far print and its own inputs may be apart and still be called close. */
  toleranceFraction: number;
};

export type DifferenceCause =
  | "perimeter"
  | "life"
  | "return"
  | "tax"
  | "runningCost"
  | "margin"
  | "uplift"
  | "path"
  | "capexShare"
  | "unitCost"
  | "inflation"
  | "rounding"
  | "capacity"
  | "demand"
  | "costLevel"
  | "revenueLevel"
  | "capexLevel"
  | "growthRates"
  | "depreciationLevel"
  | "ownCash"
  | "choice"
  | "shape";

export type DifferenceStep = { cause: DifferenceCause; effect: number };

export type EngineFigureId =
  | FrameworkCheckId
  | "requiredRevenue2030"
  | "projectedRevenue2030"
  | "forwardNpv"
  | "cashPerYear"
  | "cashOverRevenue"
  | "bookDepreciation2030"
  | "tokensAfterPriceCut"
  | "capexFourYears"
  | "hardwareSpend";

/** What our engine says when it is given the framework's inputs. */
export type EngineFigure = {
  id: EngineFigureId;
  unit: FigureUnit;
  value: number | null;
  /** The published figure it stands against; null when the publisher states none. */
  publishedValue: number | null;
  /** From the published figure to the engine's, one cause after another: they sum to the difference. */
  steps: readonly DifferenceStep[];
};

export type EngineAnswer = {
  /** What was set in the base case; empty when it answers as it stands. */
  overrides: Partial<ScenarioParameters>;
  /** The first stands against the framework's headline. */
  figures: readonly EngineFigure[];
};

/** The same question over a range of lives. */
export type LifeGrid = {
  columns: readonly { id: EngineFigureId; unit: FigureUnit; rateFraction: number | null }[];
  /** Null life: held for ever. */
  rows: readonly { lifeYears: number | null; values: readonly (number | null)[] }[];
};

export type FrameworkId =
  | "sequoia-2023"
  | "sequoia-2024"
  | "jpmorgan-return"
  | "jpmorgan-per-user"
  | "bain"
  | "citi-2025"
  | "citi-2026"
  | "morgan-stanley-funding"
  | "morgan-stanley-margin"
  | "goldman-sachs"
  | "bca"
  | "bernstein"
  | "exponential-view-2025"
  | "exponential-view-2026"
  | "exponential-view-elasticity"
  | "rice"
  | "burry"
  | "meta";

export type PublishedFramework = {
  id: FrameworkId;
  publisher: string;
  /** ISO day, month or year, as exact as it is known. */
  publishedOn: string;
  source: {
    /** As the publisher words it; null when the report of it gives none. */
    title: string | null;
    /** Whoever reports it, where the publisher's own page was not read. */
    quotedBy: string | null;
    /** Null: known at second hand alone. */
    url: string | null;
  };
  inputs: readonly FrameworkInput[];
  /** The first is the headline. */
  checks: readonly FrameworkCheck[];
  /** Null when the engine holds nothing to put the inputs into. */
  answer: ((engine: FrameworkEngine) => EngineAnswer) | null;
  lifeGrid: ((engine: FrameworkEngine) => LifeGrid) | null;
};
