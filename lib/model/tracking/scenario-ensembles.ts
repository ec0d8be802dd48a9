import type { IndicatorKey, PathEnsemble, TrackedScenario } from "./indicators";

/** One set of scenarios as it was written on a day. */
export type ScenarioEnsembles = {
  /** Names the set, "engine" or "2024-12". */
  id: string;
  /** ISO date: a quarter that ended by then was known, so it is calibration, not evidence. */
  frozenOn: string;
  /** The same quarters and indicators in each; the first quarter should be one known on that day, to start from. */
  paths: Record<TrackedScenario, PathEnsemble>;
};

/** @throws {RangeError} where the scenarios differ in what they cover, or hold a value that is not finite. */
export function assertScenarioEnsembles({ id, paths }: ScenarioEnsembles): void {
  const { bear, base, bull } = paths;
  for (const { scenario, quarters, indicators, draws, values } of [bear, base, bull]) {
    if (quarters.join() !== bear.quarters.join() || indicators.join() !== bear.indicators.join()) {
      throw new RangeError(`set ${id}: ${scenario} and bear must cover the same quarters and indicators`);
    }
    if (!(draws >= 2 && values.length === draws * quarters.length * indicators.length)) {
      throw new RangeError(`set ${id}: ${scenario} must hold a value per draw, quarter and indicator`);
    }
    if (!values.every(Number.isFinite)) throw new RangeError(`set ${id}: ${scenario} must be finite`);
  }
}

/** Whether a calendar quarter's last day is on or before a day (ISO date). */
export function hasEndedBy(quarter: string, day: string): boolean {
  const month = Number(quarter.slice(5)) * 3;
  const lastDay = new Date(Date.UTC(Number(quarter.slice(0, 4)), month, 0)).toISOString().slice(0, 10);
  return lastDay <= day;
}

/** Indicators that the set forecasts, in its order. */
export function trackedIndicators({ paths }: ScenarioEnsembles): readonly IndicatorKey[] {
  return paths.bear.indicators;
}
