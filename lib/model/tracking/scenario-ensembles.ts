import type { IndicatorKey, PathEnsemble, TrackedScenario } from "./indicators";

/** One set of scenarios as it was written on a day. */
export type ScenarioEnsembles = {
  /** Names the set, "engine" or "2024-12". */
  id: string;
  /** ISO date: what was known by then is calibration, not evidence. */
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

/** Indicators that the set forecasts, in its order. */
export function trackedIndicators({ paths }: ScenarioEnsembles): readonly IndicatorKey[] {
  return paths.bear.indicators;
}
