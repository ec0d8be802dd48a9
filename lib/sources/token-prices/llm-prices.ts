import { isoCalendarDate } from "../calendar-date";
import { isRecord } from "../parse-json-payload";
import type { TokenPriceCollection } from "./collect-token-prices";
import { pricePerMillion } from "./read-token-price";

type Fields = Readonly<Record<string, unknown>>;

/** simonw/llm-prices, USD per million: one vendor's file with its history, or the flat current and historical lists. */
export function isLlmPrices(payload: Fields): boolean {
  return (
    (typeof payload["vendor"] === "string" && Array.isArray(payload["models"])) ||
    Array.isArray(payload["prices"])
  );
}

export function addLlmPrices(payload: Fields, collection: TokenPriceCollection): void {
  if (Array.isArray(payload["prices"])) {
    for (const entry of payload["prices"]) {
      if (isRecord(entry)) addPrice(entry["vendor"], entry["id"], entry, collection);
      else collection.reject("no model", entry);
    }
    return;
  }
  for (const model of Array.isArray(payload["models"]) ? payload["models"] : []) {
    const history = isRecord(model) ? model["price_history"] : undefined;
    if (!isRecord(model) || !Array.isArray(history)) collection.reject("no price history", model);
    else for (const entry of history) addPrice(payload["vendor"], model["id"], entry, collection);
  }
}

function addPrice(vendor: unknown, model: unknown, entry: unknown, collection: TokenPriceCollection): void {
  const raw = { vendor, model, entry };
  if (typeof model !== "string" || !isRecord(entry)) {
    collection.reject("no model id or price", raw);
    return;
  }
  const effectiveFrom = dateOrNull(entry["from_date"]);
  const effectiveTo = dateOrNull(entry["to_date"]);
  if (effectiveFrom === undefined || effectiveTo === undefined) {
    collection.reject(`no date: ${JSON.stringify([entry["from_date"], entry["to_date"]])}`, raw);
    return;
  }
  collection.add(
    {
      list: "llm-prices",
      provider: typeof vendor === "string" ? vendor : null,
      model,
      tierAboveTokens: 0,
      serviceTier: "standard",
      effectiveFrom,
      effectiveTo,
      dailyHoursUtc: null,
      mode: null,
    },
    {
      input: pricePerMillion(entry["input"]),
      cachedInput: pricePerMillion(entry["input_cached"]),
      cacheWrite: null,
      output: pricePerMillion(entry["output"]),
    },
    raw,
  );
}

/** Null is "unknown" or "still"; undefined a text that is no date. */
function dateOrNull(cell: unknown): string | null | undefined {
  if (cell === null || cell === undefined || cell === "") return null;
  return typeof cell === "string" ? (isoCalendarDate(cell) ?? undefined) : undefined;
}
