import { normalQuantile } from "../distribution/normal-quantile";
import { cholesky } from "../numeric/cholesky";
import { climatologyBefore, OTHER_WIDENING } from "./climatology";
import { byHypothesis, type ByHypothesis, type Hypothesis } from "./hypotheses";
import type { IndicatorKey, IndicatorPoint } from "./indicators";
import { innovationLogDensity } from "./innovation-fit";
import type { ModelDiscrepancies } from "./model-discrepancy";
import { prepareInnovation, type PreparedInnovation } from "./prepare-innovation";
import { trackedIndicators, type ScenarioEnsembles } from "./scenario-ensembles";

/** Consecutive quarters in each of which every indicator is seen. */
export type WorldPlan = {
  ensembles: ScenarioEnsembles;
  indicators: readonly IndicatorKey[];
  observationSds: readonly number[];
  points: readonly IndicatorPoint[];
  discrepancies: ModelDiscrepancies;
  prepared: readonly PreparedInnovation[];
};

/** Error of an indicator none of whose points are stored: that of a rounded statement. */
const UNKNOWN_OBSERVATION_SD = 0.1;

/** @param quarterCount quarters after the one at `startIndex`; fewer where the ensembles end. */
export function planWorlds(input: {
  ensembles: ScenarioEnsembles;
  points: readonly IndicatorPoint[];
  discrepancies: ModelDiscrepancies;
  startIndex: number;
  quarterCount: number;
}): WorldPlan {
  const { ensembles, points, discrepancies, startIndex, quarterCount } = input;
  const indicators = trackedIndicators(ensembles);
  const observationSds = indicators.map(
    (indicator) =>
      points.findLast((point) => point.indicator === indicator)?.observationSd ?? UNKNOWN_OBSERVATION_SD,
  );
  const sight = (quarterIndex: number) =>
    indicators.map((indicator, i) => ({
      indicator,
      quarterIndex,
      transformed: Number.NaN, // each world has its own
      observationSd: observationSds[i] ?? UNKNOWN_OBSERVATION_SD,
    }));
  const last = Math.min(startIndex + quarterCount, ensembles.paths.bear.quarters.length - 1);
  const prepared: PreparedInnovation[] = [];
  for (let quarterIndex = startIndex + 1; quarterIndex <= last; quarterIndex += 1) {
    const innovation = { quarterIndex, targets: sight(quarterIndex), predictors: sight(quarterIndex - 1) };
    prepared.push(prepareInnovation({ ensembles, innovation, points, discrepancies }));
  }
  return { ensembles, indicators, observationSds, points, discrepancies, prepared };
}

/** What is seen in the start quarter and each after it, in a world where the hypothesis holds. */
export function drawWorld(plan: WorldPlan, truth: Hypothesis, random: () => number): Float64Array[] {
  const { indicators, observationSds, prepared } = plan;
  const normal = () => normalQuantile(Math.max(random(), Number.MIN_VALUE));
  const state = truth === "other" ? otherWorld(plan, random) : scenarioWorld(plan, truth, random, normal);
  const seen = (level: Float64Array) => level.map((value, i) => value + (observationSds[i] ?? 0) * normal());
  const world = [seen(state.start)];
  for (const each of prepared) {
    const shock = correlatedShock(each.correlation.matrix, indicators.length, normal);
    world.push(seen(state.advance(each, shock)));
  }
  return world;
}

type WorldState = {
  start: Float64Array;
  /** The level of the next quarter, given correlated shocks of variance 1. */
  advance: (prepared: PreparedInnovation, shock: Float64Array) => Float64Array;
};

function scenarioWorld(
  { ensembles, indicators, discrepancies, prepared }: WorldPlan,
  truth: Exclude<Hypothesis, "other">,
  random: () => number,
  normal: () => number,
): WorldState {
  const { draws, quarters, values } = ensembles.paths[truth];
  const draw = Math.floor(random() * draws);
  const definitions = indicators.map((indicator) => discrepancies[indicator]);
  const discrepancy = Float64Array.from(definitions, ({ levelSd }) => levelSd * normal());
  const level = (quarterIndex: number) =>
    discrepancy.map((off, i) => {
      const path = values[(draw * quarters.length + quarterIndex) * indicators.length + i] as number;
      return path + off;
    });
  return {
    start: level((prepared[0]?.innovation.quarterIndex ?? 1) - 1),
    advance({ innovation }, shock) {
      for (const [i, { quarterlySd }] of definitions.entries()) {
        discrepancy[i] = (discrepancy[i] as number) + quarterlySd * (shock[i] as number);
      }
      return level(innovation.quarterIndex);
    },
  };
}

/** Starts where a world of base does: only what follows is another's. */
function otherWorld(
  { ensembles, indicators, points, discrepancies, prepared }: WorldPlan,
  random: () => number,
): WorldState {
  const { draws, quarters, values } = ensembles.paths.base;
  const first = prepared[0];
  const startIndex = (first?.innovation.quarterIndex ?? 1) - 1;
  const place = (Math.floor(random() * draws) * quarters.length + startIndex) * indicators.length;
  const level = values.slice(place, place + indicators.length);
  const history = indicators.map((indicator) =>
    climatologyBefore(points, indicator, first?.quarter ?? quarters[0] ?? "", discrepancies),
  );
  return {
    start: Float64Array.from(level),
    advance(_prepared, shock) {
      for (const [i, { drift, changeSd }] of history.entries()) {
        level[i] = (level[i] as number) + drift + OTHER_WIDENING * changeSd * (shock[i] as number);
      }
      return Float64Array.from(level);
    },
  };
}

function correlatedShock(correlation: Float64Array, size: number, normal: () => number): Float64Array {
  const lower = cholesky(correlation, size);
  const independent = Array.from({ length: size }, normal);
  return Float64Array.from(independent, (_, i) => {
    let sum = 0;
    for (let k = 0; k <= i; k += 1) sum += (lower[i * size + k] as number) * (independent[k] as number);
    return sum;
  });
}

/** Each hypothesis's log density of each quarter of a world. */
export function worldLogDensities(plan: WorldPlan, world: readonly Float64Array[]): ByHypothesis<number>[] {
  return plan.prepared.map(({ fits }, i) => {
    const before = world[i] as Float64Array;
    const now = world[i + 1] as Float64Array;
    return byHypothesis((hypothesis) => innovationLogDensity(fits[hypothesis], now, before));
  });
}
