import { asOfInstant } from "./as-of-instant";
import type { SearchParamRecord } from "./comparison-search-params";

/** The day an address looks from, and what is wrong with it where it cannot be used. */
export function asOfFromSearchParams(params: SearchParamRecord): {
  asOf: string | undefined;
  problem: string | null;
} {
  const raw = params["asOf"];
  const text = Array.isArray(raw) ? raw.at(-1) : raw;
  if (text === undefined || text === "") return { asOf: undefined, problem: null };
  const parsed = asOfInstant.safeParse(text);
  return parsed.success
    ? { asOf: parsed.data, problem: null }
    : { asOf: undefined, problem: `asOf: must be a day such as 2026-06-30, got "${text.slice(0, 40)}"` };
}
