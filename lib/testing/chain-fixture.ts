import type { ChainAssumptions } from "@/lib/model/value-chain/chain-assumptions";
import type { VendorExposure } from "@/lib/model/value-chain/vendor-revenue";

/** Round numbers, so that a hand can follow. */
export const chainAssumptionsFixture: ChainAssumptions = {
  opticalShareOfNetworkFraction: 0.4,
  coolingShareOfFacilityFraction: 0.3,
  electricalShareOfFacilityFraction: 0.3,
  generationShareOfPowerFraction: 0.5,
  memoryFoundryShareOfSiliconFraction: 0.25,
  memoryFoundryShareOfSystemsFraction: 0.5,
  siliconLagQuarters: 0,
  networkLagQuarters: 1,
  systemsLagQuarters: 0,
  electricalLagQuarters: 6,
  coolingLagQuarters: 2,
  generationLagQuarters: 14,
  constructionLagQuarters: 4,
  earlierCapexRatio: 0.5,
  leasedShareOfEnergisedFraction: 0.25,
  rentUsdPerKwMonth: 150,
  opticsReplacedPerYearFraction: 0.05,
  softwareShareOfRevenueFraction: 0.1,
  neocloudShareOfComputeFraction: 0.2,
  sharePersistenceFraction: 0.5,
};

/** A vendor of compute silicon with every figure stated. */
export function vendorExposureFixture(changes: Partial<VendorExposure>): VendorExposure {
  return {
    ticker: "AAA",
    layer: "compute-silicon",
    revenueUsdBn: 80,
    totalRevenueUsdBn: 100,
    operatingIncomeUsdBn: 40,
    baseYear: 2025,
    terminalShareFraction: { bear: null, base: null, bull: null },
    lagQuarters: null,
    recognisedFraction: 1,
    incrementalMarginFraction: 0.6,
    incrementalMarginEvidence: "derived",
    widerMetric: null,
    evidence: "reported",
    sourceTitle: "Annual report",
    sourceUrl: "https://example.com/filing",
    ...changes,
  };
}
