import type { EvidenceStatus } from "../evidence";
import type { BuiltInSlug } from "../scenario/built-in-slugs";
import type { ChainLayer } from "./chain-layers";

/** What one vendor earns in one layer: a vendor in two layers is two of these. Null where nothing is filed or stated. */
export type VendorExposure = {
  ticker: string;
  layer: ChainLayer;
  /** Of the layer in the base year, as filed or stated, USD bn nominal. */
  revenueUsdBn: number | null;
  /** Of the whole company in the base year, USD bn nominal. */
  totalRevenueUsdBn: number | null;
  /** Operating income of the whole company in the base year, USD bn nominal. */
  operatingIncomeUsdBn: number | null;
  /** Calendar year that the revenue covers. */
  baseYear: number;
  /** Of the layer's pool that the share moves to; null where nobody states one: the base year's share is then held. */
  terminalShareFraction: Record<BuiltInSlug, number | null>;
  /** From the buyer's spending to this vendor's revenue; null: the layer's own. */
  lagQuarters: number | null;
  /** Of a dollar the buyer spends with the vendor, what the vendor books as revenue: below 1 for an agent. */
  recognisedFraction: number;
  /** Operating income of one more dollar of layer revenue. */
  incrementalMarginFraction: number | null;
  /** Derived from its filings, estimated where the layer's own stands in for them, unresolved where there is none. */
  incrementalMarginEvidence: EvidenceStatus;
  /** What the vendor does state where that covers more than AI: no revenue is taken from it. */
  widerMetric: string | null;
  evidence: EvidenceStatus;
  /** Of the layer revenue; null only with the revenue. */
  sourceTitle: string | null;
  sourceUrl: string | null;
};

/** Why a vendor has no figure, for the screen to put into words. */
export const vendorUnresolvedReasons = [
  "no-layer-revenue",
  "only-wider-perimeter",
  "no-total-revenue",
  "no-incremental-margin",
  "no-operating-income",
  "no-pool-in-base-year",
  "base-year-outside-horizon",
  "layer-revenue-above-total",
] as const;
export type VendorUnresolvedReason = (typeof vendorUnresolvedReasons)[number];

/** One vendor in one scenario, all its layers together. Arrays run over `years`; null where `unresolved` says why. */
export type VendorScenario = {
  ticker: string;
  /** The layer the company is filed under. */
  layer: ChainLayer;
  scenario: string;
  /** From the base year on. */
  years: readonly number[];
  layerRevenueUsdBn: readonly number[] | null;
  /** What the vendor earns outside the chain: grows with the scenario's inflation, no more. */
  otherRevenueUsdBn: readonly number[] | null;
  revenueUsdBn: readonly number[] | null;
  /** Operating income of the base year plus the incremental margin on what layer revenue has grown by. */
  ebitUsdBn: readonly number[] | null;
  /** The part of it that needs no base: incremental margin x change in layer revenue since the base year. */
  ebitChangeUsdBn: readonly number[] | null;
  /** Compound growth of `revenueUsdBn` from the base year to 2030. */
  growthFraction: number | null;
  /** The same of `layerRevenueUsdBn`. */
  layerGrowthFraction: number | null;
  /** PV of EBIT here less PV of EBIT in the base scenario, 2026 to 2040 at the base scenario's WACC; 0 in the base scenario. */
  ebitPresentValueToBaseUsdBn: number | null;
  evidence: EvidenceStatus;
  /** The first thing that is missing; null where every figure stands. */
  unresolved: VendorUnresolvedReason | null;
};
