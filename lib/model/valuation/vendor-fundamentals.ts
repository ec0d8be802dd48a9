import type { EvidenceStatus } from "../evidence";
import type { VendorUnresolvedReason } from "../value-chain/vendor-revenue";

/** What is read of a company's filings: sums over its last four quarters, and balances of its newest one. */
export const vendorFlows = [
  "revenue",
  "grossProfit",
  "operatingIncome",
  "capex",
  "operatingCashFlow",
] as const;
export const vendorBalances = [
  "cashAndInvestments",
  "totalDebt",
  "stockholdersEquity",
  "sharesOutstanding",
] as const;

export type VendorConcept = (typeof vendorFlows)[number] | (typeof vendorBalances)[number];

/** Why a figure of a vendor cannot be had. */
export type UnresolvedReason =
  | { code: "no-cik" }
  | { code: "no-filing" }
  | { code: "not-filed"; concept: VendorConcept }
  | { code: "missing-quarters"; concept: VendorConcept; quarters: string[] }
  | { code: "several-units"; concept: VendorConcept; units: string[] }
  | { code: "wrong-unit"; concept: VendorConcept; unit: string; expected: string }
  | { code: "balance-too-old"; concept: VendorConcept; day: string; newestPeriod: string }
  | { code: "no-shares" }
  | { code: "no-book-equity" }
  | { code: "negative-book-equity"; bookEquityUsd: number }
  | { code: "no-revenue"; revenueUsd: number }
  | { code: "operating-loss"; operatingMarginFraction: number }
  | { code: "no-growth-base" }
  | { code: "no-enterprise-value"; enterpriseValueUsd: number }
  | { code: "no-solution" }
  | { code: "no-weights" }
  | { code: "no-price" }
  | { code: "price-too-old"; tradedOn: string; ageDays: number; maxAgeDays: number }
  | { code: "price-without-currency"; tradedOn: string }
  | { code: "price-not-shown" }
  | { code: "no-exchange-rate"; currency: string; days: string | null }
  | { code: "no-depositary-ratio"; exchange: string }
  | { code: "wacc-not-above-growth"; waccFraction: number; terminalGrowthFraction: number }
  | { code: "return-below-wacc"; returnFraction: number; waccFraction: number }
  | { code: "return-not-above-growth"; terminalRonicFraction: number; terminalGrowthFraction: number }
  | { code: "no-scenario"; lacks: VendorUnresolvedReason | null };

/** Mean rate at which a figure became USD. */
export type VendorRate = {
  seriesId: string;
  /** As the series states it, e.g. "USD per EUR". */
  unit: string;
  value: number;
  firstDay: string;
  lastDay: string;
};

export type VendorFigureSource = {
  /** `yours` for a figure the reader set. */
  sourceId: string;
  /** A filing's address, a file's name, or what an extract says of itself; empty for a reader's own. */
  sourceUrl: string;
  /** Tag or column the figure was filed under; several joined by "; ". */
  tag: string;
  /** Calendar quarters newest first, one fiscal year, or a day. */
  periods: string[];
  periodEnd: string | null;
  /** When the world could know it; null for a reader's own. */
  knownAt: string | null;
  retrievedAt: string | null;
  rate: VendorRate | null;
};

/** What a figure rests on that the reader must see beside it, in the order of their marks. */
export const vendorCaveats = ["no-net-debt", "assumed-return", "layer-growth", "several-solutions"] as const;

/**
 * Market capitalisation stands for enterprise value; the return on new capital is assumed; the growth is that of the
 * layer's revenue alone; it is the smallest of several that solve it.
 */
export type VendorCaveat = (typeof vendorCaveats)[number];

export type ResolvedFigure = {
  value: number;
  evidence: EvidenceStatus;
  source: VendorFigureSource;
  reason: null;
  caveats?: readonly VendorCaveat[];
};

/** A figure in the unit its field is named by, or why there is none. */
export type VendorFigure =
  | ResolvedFigure
  | { value: null; evidence: "unresolved"; source: null; reason: UnresolvedReason };

/** What is filed and traded of one company, in USD, as known at one day. Each figure stands or falls alone. */
export type VendorFundamentals = {
  ticker: string;
  /** The ticker where the list has no name. */
  name: string;
  cik: string | null;
  /** As the list of companies names it; null for a filer it does not hold. */
  layer: string | null;
  exchange: string | null;
  reportingCurrency: string | null;
  /** Annual-only filers are read by their fiscal year; null without filings. */
  basis: "four-quarters" | "fiscal-year" | null;
  /** Newest filed period: a calendar quarter or a fiscal year. */
  newestPeriod: string | null;
  newestPeriodEnd: string | null;
  revenueUsd: VendorFigure;
  /** On the same length a year before, in the currency of the filing. */
  revenueGrowthFraction: VendorFigure;
  grossMarginFraction: VendorFigure;
  operatingMarginFraction: VendorFigure;
  operatingIncomeUsd: VendorFigure;
  capexUsd: VendorFigure;
  /** Capital expenditure over revenue. */
  capexIntensityFraction: VendorFigure;
  operatingCashFlowUsd: VendorFigure;
  /** Operating cash flow less capital expenditure. */
  freeCashFlowUsd: VendorFigure;
  /** Debt less cash and investments; negative for net cash. */
  netDebtUsd: VendorFigure;
  bookEquityUsd: VendorFigure;
  /** Ordinary shares as filed, all classes that the tag totals. */
  sharesCount: VendorFigure;
  /** Ordinary shares that one traded security stands for. */
  sharesPerSecurityRatio: VendorFigure;
  /** Newest stored close of one traded security; its own currency is in `priceCurrency`. */
  priceUsd: VendorFigure;
  priceCurrency: string | null;
  /** Whether the price, and what gives it away, may leave in a file. */
  mayPassOnPrice: boolean;
  marketCapUsd: VendorFigure;
  /** Market capitalisation plus net debt; alone, with a caveat, where net debt is not known. */
  enterpriseValueUsd: VendorFigure;
};
