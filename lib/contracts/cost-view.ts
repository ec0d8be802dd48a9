import { OVERRIDE_PREFIX } from "./comparison-address";
import { applyCostChange, type CostChange } from "./cost-change";
import { costSettingTexts, costToSearchParams } from "./cost-search-params";
import type { UnitCostRequest } from "./unit-cost-request";

export const costBases = ["capital-recovery", "straight-line"] as const;

/** What the capital of a token is charged by. */
export type CostBasis = (typeof costBases)[number];

export const MAX_COMPARED = 3; // beside the first: four panels are what a page's width holds

/** A configuration beside the first, or why its part of the address cannot be used. */
export type ComparedCost = { change: CostChange } | { refused: string };

/** All that an address of the cost page says. */
export type CostView = { request: UnitCostRequest; compared: readonly ComparedCost[]; basis: CostBasis };

/** Prefixes of the compared configurations in an address; the first has none. */
export const comparedPrefixes = ["b.", "c.", "d."] as const;

export const BASIS_PARAM = "basis";
export const SAME_PARAM = "same"; // `b.same=yes`: a configuration that differs in nothing yet
export const UNSET = "unset"; // `b.carbon=unset`: a setting the first has and this one has not
export const SOURCED = "sourced"; // `b.o.pueRatio=sourced`: not what the first has set by hand

/** The shortest address that brings the reader back to the same page, compared configurations and all. */
export function costViewToSearchParams({ request, compared, basis }: CostView): URLSearchParams {
  const params = costToSearchParams(request);
  if (basis !== "capital-recovery") params.set(BASIS_PARAM, basis);
  const usable = compared.filter((one): one is { change: CostChange } => "change" in one);
  for (const [index, { change }] of usable.entries()) {
    const prefix = comparedPrefixes[index];
    if (prefix !== undefined) writeChange(params, prefix, request, change);
  }
  return params;
}

function writeChange(
  params: URLSearchParams,
  prefix: string,
  first: UnitCostRequest,
  change: CostChange,
): void {
  const texts = costSettingTexts(first);
  const own = costSettingTexts(applyCostChange(first, change));
  const overrides = Object.entries(change.overrides).toSorted(([a], [b]) => (a < b ? -1 : 1));
  let isSame = overrides.length === 0;
  for (const [name, text] of own) {
    if (text === texts.get(name)) continue;
    params.set(`${prefix}${name}`, text);
    isSame = false;
  }
  for (const name of texts.keys()) {
    if (own.has(name)) continue;
    params.set(`${prefix}${name}`, UNSET);
    isSame = false;
  }
  for (const [field, value] of overrides)
    params.set(`${prefix}${OVERRIDE_PREFIX}${field}`, value === null ? SOURCED : String(value));
  if (isSame) params.set(`${prefix}${SAME_PARAM}`, "yes");
}
