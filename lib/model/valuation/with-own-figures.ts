import { marketFigures } from "./market-figures";
import type { VendorFigure, VendorFundamentals } from "./vendor-fundamentals";
import type { VendorSettings } from "./vendor-settings";

/** The source of a figure that the reader set. */
export const OWN_SOURCE = "yours";

export function ownFigure(value: number, tag: string): VendorFigure {
  const source = {
    sourceId: OWN_SOURCE,
    sourceUrl: "",
    tag,
    periods: [],
    periodEnd: null,
    knownAt: null,
    retrievedAt: null,
    rate: null,
  };
  return { value, evidence: "scenario", source, reason: null };
}

/** A vendor with the reader's own figures in place of filed and traded ones, and what follows from them. */
export function withOwnFigures(vendor: VendorFundamentals, settings: VendorSettings): VendorFundamentals {
  const own = settings.own[vendor.ticker];
  if (own === undefined) return vendor;
  const figure = (key: keyof typeof own, filed: VendorFigure) => {
    const value = own[key];
    return value === undefined ? filed : ownFigure(value, key);
  };
  const market = {
    priceUsd: figure("priceUsd", vendor.priceUsd),
    sharesCount: figure("sharesCount", vendor.sharesCount),
    // The reader counts traded securities: no ratio stands between them and the price.
    sharesPerSecurityRatio:
      own.sharesCount === undefined ? vendor.sharesPerSecurityRatio : ownFigure(1, "sharesCount"),
    netDebtUsd: figure("netDebtUsd", vendor.netDebtUsd),
  };
  return {
    ...vendor,
    ...market,
    ...marketFigures(market),
    mayPassOnPrice: own.priceUsd !== undefined || vendor.mayPassOnPrice,
    operatingMarginFraction: figure("operatingMarginFraction", vendor.operatingMarginFraction),
  };
}
