import type { UnitCostField } from "@/lib/model/unit-cost/unit-cost-fields";
import type { UnitCostRequest } from "./unit-cost-request";

/** Terms of the whole page, not of one configuration. */
type PageTerm =
  | "lever"
  | "competition"
  | "asOf"
  | "uncertainty"
  | "overrides"
  | "operatingPoints"
  | "electricityPriceUsdPerMwh"
  | "softwareMultiplier";

const pageTerms: ReadonlySet<string> = new Set<PageTerm>([
  "lever",
  "competition",
  "asOf",
  "uncertainty",
  "overrides",
  "operatingPoints",
  "electricityPriceUsdPerMwh",
  "softwareMultiplier",
]);

/** What may differ between configurations that are compared, inputs apart. */
export type CostSetting = Exclude<keyof UnitCostRequest, PageTerm>;

/** How a configuration differs from the first of the page; all it does not name follows the first. */
export type CostChange = {
  settings: Partial<Pick<UnitCostRequest, CostSetting>>;
  /** Null: the sourced value, where the first has one set by hand. */
  overrides: Partial<Record<UnitCostField, number | null>>;
};

const own = (fields: readonly UnitCostField[], ...decidedBy: readonly CostSetting[]) => ({
  fields,
  decidedBy,
});

/** A value set by hand for one choice says nothing of another. */
const bonds = [
  own(["acceleratorPriceUsd", "acceleratorTdpKw", "acceleratorItPowerKw", "pueRatio"], "hardware"),
  own(["pueRatio", "peakPueRatio", "waterUsageLitresPerKwh"], "cooling"),
  own(["opticsUsdPerTier", "acceleratorItPowerKw"], "interconnect"),
  own(
    ["throughputTokensPerSecond", "inputSecondsPerToken", "outputSecondsPerToken"],
    "hardware",
    "model",
    "precision",
    "shape",
    "interactivityTokensPerSecondPerUser",
  ),
  own(["electricityPriceUsdPerMwh"], "region", "marketType"),
  own(["waccFraction", "leaseUsdPerItKwMonth"], "ownerClass"),
];

/** Overrides that still hold once settings are changed. */
function heldThrough<T extends Partial<Record<UnitCostField, unknown>>>(
  overrides: T,
  settings: CostChange["settings"],
): T {
  const held = { ...overrides };
  for (const { fields, decidedBy } of bonds) {
    if (!decidedBy.some((setting) => Object.hasOwn(settings, setting))) continue;
    for (const field of fields) delete held[field];
  }
  return held;
}

/** The configuration that a change makes of the first. */
export function applyCostChange(first: UnitCostRequest, change: CostChange): UnitCostRequest {
  const overrides = heldThrough(first.overrides, change.settings);
  for (const [name, value] of Object.entries(change.overrides)) {
    const field = name as UnitCostField;
    if (value === null || value === undefined) delete overrides[field];
    else overrides[field] = value;
  }
  return { ...first, ...change.settings, overrides };
}

/** The settings in which two configurations differ. */
export function changedSettings(first: UnitCostRequest, other: UnitCostRequest): CostChange["settings"] {
  const names = new Set([...Object.keys(first), ...Object.keys(other)]) as Set<keyof UnitCostRequest>;
  return Object.fromEntries(
    [...names].flatMap((name) =>
      pageTerms.has(name) || JSON.stringify(first[name]) === JSON.stringify(other[name])
        ? []
        : [[name, other[name]]],
    ),
  );
}

/** The change that makes `other` of `first`. */
export function costChange(first: UnitCostRequest, other: UnitCostRequest): CostChange {
  const settings = changedSettings(first, other);
  const inherited = applyCostChange(first, { settings, overrides: {} }).overrides;
  const fields = new Set([...Object.keys(inherited), ...Object.keys(other.overrides)]) as Set<UnitCostField>;
  const overrides: CostChange["overrides"] = {};
  for (const field of fields) {
    if (inherited[field] !== other.overrides[field]) overrides[field] = other.overrides[field] ?? null;
  }
  return { settings, overrides };
}

/** The change with some settings chosen anew; values set by hand for what was chosen before fall away. */
export function withSettings(
  first: UnitCostRequest,
  change: CostChange,
  chosen: CostChange["settings"],
): CostChange {
  const other = { ...first, ...change.settings, ...chosen };
  return { settings: changedSettings(first, other), overrides: heldThrough(change.overrides, chosen) };
}
