import { z } from "zod";
import { historyBuckets } from "@/lib/model/power-price/history-bucket";
import { asOfInstant } from "./as-of-instant";
import { numberRange } from "./number-range";
import { numberOrText } from "./number-or-text";
import { powerSeriesHead } from "./power-series";

export const calendarMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "a month such as 2025-01");

const fromAddress = (schema: z.ZodType<number>) =>
  z.preprocess((value) => (typeof value === "string" ? numberOrText(value) : value), schema);

/** First and last month, both inclusive, UTC; without them the whole series. */
export const monthSpan = {
  from: calendarMonth.optional(),
  to: calendarMonth.optional(),
  asOf: asOfInstant.optional(),
};

export const priceHistoryRequest = z.strictObject({
  ...monthSpan,
  /** Most buckets to answer with. */
  points: fromAddress(numberRange({ min: 10, max: 5000, unit: "buckets", whole: true })).default(600),
  /** Given, it decides instead of `points`, so that several series share one. */
  bucket: z.enum(historyBuckets, `one of ${historyBuckets.join(", ")}`).optional(),
});

const historyPoint = z.object({
  start: z.string(),
  /** Weighted by the hours each price held. */
  meanPerMwh: z.number(),
  lowPerMwh: z.number(),
  highPerMwh: z.number(),
  priceCount: z.number().int(),
  /** A period still running when it was read. */
  isPartial: z.boolean(),
});

/** A series gathered by calendar bucket: each keeps its lowest and highest price, so no spike or negative price is lost. */
export const priceHistory = z.object({
  series: powerSeriesHead,
  unit: z.string(),
  bucket: z.enum(historyBuckets),
  /** `none`: every bucket is one published price. */
  decimation: z.enum(["none", "mean, low and high of each bucket"]),
  points: z.array(historyPoint),
});

export type PriceHistory = z.infer<typeof priceHistory>;
export type PriceHistoryPoint = z.infer<typeof historyPoint>;
export type PriceHistoryRequest = z.infer<typeof priceHistoryRequest>;
