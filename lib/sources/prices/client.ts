import { AppError } from "@/lib/errors/app-error";
import { checkedWindow } from "../checked-window";
import type { SourceClient } from "../source-client";
import { alphaVantageParts } from "./alpha-vantage-plan";
import { stooqParts } from "./stooq-plan";
import { tiingoParts } from "./tiingo-plan";
import { PRICE_HISTORY_FROM } from "./price-history";

const vendorKeys = {
  TIINGO_TOKEN: "free at www.tiingo.com",
  ALPHA_VANTAGE_KEY: "free at www.alphavantage.co/support/#api-key",
  STOOQ_API_KEY: "from stooq.com/q/d/, behind a captcha",
};

/**
 * Daily prices of the shares listed in the United States, from the first vendor a key is set for; none of them has the
 * exchanges of Asia and Europe on a free plan. One vendor at a time: their adjusted closes do not mix.
 */
export const pricesClient: SourceClient = {
  sourceId: "prices",
  hosts: ["api.tiingo.com", "www.alphavantage.co", "stooq.com"],
  minIntervalMs: 72_000, // Tiingo's free plan allows 50 requests an hour
  needs: {},
  needsOneOf: vendorKeys,
  scheduled: true,
  revisedDays: 7,
  parts: (window, settings, { tickers }) => {
    const checked = checkedWindow("prices", window, PRICE_HISTORY_FROM);
    const { TIINGO_TOKEN: tiingo, ALPHA_VANTAGE_KEY: alphaVantage, STOOQ_API_KEY: stooq } = settings;
    const shares = tickers.filter(isUsListing);
    if (tiingo !== undefined) return tiingoParts(shares, checked, tiingo);
    if (alphaVantage !== undefined) return alphaVantageParts(shares, checked, alphaVantage);
    if (stooq !== undefined) return stooqParts(shares, checked, stooq);
    const how = Object.entries(vendorKeys).map(([name, where]) => `${name} (${where})`);
    throw new AppError("SOURCE_KEY_MISSING", `prices: one of these is needed: ${how.join(", ")}`);
  },
};

/** `NVDA` and `BRK.B` are; `000660.KS` and `SU.PA` carry the suffix of another exchange. */
function isUsListing(ticker: string): boolean {
  return /^[A-Z]{1,5}([.-][A-Z])?$/.test(ticker);
}
