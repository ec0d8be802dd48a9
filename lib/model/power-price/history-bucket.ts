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

const MS_PER_HOUR = 3_600_000;
const MONTHS_OF: Partial<Record<HistoryBucket, number>> = { month: 1, quarter: 3, year: 12 };

/** Every bucket from one start to another, both inclusive, as UTC instants: a stretch without prices keeps its room. */
export function historyBucketStarts(first: string, last: string, bucket: HistoryBucket): string[] {
  const starts: string[] = [];
  const months = MONTHS_OF[bucket];
  const start = new Date(first);
  while (start.getTime() <= Date.parse(last)) {
    starts.push(start.toISOString());
    if (months === undefined) start.setTime(start.getTime() + HOURS[bucket] * MS_PER_HOUR);
    else start.setUTCMonth(start.getUTCMonth() + months);
  }
  return starts;
}
