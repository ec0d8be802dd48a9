import "server-only";
import type { Database } from "@/db/database";
import { depositaryRatios } from "@/lib/model/valuation/depositary-ratios";
import { unresolved } from "@/lib/model/valuation/vendor-figure";
import type { VendorFigure, VendorFundamentals } from "@/lib/model/valuation/vendor-fundamentals";
import { majorCurrency } from "@/lib/units/minor-currency";
import { convertBalanceToUsd } from "./convert-to-usd";
import { exchangeCurrency, needsDepositaryRatio } from "./exchange-currency";
import type { CompanyListing } from "./get-company";
import type { NewestClose, ShareSplit } from "./list-newest-closes";
import { mayPassOn } from "./may-pass-on";
import { withRate } from "./vendor-filing-figure";

const DAY_MS = 86_400_000;
/** A month: what a price implies of ten years and more moves little within it, a quarter's results are news. */
const MAX_PRICE_AGE_DAYS = 31;

export type PriceFigure = Pick<VendorFundamentals, "priceUsd" | "priceCurrency" | "mayPassOnPrice">;

/** The newest close of one traded security in USD at that day's rate. */
export async function priceFigure(
  database: Database,
  close: NewestClose | undefined,
  listing: CompanyListing | null,
  { asOf, isPublicInstance }: { asOf: string | undefined; isPublicInstance: boolean },
): Promise<PriceFigure> {
  const none = (reason: Parameters<typeof unresolved>[0]) => ({
    priceUsd: unresolved(reason),
    priceCurrency: null,
    mayPassOnPrice: true,
  });
  if (close === undefined) return none({ code: "no-price" });
  if (!mayPassOn(close, "screen", isPublicInstance)) return none({ code: "price-not-shown" });
  const { tradedOn } = close;
  const ageDays = Math.floor((Date.parse(asOf ?? new Date().toISOString()) - Date.parse(tradedOn)) / DAY_MS);
  if (ageDays > MAX_PRICE_AGE_DAYS)
    return none({ code: "price-too-old", tradedOn, ageDays, maxAgeDays: MAX_PRICE_AGE_DAYS });
  const quotedIn = close.currency ?? (listing === null ? null : exchangeCurrency(listing.exchange));
  if (quotedIn === null) return none({ code: "price-without-currency", tradedOn });
  const { amount, currency } = majorCurrency(close.close, quotedIn);
  const filed = {
    value: amount,
    evidence: close.isAdjusted
      ? ("estimated" as const)
      : close.currency === null
        ? ("derived" as const)
        : ("reported" as const),
    source: {
      sourceId: close.sourceId,
      sourceUrl: "",
      tag: close.isAdjusted ? "adjusted close" : "close",
      periods: [tradedOn],
      periodEnd: tradedOn,
      knownAt: close.knownAt,
      retrievedAt: close.retrievedAt,
      rate: null,
    },
    reason: null,
  };
  const mayPassOnPrice = mayPassOn(close, "download", isPublicInstance);
  if (currency === "USD") return { priceUsd: filed, priceCurrency: currency, mayPassOnPrice };
  const converted = await convertBalanceToUsd(database, { amount, currency, day: tradedOn }, asOf);
  return { priceUsd: withRate(filed, converted, tradedOn), priceCurrency: currency, mayPassOnPrice };
}

/** 1 where the traded security is the share itself; of a depositary receipt what a filing says, or unresolved. */
export function securityRatioFigure(ticker: string, listing: CompanyListing | null): VendorFigure {
  const itself = { sourceId: "", sourceUrl: "", tag: "", periods: [], periodEnd: null, retrievedAt: null };
  if (listing === null || !needsDepositaryRatio(listing.exchange, listing.reportingCurrency))
    return {
      value: 1,
      evidence: "derived",
      source: { ...itself, knownAt: null, rate: null },
      reason: null,
    };
  const stated = Object.hasOwn(depositaryRatios, ticker) ? depositaryRatios[ticker] : undefined;
  if (stated === undefined) return unresolved({ code: "no-depositary-ratio", exchange: listing.exchange });
  return {
    value: stated.sharesPerSecurityRatio,
    evidence: stated.verification === "filing" ? "reported" : "estimated",
    source: {
      ...itself,
      sourceId: "sec-edgar",
      sourceUrl: stated.sourceUrl,
      tag: stated.sourceTitle,
      knownAt: `${stated.statedOn}T00:00:00.000Z`,
      rate: null,
    },
    reason: null,
  };
}

/** Shares restated for the splits between the day they were counted and the day of the price. */
export function sharesAfterSplits(
  shares: VendorFigure,
  splits: readonly ShareSplit[],
  pricedOn: string | null,
): VendorFigure {
  if (shares.value === null || pricedOn === null) return shares;
  const countedOn = shares.source.periodEnd ?? "";
  const later = splits.filter(({ tradedOn }) => tradedOn > countedOn && tradedOn <= pricedOn);
  if (later.length === 0) return shares;
  return {
    ...shares,
    value: later.reduce((count, { factor }) => count * factor, shares.value),
    evidence: shares.evidence === "reported" ? "derived" : shares.evidence,
  };
}
