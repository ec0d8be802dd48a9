import type { Dependence } from "../dependence/dependence";
import { FIRST_YEAR, yearIndex, YEAR_COUNT } from "./horizon";
import {
  drawOutputNames,
  fanPathNames,
  type DrawOutputName,
  type EnsembleSummary,
  type FanPathName,
} from "./ensemble-summary";
import { netPresentValue } from "./net-present-value";
import type { ParameterRange } from "./parameter-range";
import { projectScenario } from "./project-scenario";
import type { ScenarioContext } from "./scenario-context";
import type { ScenarioOptions } from "./scenario-options";
import {
  scenarioParameterKeys,
  type ScenarioParameterKey,
  type ScenarioParameters,
} from "./scenario-parameters";
import { createScenarioSampler } from "./scenario-sampler";
import { allocateScenarioState } from "./scenario-state";
import { isPreciseEnough, nextCheck } from "./stopping-rule";
import { summariseEnsemble } from "./summarise-ensemble";

export type EnsembleInput = {
  context: ScenarioContext;
  options: ScenarioOptions;
  ranges: Record<ScenarioParameterKey, ParameterRange>;
  dependence: Dependence;
  seed: string;
  /** A multiple of `replicateCount`. */
  draws: number;
  replicateCount: number;
  /** Ends the run before `draws` where the stopping rule is met. */
  stopWhenPrecise: boolean;
};

/** Draw d belongs to replicate d mod replicateCount, so any prefix of whole rounds is balanced over replicates. */
export type EnsembleDraws = {
  completed: number;
  outputs: Record<DrawOutputName, Float64Array>;
  /** Draw-major: value of year t in draw d at d * 19 + t. */
  paths: Record<FanPathName, Float64Array>;
};

export type Ensemble = {
  /** Runs up to `count` more draws, in whole rounds of replicates; returns how many are done in all. */
  advance: (count: number) => number;
  /** All draws are done, or those done are precise enough to stop. */
  isFinished: () => boolean;
  /** Of the draws done so far; at least two rounds are needed. */
  summarise: () => EnsembleSummary;
  /** Forward NPV of the draws done so far, in the order drawn. */
  npvForwardUsdBn: () => Float64Array<ArrayBuffer>;
};

/**
 * The same seed gives the same bits on every engine, and scenarios share random numbers, so their differences are less
 * noisy than either.
 * @throws {RangeError} when draws is not a positive multiple of replicateCount, or as `assertDependence` does.
 */
export function createEnsemble(input: EnsembleInput): Ensemble {
  const { context, options, ranges, dependence, seed, draws, replicateCount, stopWhenPrecise } = input;
  if (!(Number.isInteger(draws) && draws > 0 && draws % replicateCount === 0)) {
    throw new RangeError(`draws must be a positive multiple of ${replicateCount}, got ${draws}`);
  }
  const { uncertainKeys, copula, fill } = createScenarioSampler({
    ranges,
    dependence,
    seed,
    replicateCount,
  });
  const parameters = Object.fromEntries(
    scenarioParameterKeys.map((key) => [key, ranges[key].mode]),
  ) as ScenarioParameters;
  const state = allocateScenarioState(context, options, parameters);
  const firstProjectedYear = FIRST_YEAR + state.firstProjectedIndex;
  const index2030 = yearIndex(2030);
  const done: EnsembleDraws = {
    completed: 0,
    outputs: allocate(drawOutputNames, draws),
    paths: allocate(fanPathNames, draws * YEAR_COUNT),
  };

  function runDraw(draw: number): void {
    fill(draw % replicateCount, Math.floor(draw / replicateCount), parameters);
    projectScenario(state);
    const { paths } = state;
    done.outputs.npvForwardUsdBn[draw] = netPresentValue(state, firstProjectedYear).npvUsdBn;
    done.outputs.npvProgrammeUsdBn[draw] = netPresentValue(state, FIRST_YEAR).npvUsdBn;
    done.outputs.revenue2030UsdBn[draw] = paths.revenueUsdBn[index2030] ?? 0;
    let trough = 0;
    for (let t = 0; t < YEAR_COUNT; t++) trough = Math.min(trough, paths.cumulativeCashUsdBn[t] ?? 0);
    done.outputs.troughCashUsdBn[draw] = trough;
    for (const name of fanPathNames) done.paths[name].set(paths[name], draw * YEAR_COUNT);
  }

  let isStopped = false;
  let check = nextCheck(0, replicateCount);

  function runTo(end: number): void {
    for (let draw = done.completed; draw < end; draw++) runDraw(draw);
    done.completed = end;
    if (end < check) return;
    check = nextCheck(end, replicateCount);
    isStopped = stopWhenPrecise && isPreciseEnough(done.outputs.npvForwardUsdBn, end, replicateCount);
  }

  return {
    advance(count) {
      const rounds = Math.ceil(count / replicateCount);
      const end = Math.min(draws, done.completed + rounds * replicateCount);
      while (done.completed < end && !isStopped) runTo(Math.min(end, check));
      return done.completed;
    },
    isFinished: () => isStopped || done.completed === draws,
    summarise: () =>
      summariseEnsemble(done, {
        seed,
        replicateCount,
        uncertainParameterCount: uncertainKeys.length,
        dependence: {
          kind: dependence.kind,
          correlatedParameterCount: copula.correlatedKeys.length,
          isRepaired: copula.correlation.isRepaired,
          largestChange: copula.correlation.largestChange,
        },
        stopWhenPrecise,
      }),
    npvForwardUsdBn: () => done.outputs.npvForwardUsdBn.slice(0, done.completed),
  };
}

function allocate<Name extends string>(names: readonly Name[], length: number): Record<Name, Float64Array> {
  return Object.fromEntries(names.map((name) => [name, new Float64Array(length)])) as Record<
    Name,
    Float64Array
  >;
}
