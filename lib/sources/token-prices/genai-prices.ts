import { isoCalendarDate } from "../calendar-date";
import { isRecord } from "../parse-json-payload";
import type { PriceTerms, StatedPrices, TokenPriceCollection } from "./collect-token-prices";
import { pricePerMillion } from "./read-token-price";

const fields = ["input_mtok", "cache_read_mtok", "cache_write_mtok", "output_mtok"] as const;

/** An entry of a dated list; without a constraint it holds until a dated one takes over. */
type PriceEntry = Pick<PriceTerms, "effectiveFrom" | "dailyHoursUtc"> & {
  prices: Readonly<Record<string, unknown>>;
};

/** pydantic/genai-prices `data.json`: providers with models, USD per million; a price may be dated, timed or tiered. */
export function isGenaiPrices(payload: unknown): payload is readonly Readonly<Record<string, unknown>>[] {
  return (
    Array.isArray(payload) &&
    payload.length > 0 &&
    payload.every(
      (entry) => isRecord(entry) && typeof entry["id"] === "string" && Array.isArray(entry["models"]),
    )
  );
}

export function addGenaiPrices(
  providers: readonly Readonly<Record<string, unknown>>[],
  collection: TokenPriceCollection,
): void {
  for (const { id: provider, models } of providers) {
    const list: readonly unknown[] = Array.isArray(models) ? models : [];
    for (const model of list) {
      const raw = { provider, model: isRecord(model) ? { id: model["id"], prices: model["prices"] } : model };
      const entries = isRecord(model) ? priceEntries(model["prices"]) : null;
      if (!isRecord(model) || typeof model["id"] !== "string" || entries === null) {
        collection.reject("no model id or prices, or a constraint of an unknown kind", raw);
      } else addEntries(String(provider), model["id"], entries, raw, collection);
    }
  }
}

function addEntries(
  provider: string,
  model: string,
  entries: readonly PriceEntry[],
  raw: unknown,
  collection: TokenPriceCollection,
): void {
  const starts = entries.flatMap(({ effectiveFrom }) => effectiveFrom ?? []).toSorted();
  for (const { effectiveFrom, dailyHoursUtc, prices } of entries) {
    const effectiveTo = starts.find((start) => effectiveFrom === null || start > effectiveFrom) ?? null;
    for (const tierAboveTokens of tierStarts(prices)) {
      const terms = { provider, model, tierAboveTokens, effectiveFrom, effectiveTo, dailyHoursUtc };
      collection.add(
        { list: "genai-prices", serviceTier: "standard", mode: null, ...terms },
        pricesInTier(prices, tierAboveTokens),
        raw,
      );
    }
  }
}

function priceEntries(prices: unknown): PriceEntry[] | null {
  if (isRecord(prices)) return [{ effectiveFrom: null, dailyHoursUtc: null, prices }];
  if (!Array.isArray(prices)) return null;
  const entries = prices.map(priceEntry);
  return entries.every((entry) => entry !== null) ? entries : null;
}

function priceEntry(entry: unknown): PriceEntry | null {
  if (!isRecord(entry) || !isRecord(entry["prices"])) return null;
  const { constraint, prices } = entry;
  if (constraint === undefined || constraint === null)
    return { effectiveFrom: null, dailyHoursUtc: null, prices };
  if (!isRecord(constraint)) return null;
  const { start_date: startDate, start_time: from, end_time: to } = constraint;
  if (typeof startDate === "string") {
    const effectiveFrom = isoCalendarDate(startDate);
    return effectiveFrom === null ? null : { effectiveFrom, dailyHoursUtc: null, prices };
  }
  const isTimed = typeof from === "string" && typeof to === "string";
  return isTimed ? { effectiveFrom: null, dailyHoursUtc: { from, to }, prices } : null;
}

/** 0 and the token counts above which any of the prices changes. */
function tierStarts(prices: Readonly<Record<string, unknown>>): number[] {
  const starts = fields.flatMap((field) => tiersOf(prices[field]).map(({ start }) => start));
  return [...new Set([0, ...starts])].toSorted((a, b) => a - b);
}

function pricesInTier(prices: Readonly<Record<string, unknown>>, aboveTokens: number): StatedPrices {
  const [input, cachedInput, cacheWrite, output] = fields.map((field) => {
    const cell = prices[field];
    if (!isRecord(cell)) return pricePerMillion(cell);
    const tier = tiersOf(cell).findLast(({ start }) => start <= aboveTokens && start > 0);
    return pricePerMillion(aboveTokens === 0 || tier === undefined ? cell["base"] : tier.price);
  });
  return {
    input: input ?? null,
    cachedInput: cachedInput ?? null,
    cacheWrite: cacheWrite ?? null,
    output: output ?? null,
  };
}

function tiersOf(cell: unknown): { start: number; price: unknown }[] {
  if (!isRecord(cell) || !Array.isArray(cell["tiers"])) return [];
  return cell["tiers"]
    .flatMap((tier: unknown) =>
      isRecord(tier) && typeof tier["start"] === "number"
        ? [{ start: tier["start"], price: tier["price"] }]
        : [],
    )
    .toSorted((a, b) => a.start - b.start);
}
