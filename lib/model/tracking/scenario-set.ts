import type { NamedScenario, ScenarioInputs } from "../scenario/scenario-inputs";
import { createEnginePathRun, engineIndicators, engineOmissions } from "./engine-path-ensemble";
import { buildFrozenSet } from "./frozen-sets/build-frozen-set";
import { frozenIndicators } from "./frozen-sets/frozen-rule";
import {
  indicatorKeys,
  type IndicatorKey,
  type IndicatorPoint,
  type PathEnsemble,
  type TrackedScenario,
} from "./indicators";
import { assumedDiscrepancies, type ModelDiscrepancies } from "./model-discrepancy";
import type { ScenarioEnsembles } from "./scenario-ensembles";

export const TRACKED_DRAWS = 1024;
export const TRACKING_SEED = "joule-street";
const SLICE_DRAWS = 64; // about 25 ms
const LAST_FROZEN_QUARTER = "2030Q4";

/** An indicator that no odds rest on, and why. */
export type Omission = {
  indicator: IndicatorKey;
  reason:
    | "other-perimeter"
    | "same-in-every-scenario"
    | "chosen-sites"
    | "no-path"
    | "short-history"
    | "not-stored"
    | "days-not-quarters"
    | "statements-not-series"
    | "not-known-then";
};

export type ScenarioSet = {
  /** engine: today's scenarios. rebuilt: by one rule in 2026 from what was known on the day. */
  kind: "engine" | "rebuilt";
  ensembles: ScenarioEnsembles;
  discrepancies: ModelDiscrepancies;
  /** Indicators without a path. */
  omitted: Omission[];
};

/** What today's scenarios are drawn from: bear, base and bull by the quarter. */
export type EngineSetInput = {
  inputs: ScenarioInputs;
  /** ISO date on which they were written. */
  frozenOn: string;
  /** Modelled capex (perimeter C) over that of the big five (A) in the last filed year. */
  modelledOverBigFiveCapex: number;
};

/**
 * Today's scenarios as the indicators see them; yields between slices of draws, so that a host may let others work.
 * @throws {RangeError} naming the scenario that the inputs lack.
 */
export function* engineSet(input: EngineSetInput): Generator<undefined, ScenarioSet> {
  const paths = {
    bear: yield* enginePaths(input, "bear"),
    base: yield* enginePaths(input, "base"),
    bull: yield* enginePaths(input, "bull"),
  };
  return {
    kind: "engine",
    ensembles: { id: "engine", frozenOn: input.frozenOn, paths },
    discrepancies: assumedDiscrepancies,
    omitted: omissions(engineIndicators, (indicator) => engineOmissions[indicator] ?? "no-path"),
  };
}

function* enginePaths(
  { inputs, modelledOverBigFiveCapex }: EngineSetInput,
  slug: TrackedScenario,
): Generator<undefined, PathEnsemble> {
  const named: NamedScenario | undefined = inputs.scenarios.find((scenario) => scenario.slug === slug);
  if (named === undefined) throw new RangeError(`scenarios must hold ${slug}`);
  const run = createEnginePathRun(inputs, { ...named, slug }, modelledOverBigFiveCapex);
  while (run.advance(SLICE_DRAWS) < inputs.draws) yield;
  return run.ensemble();
}

/**
 * Scenarios rebuilt for an earlier day.
 * @param vintages every vintage there is, or at least those known on the day.
 */
export function rebuiltSet(vintages: readonly IndicatorPoint[], frozenOn: string): ScenarioSet {
  const { ensembles, discrepancies } = buildFrozenSet(vintages, frozenOn, {
    lastQuarter: LAST_FROZEN_QUARTER,
    draws: TRACKED_DRAWS,
    seed: TRACKING_SEED,
  });
  const withPath = ensembles.paths.bear.indicators;
  return {
    kind: "rebuilt",
    ensembles,
    discrepancies,
    omitted: omissions(withPath, (indicator) =>
      frozenIndicators.includes(indicator) ? "short-history" : "no-path",
    ),
  };
}

export function newestFirst(sets: readonly ScenarioSet[]): ScenarioSet[] {
  return sets.toSorted((a, b) => b.ensembles.frozenOn.localeCompare(a.ensembles.frozenOn));
}

function omissions(
  withPath: readonly IndicatorKey[],
  reasonOf: (indicator: IndicatorKey) => Omission["reason"],
): Omission[] {
  return indicatorKeys
    .filter((indicator) => !withPath.includes(indicator))
    .map((indicator) => ({ indicator, reason: reasonOf(indicator) }));
}
