import { log } from "../../numeric/deterministic-log";
import { power } from "../../numeric/deterministic-power";
import type { IndicatorKey, TrackedScenario } from "../indicators";

/** Quarters until half of the distance to the long-run growth is gone. */
const HALF_LIFE_QUARTERS = { bull: 12, base: 4 } as const;

/**
 * Capital expenditure in the two years of a bust, per year: scenario-parameters.csv, bear, capexGrowth2028Fraction and
 * capexGrowth2029Fraction; grade A: "in the direction of the post-2000 telecom bust; its size is an assumption".
 */
export const BUST_GROWTH_PER_YEAR = [-0.25, -0.3] as const;
const QUARTERS_PER_YEAR = 4;

/** What the rule says of an indicator. An indicator that is absent has no path in a frozen set. */
const ruledIndicators: Partial<Record<IndicatorKey, "flow" | "ratio" | "charge">> = {
  filedCapex: "flow",
  aiRevenue: "flow",
  acceleratorRevenue: "flow",
  capexToOperatingCashFlow: "ratio",
  depreciationToRevenue: "charge",
};

export const frozenIndicators = Object.keys(ruledIndicators) as IndicatorKey[];

export type RuledGrowth = {
  indicator: IndicatorKey;
  /** Per quarter, on the transformed scale. */
  trailing: number;
  longRun: number;
};

/**
 * Growth towards which an indicator fades: a flow its own mean before 2023, or that of capital expenditure where its history
 * is younger; a ratio comes to rest.
 */
export function longRunGrowth(
  indicator: IndicatorKey,
  ownMean: number | null,
  capexMean: number | null,
): number {
  return ruledIndicators[indicator] === "flow" ? (ownMean ?? capexMean ?? 0) : 0;
}

/**
 * Growth of a scenario in its `step`-th quarter (1 is the first), per quarter on the transformed scale. One rule for every
 * date: bull starts from the higher of trailing and long-run growth and comes down to the long run with a half-life of
 * twelve quarters; base starts from trailing growth and gets there with one of four; bear falls for two years as capital
 * expenditure is assumed to have fallen after 2000, then stands still, and is never above base. Charges follow what was
 * bought already: of them bear is as bull.
 */
export function ruledGrowth(
  { indicator, trailing, longRun }: RuledGrowth,
  scenario: TrackedScenario,
  step: number,
): number {
  const fade = (from: number, halfLifeQuarters: number) =>
    longRun + (from - longRun) * power(0.5, step / halfLifeQuarters);
  const base = fade(trailing, HALF_LIFE_QUARTERS.base);
  const bull = fade(Math.max(trailing, longRun), HALF_LIFE_QUARTERS.bull);
  switch (scenario) {
    case "bull":
      return bull;
    case "base":
      return base;
    case "bear":
      return ruledIndicators[indicator] === "charge" ? bull : Math.min(base, bustGrowth(step));
  }
}

function bustGrowth(step: number): number {
  const perYear = BUST_GROWTH_PER_YEAR[Math.floor((step - 1) / QUARTERS_PER_YEAR)];
  return perYear === undefined ? 0 : log(1 + perYear) / QUARTERS_PER_YEAR;
}
