import { isRecord } from "../parse-json-payload";
import type { StatedPrices, TokenPriceCollection } from "./collect-token-prices";
import { pricePerToken } from "./read-token-price";

type Fields = Readonly<Record<string, unknown>>;

/** OpenRouter's models, or one model's endpoints: strings in USD per TOKEN; "-1" marks a router, "0" a free variant. */
export function isOpenRouter(payload: Fields): boolean {
  const { data } = payload;
  return Array.isArray(data) ? data.every(isRecord) : isRecord(data) && Array.isArray(data["endpoints"]);
}

export function addOpenRouter(payload: Fields, collection: TokenPriceCollection): void {
  const { data } = payload;
  if (Array.isArray(data)) {
    for (const model of data.filter(isRecord))
      addPrice("openrouter", model["id"], model["pricing"], collection);
  } else if (isRecord(data) && Array.isArray(data["endpoints"])) {
    for (const endpoint of data["endpoints"].filter(isRecord)) {
      const provider = endpoint["provider_name"];
      addPrice(typeof provider === "string" ? provider : null, data["id"], endpoint["pricing"], collection);
    }
  }
}

function addPrice(
  provider: string | null,
  model: unknown,
  pricing: unknown,
  collection: TokenPriceCollection,
): void {
  const raw = { model, provider, pricing };
  if (typeof model !== "string" || !isRecord(pricing)) {
    collection.reject("no model id or pricing", raw);
    return;
  }
  const terms = {
    list: "openrouter" as const,
    provider,
    model,
    serviceTier: model.endsWith(":batch") ? ("batch" as const) : ("standard" as const),
    effectiveFrom: null,
    effectiveTo: null,
    dailyHoursUtc: null,
    mode: null,
  };
  collection.add({ ...terms, tierAboveTokens: 0 }, statedPrices(pricing), raw);
  const overrides: readonly unknown[] = Array.isArray(pricing["overrides"]) ? pricing["overrides"] : [];
  for (const override of overrides.filter(isRecord)) {
    const tierAboveTokens = override["min_prompt_tokens"];
    if (typeof tierAboveTokens !== "number") collection.reject("an override without its token count", raw);
    else collection.add({ ...terms, tierAboveTokens }, statedPrices({ ...pricing, ...override }), raw);
  }
}

/** An override states what changes in long prompts; the rest of the price stays. */
function statedPrices(pricing: Fields): StatedPrices {
  return {
    input: pricePerToken(pricing["prompt"]),
    cachedInput: pricePerToken(pricing["input_cache_read"]),
    cacheWrite: pricePerToken(pricing["input_cache_write"]),
    output: pricePerToken(pricing["completion"]),
  };
}
