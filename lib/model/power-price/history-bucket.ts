/** Calendar spans a price history is gathered in, UTC, from fine to coarse. */
export const historyBuckets = [
  "hour",
  "3-hours",
  "6-hours",
  "12-hours",
  "day",
  "week",
  "month",
  "quarter",
  "year",
] as const;

export type HistoryBucket = (typeof historyBuckets)[number];

const HOURS: Record<HistoryBucket, number> = {
  hour: 1,
  "3-hours": 3,
  "6-hours": 6,
  "12-hours": 12,
  day: 24,
  week: 168,
  month: 744, // the longest: a bucket never splits a period of the publisher
  quarter: 2208,
  year: 8784,
};

/**
 * The finest bucket that gives at most `points` of them over the span and splits no published price.
 * The year where even years are more than `points`.
 */
export function chooseHistoryBucket(span: {
  spanHours: number;
  /** The longest period a single price holds for. */
  longestPeriodHours: number;
  points: number;
}): HistoryBucket {
  const fits = (bucket: HistoryBucket) =>
    HOURS[bucket] >= span.longestPeriodHours && span.spanHours / HOURS[bucket] <= span.points;
  return historyBuckets.find(fits) ?? "year";
}
