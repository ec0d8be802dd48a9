import { z } from "zod";
import { evidenceStatuses } from "@/lib/model/evidence";
import { indicatorKeys } from "@/lib/model/tracking/indicators";
import { frozenForecasters } from "@/lib/model/tracking/track-record/frozen-forecast";
import { asOfInstant } from "./as-of-instant";
import { backtestView, backtestWithResult } from "./backtest";
import { totalCount } from "./catalogue-page";
import { indicatorDating } from "./backtest-result";

export const forecastComponents = z.array(
  z.object({ weight: z.number(), location: z.number(), scale: z.number() }),
);

/** 5th, 25th, 50th, 75th and 95th percentile in the indicator's unit. */
export const forecastQuantiles = z.array(z.number()).length(5);

const forecastScoreView = z.object({
  value: z.number(),
  knownAt: z.string(),
  dating: indicatorDating,
  evidence: z.enum(evidenceStatuses),
  sourceTitle: z.string(),
  sourceUrl: z.string(),
  logScore: z.number(),
  crps: z.number(),
  pit: z.number(),
  scoredAt: z.string(),
});

export const frozenForecastView = z.object({
  id: z.number(),
  engineVersion: z.string(),
  dataAsOf: z.string(),
  dataHash: z.string(),
  /** "engine" for the release's own scenarios, or a day's rebuilt set such as "2025-06". */
  scenarioSet: z.string(),
  forecaster: z.enum(frozenForecasters),
  indicator: z.enum(indicatorKeys),
  quarter: z.string(),
  /** Student t with 5 degrees of freedom each, on the indicator's transformed scale. */
  components: forecastComponents,
  quantiles: forecastQuantiles,
  createdAt: z.string(),
  /** Null while the quarter is not known. */
  score: forecastScoreView.nullable(),
});

export type FrozenForecastView = z.infer<typeof frozenForecastView>;

export const frozenForecastList = z.object({
  /** Newest freeze first, then by quarter. */
  forecasts: z.array(frozenForecastView),
  totalCount,
});

/** As a page shows it: percentiles and score without the distribution they come from. */
const listedForecast = frozenForecastView.omit({ components: true });

export type ListedForecast = z.infer<typeof listedForecast>;

export const trackRecordQuery = z.strictObject({ asOf: asOfInstant.optional() });

/** Everything that was ever forecast and how it did, beside the backtest of how the method would have done. */
export const trackRecord = z.object({
  /** The newest that has a result; null before the first. */
  backtest: backtestWithResult.nullable(),
  /** The one at work, if any. */
  running: backtestView.nullable(),
  /** False once a backtest would see other figures or another engine than the newest one did. */
  isCurrent: z.boolean(),
  /** Newest freeze first, then by quarter. */
  forecasts: z.array(listedForecast),
});

export type TrackRecord = z.infer<typeof trackRecord>;

export const frozenRelease = z.object({
  engineVersion: z.string(),
  dataAsOf: z.string(),
  dataHash: z.string(),
  /** 0 where this release had frozen them from the same figures. */
  createdCount: z.number(),
});

export type FrozenRelease = z.infer<typeof frozenRelease>;

export const scoredForecasts = z.object({ scoredCount: z.number(), waitingCount: z.number() });

export type ScoredForecasts = z.infer<typeof scoredForecasts>;
