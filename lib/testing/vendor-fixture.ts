import type { VendorFigure, VendorFundamentals } from "@/lib/model/valuation/vendor-fundamentals";
import { ownFigure } from "@/lib/model/valuation/with-own-figures";
import type { VendorScenario } from "@/lib/model/value-chain/vendor-revenue";

export const filedFigure = (value: number): VendorFigure =>
  ({ ...ownFigure(value, "tag"), evidence: "reported" }) as VendorFigure;
/** A maker of 100 of revenue and 40 of operating income that the market pays 1500 for, 20 of it being net cash. */
export const vendorFixture: VendorFundamentals = {
  ticker: "MAKE",
  name: "Maker",
  cik: "0000000001",
  layer: "compute silicon",
  exchange: "NYSE",
  reportingCurrency: "USD",
  basis: "four-quarters",
  newestPeriod: "2025Q4",
  newestPeriodEnd: "2025-12-31",
  revenueUsd: filedFigure(100),
  revenueGrowthFraction: filedFigure(0.3),
  grossMarginFraction: filedFigure(0.6),
  operatingMarginFraction: filedFigure(0.4),
  operatingIncomeUsd: filedFigure(40),
  capexUsd: filedFigure(5),
  capexIntensityFraction: filedFigure(0.05),
  operatingCashFlowUsd: filedFigure(35),
  freeCashFlowUsd: filedFigure(30),
  netDebtUsd: filedFigure(-20),
  bookEquityUsd: filedFigure(80),
  sharesCount: filedFigure(38),
  sharesPerSecurityRatio: filedFigure(1),
  priceUsd: filedFigure(40),
  priceCurrency: "USD",
  mayPassOnPrice: false,
  marketCapUsd: filedFigure(1520),
  enterpriseValueUsd: filedFigure(1500),
};

/** 2025 to 2040, growing by the fraction a year; a third of the revenue is outside the chain and stands still. */
export function vendorScenarioFixture(slug: string, growth: number): VendorScenario {
  const years = Array.from({ length: 16 }, (_, index) => 2025 + index);
  const revenueUsdBn = years.map((_, index) => 1e-7 * (1 + growth) ** index);
  return {
    ticker: "MAKE",
    layer: "compute-silicon",
    scenario: slug,
    years,
    layerRevenueUsdBn: revenueUsdBn.map((revenue) => revenue - 3e-8),
    otherRevenueUsdBn: years.map(() => 3e-8),
    revenueUsdBn,
    ebitUsdBn: revenueUsdBn.map((revenue) => 0.4 * revenue),
    ebitChangeUsdBn: null,
    growthFraction: growth,
    layerGrowthFraction: null,
    ebitPresentValueToBaseUsdBn: slug === "base" ? 0 : (slug === "bull" ? 1 : -1) * 3e-7,
    evidence: "scenario",
    unresolved: null,
  };
}
