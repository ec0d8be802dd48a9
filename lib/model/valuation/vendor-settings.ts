import type { BuiltInSlug } from "../scenario/built-in-slugs";
import type { ValuationTerms } from "./operating-path";
import type { ScenarioWeights } from "./price-region";

type Definition = { min: number; max: number; whole?: true };

/** What a reader may set for all vendors or for one. */
export const vendorAssumptions = {
  waccFraction: { min: 0.03, max: 0.4 },
  terminalGrowthFraction: { min: -0.05, max: 0.06 },
  terminalRonicFraction: { min: 0.02, max: 1 },
  taxRateFraction: { min: 0, max: 0.6 },
  growthYears: { min: 1, max: 14, whole: true },
  fadeYears: { min: 0, max: 20, whole: true },
  /** Return on new capital while growth is held; each balance sheet says it otherwise. */
  ronicFraction: { min: 0.005, max: 5 },
} as const satisfies Record<string, Definition>;

/** What a reader may set of one vendor in place of what is filed, traded or given by a scenario. */
export const vendorOwnFigures = {
  /** Of one traded security. */
  priceUsd: { min: 0.0001, max: 10_000_000 },
  /** Counted in the traded security. */
  sharesCount: { min: 1000, max: 10_000_000_000_000 },
  netDebtUsd: { min: -2e12, max: 2e12 },
  operatingMarginFraction: { min: -1, max: 0.95 },
  /** Held where the forecast period or the margin is solved for. */
  growthFraction: { min: -0.5, max: 2 },
} as const satisfies Record<string, Definition>;

export type VendorAssumptionKey = keyof typeof vendorAssumptions;
export type VendorOwnKey = keyof typeof vendorOwnFigures | VendorAssumptionKey;

export const vendorAssumptionKeys = Object.keys(vendorAssumptions) as VendorAssumptionKey[];
export const vendorOwnKeys = [
  ...(Object.keys(vendorOwnFigures) as (keyof typeof vendorOwnFigures)[]),
  ...vendorAssumptionKeys,
] as const;

export function vendorOwnRange(key: VendorOwnKey): Definition {
  return { ...vendorOwnFigures, ...vendorAssumptions }[key];
}

/** Which growth is held where the forecast period or the margin is solved for. */
export const heldGrowths = ["bear", "base", "bull", "filed"] as const;
export type HeldGrowth = (typeof heldGrowths)[number];

export type VendorSettings = {
  heldGrowth: HeldGrowth;
  /** The reader's odds of the three cases, each taken over their sum. */
  weights: Readonly<ScenarioWeights>;
  forAll: Readonly<Partial<Record<VendorAssumptionKey, number>>>;
  /** By ticker. */
  own: Readonly<Record<string, Readonly<Partial<Record<VendorOwnKey, number>>>>>;
};

/** Nothing of the reader's own: the base scenario's growth is held, and no case counts for more than another. */
export const publishedVendorSettings: VendorSettings = {
  heldGrowth: "base",
  weights: { bear: 1 / 3, base: 1 / 3, bull: 1 / 3 },
  forAll: {},
  own: {},
};

/** Years for which growth is held, and over which it fades: assumed, no source states them. */
export const assumedFade = { growthYears: 5, fadeYears: 10 } as const;

export type VendorTerms = ValuationTerms & { growthYears: number; fadeYears: number };

/** What holds for one vendor in one scenario: its own before the ones for all before the scenario's. */
export function vendorTerms(ticker: string, scenario: ValuationTerms, settings: VendorSettings): VendorTerms {
  const own = settings.own[ticker] ?? {};
  const pick = (key: VendorAssumptionKey, otherwise: number) => own[key] ?? settings.forAll[key] ?? otherwise;
  return {
    waccFraction: pick("waccFraction", scenario.waccFraction),
    terminalGrowthFraction: pick("terminalGrowthFraction", scenario.terminalGrowthFraction),
    terminalRonicFraction: pick("terminalRonicFraction", scenario.terminalRonicFraction),
    taxRateFraction: pick("taxRateFraction", scenario.taxRateFraction),
    growthYears: pick("growthYears", assumedFade.growthYears),
    fadeYears: pick("fadeYears", assumedFade.fadeYears),
  };
}

export type TermsByScenario = Readonly<Record<BuiltInSlug, ValuationTerms>>;
