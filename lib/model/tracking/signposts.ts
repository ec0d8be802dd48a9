import { builtInSlugs, type BuiltInSlug } from "../scenario/built-in-slugs";
import type { Bound } from "./bound";
import type { RealisedSeriesKey } from "./realised-series";
import type { ScenarioBounds } from "./scenario-bounds";
import type { UnstoredSeries } from "./tracked-point";

/** The scenarios state 2026, so reality is held against them from its first quarter on. */
const FIRST_JUDGED = "2026Q1";
const FIRST_OF_2027 = "2027Q1";

export const signpostKeys = [
  "capexFalls",
  "capexAboveCash",
  "powerDear",
  "rentalBelowCost",
  "impairment",
  "runRate",
  "cashGrows",
  "capexWithinCash",
  "coverage",
  "capexGrowth2027",
] as const;
export type SignpostKey = (typeof signpostKeys)[number];

export type Signpost = {
  key: SignpostKey;
  scenario: BuiltInSlug;
  /** Null: no such series is stored. */
  series: RealisedSeriesKey | null;
  unstored: UnstoredSeries | null;
  unit: "fraction" | "usd" | "usdPerMwh" | "usdPerHour" | "number";
  /** Null where what it derives from is not stored. */
  bound: Bound | null;
  /** First period judged; null: from the first value on. */
  from: string | null;
  /** Year in which the scenario's own path meets it; null where the path states none. */
  expectedYear: number | null;
};

/** Five observable triggers for each scenario, their bounds taken from the scenario's own parameters and stored costs. */
export function signpostsOf(
  bounds: Readonly<Record<BuiltInSlug, ScenarioBounds>>,
  costs: { rentalCostUsdPerHour: number | null },
): Signpost[] {
  const judged = { unstored: null, from: FIRST_JUDGED, expectedYear: null };
  const { bear } = bounds;
  return [
    {
      ...judged,
      key: "capexFalls",
      scenario: "bear",
      series: "capexGrowth",
      unit: "fraction",
      bound: { test: "below", value: 0 },
      expectedYear: bear.firstFallingYear,
    },
    {
      ...judged,
      key: "capexAboveCash",
      scenario: "bear",
      series: "capexToCash",
      unit: "fraction",
      bound: { test: "at-least", value: bear.capexToCash2026 },
    },
    {
      ...judged,
      key: "powerDear",
      scenario: "bear",
      series: "powerUsdPerMwh",
      unit: "usdPerMwh",
      bound: { test: "at-least", value: bear.powerUsdPerMwh },
      from: null,
    },
    {
      ...judged,
      key: "rentalBelowCost",
      scenario: "bear",
      series: "rentalUsdPerHour",
      unit: "usdPerHour",
      bound:
        costs.rentalCostUsdPerHour === null ? null : { test: "below", value: costs.rentalCostUsdPerHour },
      from: null,
    },
    {
      ...judged,
      key: "impairment",
      scenario: "bear",
      series: null,
      unstored: "impairment",
      unit: "number",
      bound: null,
    },
    ...builtInSlugs
      .filter((scenario) => scenario !== "bear")
      .flatMap((scenario): Signpost[] => reachedBy(scenario, bounds[scenario])),
  ];

  function reachedBy(scenario: BuiltInSlug, of: ScenarioBounds): Signpost[] {
    return [
      {
        ...judged,
        key: "runRate",
        scenario,
        series: "endCustomerRunRate",
        unit: "usd",
        bound: { test: "at-least", value: of.revenue2026Usd },
      },
      {
        ...judged,
        key: "cashGrows",
        scenario,
        series: "cashGrowthYear",
        unit: "fraction",
        bound: { test: "at-least", value: of.cashGrowth },
      },
      {
        ...judged,
        key: "capexWithinCash",
        scenario,
        series: "capexToCashYear",
        unit: "fraction",
        bound: { test: "at-most", value: of.capexToCash2026 },
      },
      {
        ...judged,
        key: "coverage",
        scenario,
        series: "aiRevenueToCapexYear",
        unit: "fraction",
        bound: { test: "at-least", value: of.coverage2026 },
      },
      {
        ...judged,
        key: "capexGrowth2027",
        scenario,
        series: "capexGrowth",
        unit: "fraction",
        bound: { test: "at-least", value: of.capexGrowth2027 },
        from: FIRST_OF_2027,
        expectedYear: 2027,
      },
    ];
  }
}
