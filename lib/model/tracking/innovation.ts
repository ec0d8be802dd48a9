import { indicatorKeys, type IndicatorKey, type IndicatorPoint } from "./indicators";

export type Observation = {
  indicator: IndicatorKey;
  /** Place of its quarter among the ensemble's. */
  quarterIndex: number;
  transformed: number;
  observationSd: number;
};

/** What a quarter says that was not known before it. */
export type Innovation = {
  quarterIndex: number;
  /** What is seen in the quarter, in the order of `indicatorKeys`; each has an entry in `predictors`. */
  targets: readonly Observation[];
  /** Each indicator's last sight before the quarter. */
  predictors: readonly Observation[];
};

/**
 * One innovation per quarter in which an indicator is seen that was seen before: a first sight is a level, no innovation.
 * Indicators outside `counted` and quarters outside the ensemble are left out; what is missing is marginalised.
 * @throws {RangeError} for two points of one indicator and quarter: choose a vintage first.
 */
export function planInnovations(
  points: readonly IndicatorPoint[],
  quarters: readonly string[],
  counted: readonly IndicatorKey[],
): Innovation[] {
  const indexOf = new Map(quarters.map((quarter, index) => [quarter, index]));
  const seen = new Map<string, Observation>();
  for (const { indicator, quarter, transformed, observationSd } of points) {
    const quarterIndex = indexOf.get(quarter);
    if (quarterIndex === undefined || !counted.includes(indicator)) continue;
    const key = `${indicator} ${quarterIndex}`;
    if (seen.has(key)) throw new RangeError(`points must hold ${indicator} of ${quarter} once`);
    seen.set(key, { indicator, quarterIndex, transformed, observationSd });
  }
  const ordered = indicatorKeys.filter((indicator) => counted.includes(indicator));
  const last = new Map<IndicatorKey, Observation>();
  const innovations: Innovation[] = [];
  for (let quarterIndex = 0; quarterIndex < quarters.length; quarterIndex += 1) {
    const now = ordered.flatMap((indicator) => seen.get(`${indicator} ${quarterIndex}`) ?? []);
    const targets = now.filter(({ indicator }) => last.has(indicator));
    if (targets.length > 0) {
      const predictors = ordered.flatMap((indicator) => last.get(indicator) ?? []);
      innovations.push({ quarterIndex, targets, predictors });
    }
    for (const observation of now) last.set(observation.indicator, observation);
  }
  return innovations;
}
