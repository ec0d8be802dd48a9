import type { IndicatorRow } from "../indicator-row";
import type { ParsedBatch } from "../parsed-batch";
import { readDecimalCell } from "../read-decimal-cell";
import { knownSeries } from "./known-series";
import { frequencyInterval, seriesFrequency, type SeriesFrequency } from "./series-frequency";
import { seriesLicence, type SeriesLicence } from "./series-licence";

const TELLING_DATES = 4; // two or three dates of a short window may lie weeks apart in a daily series

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
  /** Null: what the series' own page says, where it is known. */
  unit: string | null;
  observations: readonly Observation[];
  /** Absent: what the dates tell. */
  frequency?: SeriesFrequency;
  /** Absent: FRED's own notice for the series. */
  licence?: SeriesLicence;
};

/** Turns one series' observations into rows; the first of a date stays, a repeat or a contradiction is rejected. */
export function addSeries(series: ObservedSeries, batch: ParsedBatch<IndicatorRow>): void {
  const { indicator, observations } = series;
  const known = knownSeries.get(indicator ?? "");
  const unit = series.unit ?? known?.unit ?? null;
  const isValue = ({ value }: Observation) => readDecimalCell(value).value !== null;
  const dates = observations.filter(isValue).flatMap(({ date }) => (date === null ? [] : [date]));
  const isTelling = new Set(dates).size >= TELLING_DATES || known === undefined;
  const frequency = series.frequency ?? (isTelling ? seriesFrequency(dates) : known.frequency);
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
