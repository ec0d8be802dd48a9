import type { ParsedBatch } from "../parsed-batch";
import type { TokenPriceRow } from "../token-price-row";
import type { TokenPrice } from "./read-token-price";

export type StatedPrices = {
  input: TokenPrice;
  cachedInput: TokenPrice;
  cacheWrite: TokenPrice;
  output: TokenPrice;
};

export type PriceTerms = Pick<
  TokenPriceRow,
  | "list"
  | "provider"
  | "model"
  | "tierAboveTokens"
  | "serviceTier"
  | "effectiveFrom"
  | "effectiveTo"
  | "dailyHoursUtc"
  | "mode"
>;

export type TokenPriceCollection = {
  batch: ParsedBatch<TokenPriceRow>;
  add: (terms: PriceTerms, prices: StatedPrices, raw: unknown) => void;
  reject: (reason: string, raw: unknown) => void;
};

const termNames = [
  "provider",
  "model",
  "tierAboveTokens",
  "serviceTier",
  "effectiveFrom",
  "effectiveTo",
  "dailyHoursUtc",
] as const satisfies readonly (keyof PriceTerms)[];

/** Gathers one list's rows: a price of nothing is rejected, as are a repeat and a contradiction of the same terms. */
export function collectTokenPrices(): TokenPriceCollection {
  const batch: ParsedBatch<TokenPriceRow> = { rows: [], rejected: [] };
  const pricesOfKey = new Map<string, string>();
  const reject = (reason: string, raw: unknown) => {
    batch.rejected.push({ reason, raw });
  };
  const add = (terms: PriceTerms, prices: StatedPrices, raw: unknown) => {
    const stated = Object.values(prices).filter((price) => price !== null);
    const wrong = stated.find((price) => typeof price === "object");
    const key = termNames.map((name) => JSON.stringify(terms[name])).join(" ");
    const earlier = pricesOfKey.get(key);
    if (wrong !== undefined && typeof wrong === "object") reject(wrong.reason, raw);
    else if (stated.length === 0) reject("no price per token", raw);
    else if (earlier !== undefined) {
      reject(
        earlier === JSON.stringify(prices) ? "duplicate row" : "contradicts an earlier row of the same terms",
        raw,
      );
    } else {
      pricesOfKey.set(key, JSON.stringify(prices));
      batch.rows.push({
        ...terms,
        inputUsdPerMtok: number(prices.input),
        cachedInputUsdPerMtok: number(prices.cachedInput),
        cacheWriteUsdPerMtok: number(prices.cacheWrite),
        outputUsdPerMtok: number(prices.output),
        isFree: stated.every((price) => price === 0),
      });
    }
  };
  return { batch, add, reject };
}

function number(price: TokenPrice): number | null {
  return typeof price === "number" ? price : null;
}
