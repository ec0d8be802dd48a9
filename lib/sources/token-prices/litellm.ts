import { isRecord } from "../parse-json-payload";
import type { TokenPriceRow } from "../token-price-row";
import type { StatedPrices, TokenPriceCollection } from "./collect-token-prices";
import { pricePerToken } from "./read-token-price";

type Fields = Readonly<Record<string, unknown>>;

const priceKey =
  /^(input_cost_per_token|output_cost_per_token|cache_read_input_token_cost|cache_creation_input_token_cost|input_cost_per_token_cache_hit)(?:_above_(\d+)k_tokens)?(?:_(batches|flex|priority))?$/;

type PriceName = keyof StatedPrices;

const priceNames: ReadonlyMap<string, PriceName> = new Map([
  ["input_cost_per_token", "input"],
  ["output_cost_per_token", "output"],
  ["cache_read_input_token_cost", "cachedInput"],
  ["cache_creation_input_token_cost", "cacheWrite"],
  ["input_cost_per_token_cache_hit", "cachedInput"],
]);

type PriceGroup = Pick<TokenPriceRow, "tierAboveTokens" | "serviceTier"> & { prices: StatedPrices };

/** LiteLLM's map of model to costs in USD per TOKEN; `sample_spec` documents the keys and is no model. */
export function isLitellm(payload: Fields): boolean {
  const entries = Object.values(payload);
  return entries.some(
    (entry) => isRecord(entry) && ("litellm_provider" in entry || "input_cost_per_token" in entry),
  );
}

export function addLitellm(payload: Fields, collection: TokenPriceCollection): void {
  for (const [model, entry] of Object.entries(payload)) {
    if (model === "sample_spec") continue;
    if (!isRecord(entry)) {
      collection.reject("no model", { model, entry });
      continue;
    }
    const { litellm_provider: provider, mode } = entry;
    const groups = priceGroups(entry);
    if (groups.length === 0) {
      collection.reject(`no price per token${typeof mode === "string" ? ` (${mode})` : ""}`, {
        model,
        provider,
        mode,
      });
    }
    for (const { tierAboveTokens, serviceTier, prices } of groups) {
      collection.add(
        {
          list: "litellm",
          provider: typeof provider === "string" ? provider : null,
          model,
          tierAboveTokens,
          serviceTier,
          effectiveFrom: null,
          effectiveTo: null,
          dailyHoursUtc: null,
          mode: typeof mode === "string" ? mode : null,
        },
        prices,
        { model, ...costsOf(entry) },
      );
    }
  }
}

/** One group for each tier and service tier an entry states a cost of, base first. */
function priceGroups(entry: Fields): PriceGroup[] {
  const groups = new Map<string, PriceGroup>();
  const add = (
    tierAboveTokens: number,
    serviceTier: PriceGroup["serviceTier"],
    name: PriceName,
    cell: unknown,
  ) => {
    const price = pricePerToken(cell);
    if (price === null) return;
    const group = groups.get(`${tierAboveTokens} ${serviceTier}`) ?? {
      tierAboveTokens,
      serviceTier,
      prices: { input: null, cachedInput: null, cacheWrite: null, output: null },
    };
    group.prices[name] ??= price;
    groups.set(`${tierAboveTokens} ${serviceTier}`, group);
  };
  for (const [key, cell] of Object.entries(entry)) {
    const match = priceKey.exec(key);
    const name = priceNames.get(match?.[1] ?? "");
    if (match !== null && name !== undefined) {
      add(Number(match[2] ?? 0) * 1000, serviceTierOf(match[3]), name, cell);
    }
  }
  for (const { fromTokens, tier } of pricedRanges(entry)) {
    for (const [key, name] of priceNames) add(fromTokens, "standard", name, tier[key]);
  }
  return [...groups.values()].toSorted((a, b) => a.tierAboveTokens - b.tierAboveTokens);
}

/** `tiered_pricing`: a list of costs, each with the range of prompt tokens it is for. */
function pricedRanges(entry: Fields): { fromTokens: number; tier: Fields }[] {
  const tiers: readonly unknown[] = Array.isArray(entry["tiered_pricing"]) ? entry["tiered_pricing"] : [];
  return tiers.filter(isRecord).flatMap((tier) => {
    const range: readonly unknown[] = Array.isArray(tier["range"]) ? tier["range"] : [];
    const [fromTokens] = range;
    return typeof fromTokens === "number" ? [{ fromTokens, tier }] : [];
  });
}

function serviceTierOf(suffix: string | undefined): TokenPriceRow["serviceTier"] {
  if (suffix === "batches") return "batch";
  return suffix === "flex" || suffix === "priority" ? suffix : "standard";
}

function costsOf(entry: Fields): Fields {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => key.includes("cost")));
}
