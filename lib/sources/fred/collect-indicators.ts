import type { IndicatorRow } from "../indicator-row";
import type { ParsedBatch } from "../parsed-batch";
import { readDecimalCell } from "../read-decimal-cell";
import { frequencyInterval, seriesFrequency, type SeriesFrequency } from "./series-frequency";
import { seriesLicence, type SeriesLicence } from "./series-licence";

export type Observation = {
  /** YYYY-MM-DD; null where the payload has no such day. */
  date: string | null;
  /** Why the whole line is wrong. */
  problem?: string | null;
  /** As published. */
  value: unknown;
  validFrom?: string;
  raw: unknown;
};

export type ObservedSeries = {
  indicator: string | null;
  unit: string | null;
  observations: readonly Observation[];
  /** Absent: what the dates tell. */
  frequency?: SeriesFrequency;
  /** Absent: FRED's own notice for the series. */
  licence?: SeriesLicence;
};

/** Turns one series' observations into rows; the first of a date stays, a repeat or a contradiction is rejected. */
export function addSeries(series: ObservedSeries, batch: ParsedBatch<IndicatorRow>): void {
  const { indicator, unit, observations } = series;
  const isValue = ({ value }: Observation) => readDecimalCell(value).value !== null;
  const dates = observations.filter(isValue).flatMap(({ date }) => (date === null ? [] : [date]));
  const frequency = series.frequency ?? seriesFrequency(dates);
  const rights = series.licence ?? seriesLicence(indicator);
  const valueOfKey = new Map<string, number>();
  for (const { date, value: cell, validFrom, problem, raw } of observations) {
    const value = readDecimalCell(cell);
    const interval = date === null ? null : frequencyInterval(date, frequency);
    const key = `${date} ${validFrom ?? ""}`;
    const earlier = valueOfKey.get(key);
    if (typeof problem === "string") batch.rejected.push({ reason: problem, raw });
    else if (interval === null) batch.rejected.push({ reason: "no date", raw });
    else if (value.value === null) batch.rejected.push({ reason: value.reason, raw });
    else if (earlier !== undefined) {
      const reason =
        earlier === value.value ? "duplicate row" : `contradicts an earlier row of the same date: ${earlier}`;
      batch.rejected.push({ reason, raw });
    } else {
      valueOfKey.set(key, value.value);
      batch.rows.push({
        indicator,
        ...interval,
        value: value.value,
        unit,
        ...(frequency === null ? {} : { frequency }),
        ...(validFrom === undefined ? {} : { validFrom }),
        ...rights,
      });
    }
  }
}
