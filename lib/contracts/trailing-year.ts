/** What a series says now: prices swing with the season, so a year's mean stands beside the newest month. Per MWh. */
export type TrailingYear = {
  /** YYYY-MM. */
  newestMonth: string;
  newestPerMwh: number;
  /** False while the month is still running, or misses hours. */
  newestIsWhole: boolean;
  retrievedAt: string;
  /** Simple mean of the newest twelve whole months; null where a month between is missing. */
  year: {
    lastMonth: string;
    lastMonthPerMwh: number;
    meanPerMwh: number;
    lowestMonthPerMwh: number;
    highestMonthPerMwh: number;
  } | null;
};
