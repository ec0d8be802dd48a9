import { z } from "zod";
import { numberOrText } from "./number-or-text";
import { monthSpan } from "./price-history";
import { powerSeriesHead } from "./power-series";

const perMwh = z.number("a price per MWh in the series' currency, e.g. 100");

export const priceStatisticsRequest = z.strictObject({
  ...monthSpan,
  /** A price per MWh in the series' currency: how many hours were above it. */
  above: z
    .preprocess((value) => (typeof value === "string" ? numberOrText(value) : value), perMwh)
    .optional(),
});

/** Why a month has no load-weighted mean. */
export const loadWeightGaps = ["no-load-series", "not-hourly", "load-incomplete"] as const;

const monthStatistics = z.object({
  /** YYYY-MM, UTC. */
  month: z.string(),
  /** Hours with a price, and hours of the whole month. */
  hourCount: z.number(),
  monthHourCount: z.number(),
  /** Stretches of the month without a price. */
  gapCount: z.number().int(),
  priceCount: z.number().int(),
  isPartial: z.boolean(),
  timeWeightedMeanPerMwh: z.number(),
  loadWeightedMeanPerMwh: z.number().nullable(),
  loadWeightedReason: z.enum(loadWeightGaps).nullable(),
  negativeIntervalCount: z.number().int(),
  negativeHourCount: z.number(),
  /** By hours; null below twenty prices, where a twentieth is no price at all. */
  p05PerMwh: z.number().nullable(),
  p50PerMwh: z.number().nullable(),
  p95PerMwh: z.number().nullable(),
  minPerMwh: z.number(),
  maxPerMwh: z.number(),
});

const durationPoint = z.object({
  /** The price was at or above `pricePerMwh` for this share of the hours, 0 to 100. */
  hoursPercent: z.number(),
  pricePerMwh: z.number(),
});

export const priceStatistics = z.object({
  series: powerSeriesHead,
  unit: z.string(),
  loadSeriesId: z.string().nullable(),
  months: z.array(monthStatistics),
  /** Highest price first. */
  duration: z.array(durationPoint),
  above: z
    .object({ pricePerMwh: z.number(), hourCount: z.number(), hourFraction: z.number().nullable() })
    .nullable(),
});

export type MonthStatistics = z.infer<typeof monthStatistics>;
export type DurationPoint = z.infer<typeof durationPoint>;
export type PriceStatistics = z.infer<typeof priceStatistics>;
export type PriceStatisticsRequest = z.infer<typeof priceStatisticsRequest>;
