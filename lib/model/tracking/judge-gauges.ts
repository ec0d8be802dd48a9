import { countGauges, type GaugeCount } from "./gauge-count";
import { zoneOf, type GaugeThresholds, type GaugeZone } from "./gauge-zone";
import { gaugeDefinitions, type GaugeDefaults, type GaugeKey } from "./gauges";
import { quarterNumber } from "./calendar-quarter";
import { quarterOfPeriod } from "./quarter-of-period";
import { newestValue, type MissingReason, type TrackedPoint } from "./tracked-point";

/** A gauge with its history, not yet judged. */
export type Gauge = {
  key: GaugeKey;
  /** Oldest first. */
  history: TrackedPoint[];
  /** Null where nothing stored gives a bound. */
  defaults: GaugeDefaults | null;
};

export type GaugeReading = Gauge & {
  thresholds: GaugeThresholds | null;
  /** The newest value known; null with `missing`. */
  newest: (TrackedPoint & { value: number }) | null;
  missing: MissingReason | null;
  /** Null: unresolved, not counted. */
  zone: GaugeZone | null;
  /** Its newest value lies so far behind the other gauges' that it says nothing of now: shown, not counted. */
  isTooOld: boolean;
  /** The zone of each point of the history. */
  zones: (GaugeZone | null)[];
};

export type StatedThresholds = Partial<Record<GaugeKey, GaugeThresholds>>;

/** Half a year: filings of a quarter come in over two. */
const MOST_QUARTERS_BEHIND = 2;

/** Reads every gauge against the reader's bounds, or its defaults. */
export function judgeGauges(
  gauges: readonly Gauge[],
  stated: StatedThresholds,
): { readings: GaugeReading[]; count: GaugeCount } {
  const quarterOf = ({ period }: TrackedPoint) => quarterNumber(quarterOfPeriod(period));
  const reach = Math.max(...gauges.flatMap(({ history }) => newestValue(history) ?? []).map(quarterOf));
  const readings = gauges.map((gauge): GaugeReading => {
    const { direction, unstored } = gaugeDefinitions[gauge.key];
    const thresholds = stated[gauge.key] ?? gauge.defaults?.thresholds ?? null;
    const newest = newestValue(gauge.history);
    const zone = (value: number | null) =>
      value === null || thresholds === null ? null : zoneOf(value, thresholds, direction);
    return {
      ...gauge,
      thresholds,
      newest,
      missing:
        newest === null
          ? unstored === null
            ? (gauge.history.at(-1)?.missing ?? { code: "no-estimate" })
            : { code: "not-stored", series: unstored }
          : null,
      zone: zone(newest?.value ?? null),
      isTooOld: newest !== null && reach - quarterOf(newest) > MOST_QUARTERS_BEHIND,
      zones: gauge.history.map(({ value }) => zone(value)),
    };
  });
  return { readings, count: countGauges(readings.map(({ zone, isTooOld }) => (isTooOld ? null : zone))) };
}
