import type { GaugeDirection, GaugeThresholds } from "./gauge-zone";
import type { RealisedSeriesKey } from "./realised-series";
import type { UnstoredSeries } from "./tracked-point";

export const gaugeKeys = [
  "cashStrain",
  "industryStrain",
  "revenueMomentum",
  "depreciationBurden",
  "funding",
  "computePrice",
  "valuation",
] as const;
export type GaugeKey = (typeof gaugeKeys)[number];

/** What a gauge reads and in what unit; `series: null` has no data whatever the day. */
type GaugeDefinition = {
  series: RealisedSeriesKey | null;
  unstored: UnstoredSeries | null;
  unit: "ratio" | "fraction" | "years" | "usdPerHour";
  direction: GaugeDirection;
  /** Bounds outside are refused. */
  min: number;
  max: number;
};

const above = { unstored: null, direction: "strain-above" } as const;

export const gaugeDefinitions = {
  cashStrain: { ...above, series: "capexToCashYear", unit: "fraction", min: 0.01, max: 5 },
  industryStrain: { ...above, series: "capexToAiRevenueYear", unit: "ratio", min: 0.1, max: 100 },
  revenueMomentum: { ...above, series: "revenueDoublingYears", unit: "years", min: 0.05, max: 50 },
  depreciationBurden: {
    ...above,
    series: "depreciationBurdenYear",
    unit: "fraction",
    min: 0.001,
    max: 1,
  },
  funding: { ...above, series: "debtToCashYear", unit: "ratio", min: 0.01, max: 50 },
  computePrice: {
    ...above,
    series: "rentalUsdPerHour",
    unit: "usdPerHour",
    direction: "strain-below",
    min: 0.01,
    max: 50,
  },
  valuation: { ...above, series: null, unstored: "share-price", unit: "ratio", min: 0.1, max: 1000 },
} as const satisfies Record<GaugeKey, GaugeDefinition>;

export function isGaugeKey(key: string): key is GaugeKey {
  return gaugeKeys.some((known) => known === key);
}

/** Where default bounds come from; `assumed` ones are this app's own. */
export type ThresholdSource = {
  basis: "published" | "scenario" | "assumed";
  title: string;
  url: string | null;
};

export type GaugeDefaults = { thresholds: GaugeThresholds; source: ThresholdSource };

/** Bounds that rest on nothing stored. Those of cash strain and compute price come from the scenarios and cost data. */
export const fixedGaugeDefaults = {
  industryStrain: {
    thresholds: { watch: 2, strained: 4 },
    source: {
      basis: "published",
      title:
        "Exponential View: capex ran 2 times ahead of revenue at the height of the US railways (1870s) and 4 times at the top of the telecom boom (late 1990s), as discussed with Derek Thompson; taking the two as bounds is this app's choice",
      url: "https://www.audioscrape.com/person/derek-thompson?page=7",
    },
  },
  revenueMomentum: {
    thresholds: { watch: 1, strained: 2 },
    source: {
      basis: "assumed",
      title:
        "Assumed: Exponential View measures the doubling time and calls 0.73 years quiet; its bounds were not found",
      url: "https://aissential.tech/articles/38011d58-348c-41a5-b77c-845a3248afcf",
    },
  },
  depreciationBurden: {
    thresholds: { watch: 0.1, strained: 0.15 },
    source: { basis: "assumed", title: "Assumed: no published bound was found", url: null },
  },
  funding: {
    thresholds: { watch: 1, strained: 2 },
    source: {
      basis: "assumed",
      title: "Assumed: one and two years of operating cash flow; no published bound was found",
      url: null,
    },
  },
} as const satisfies Partial<Record<GaugeKey, GaugeDefaults>>;
