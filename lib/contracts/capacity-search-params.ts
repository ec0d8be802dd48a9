import { capacityFields, capacityFieldNames, type CapacityField } from "@/lib/model/capacity/capacity-fields";
import { OVERRIDE_PREFIX } from "./comparison-address";
import type { SearchParamRecord } from "./comparison-search-params";
import { numberOrText } from "./number-or-text";

export type CapacityOverrides = Partial<Record<CapacityField, number | undefined>>;

/**
 * The state of the capacity page as it stands in an address: inputs as `o.<field>=<number>`, and the day looked from.
 * @returns the zod input; parse it with `capacityRequest`. Names that are neither come back in `unknown`.
 */
export function capacityFromSearchParams(params: SearchParamRecord): {
  input: Record<string, unknown>;
  unknown: string[];
} {
  const overrides: Record<string, unknown> = {};
  const input: Record<string, unknown> = { overrides };
  const unknown: string[] = [];
  for (const [name, raw] of Object.entries(params)) {
    const text = Array.isArray(raw) ? raw.at(-1) : raw;
    if (text === undefined) continue;
    const key = name.startsWith(OVERRIDE_PREFIX) ? name.slice(OVERRIDE_PREFIX.length) : "";
    if (Object.hasOwn(capacityFields, key)) overrides[key] = numberOrText(text);
    else if (name === "asOf") input["asOf"] = text;
    else unknown.push(name);
  }
  return { input, unknown };
}

/** What was set by hand, in a stable order: the shortest address that brings the reader back. */
export function capacityToSearchParams(
  overrides: CapacityOverrides,
  asOf: string | undefined,
): URLSearchParams {
  const params = new URLSearchParams();
  for (const field of capacityFieldNames) {
    const value = overrides[field];
    if (value !== undefined) params.set(`${OVERRIDE_PREFIX}${field}`, String(value));
  }
  if (asOf !== undefined) params.set("asOf", asOf);
  return params;
}
