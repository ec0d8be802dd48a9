import { scoreCorrelation } from "../dependence/score-correlation";
import { triangularQuantile } from "../distribution/triangular";
import { combinedShare, createShapleyEffects, type ShapleyEffects } from "../sensitivity/shapley-effects";
import { createForwardNpv } from "./forward-npv";
import { npvTornado } from "./npv-tornado";
import { scenarioRanges, type NamedScenario, type ScenarioInputs } from "./scenario-inputs";
import type { ScenarioParameterKey } from "./scenario-parameters";

export type NpvShapleyEffect = {
  /** One; several only in the rest. */
  keys: ScenarioParameterKey[];
  share: number;
  standardError: number;
};

export type NpvShapleyEffects = {
  /** Largest share first; they sum to 1. */
  effects: NpvShapleyEffect[];
  /** Parameters of small swing, as one player; null where there are none. */
  rest: NpvShapleyEffect | null;
  /** How few of the effects explain at least this much of the variance together, and how much they do. */
  few: { count: number; share: number; standardError: number };
  standardDeviationUsdBn: number;
  orderCount: number;
  replicateCount: number;
  /** Targets that contradicted each other were moved to the nearest matrix, by at most this much an entry; 0 where not. */
  largestRepair: number;
};

export type NpvShapleyEffectsRun = {
  orderCount: number;
  /** Draws this many more orders; returns how many are done in all. */
  advance: (orderCount: number) => number;
  summarise: () => NpvShapleyEffects;
};

export type NpvShapleyInputs = Pick<
  ScenarioInputs,
  "context" | "options" | "published" | "dependence" | "seed"
>;

const SINGLE_PLAYERS = 11;
/** Of a whole run. */
export const NPV_SHAPLEY_ORDERS = 8192;
export const NPV_SHAPLEY_REPLICATES = 16;
const MOST_OF_IT = 0.7;

/**
 * Shares of the variance of forward NPV inside one scenario, by parameter. Those of widest swing play by themselves, the
 * rest as one: the share of a small one would be lost in its error. Scores depend on each other by a Gaussian copula, also
 * where the draws use Student's t, whose conditional draws need more than a Cholesky factor.
 * Null where nothing has a range.
 * @throws {RangeError} where the engine refuses the medians, as for the tornado, or a draw.
 */
export function createNpvShapleyEffects(
  inputs: NpvShapleyInputs,
  scenario: NamedScenario,
): NpvShapleyEffectsRun | null {
  const { effects, refused } = npvTornado(inputs, scenario);
  const keys = [...effects.map(({ key }) => key), ...refused.map(({ key }) => key)];
  if (keys.length === 0) return null;
  const ranges = scenarioRanges(scenario, inputs.published);
  const forwardNpvUsdBn = createForwardNpv(inputs.context, inputs.options);
  const parameters = { ...scenario.parameters };
  const { matrix, largestChange } = scoreCorrelation(keys, inputs.dependence);
  const singles = keys.slice(0, SINGLE_PLAYERS).map((_, input) => [input]);
  const others = keys.slice(SINGLE_PLAYERS).map((_, index) => SINGLE_PLAYERS + index);
  const run = createShapleyEffects({
    correlation: matrix,
    players: others.length === 0 ? singles : [...singles, others],
    seed: inputs.seed,
    replicateCount: NPV_SHAPLEY_REPLICATES,
    evaluate(point) {
      for (const [input, key] of keys.entries()) {
        const { low, mode, high } = ranges[key];
        parameters[key] = triangularQuantile(point[input] as number, low, mode, high);
      }
      return forwardNpvUsdBn(parameters);
    },
  });
  return {
    orderCount: NPV_SHAPLEY_ORDERS,
    advance: (orderCount) => run.advance(orderCount),
    summarise() {
      const done = run.summarise();
      const effectOf = (player: number, of: ScenarioParameterKey[]): NpvShapleyEffect => ({
        keys: of,
        ...combinedShare(done, [player]),
      });
      return {
        effects: singles
          .map((_, player) => effectOf(player, keys.slice(player, player + 1)))
          .toSorted((a, b) => b.share - a.share),
        rest: others.length === 0 ? null : effectOf(singles.length, keys.slice(SINGLE_PLAYERS)),
        few: fewestThatExplain(done, singles.length),
        standardDeviationUsdBn: Math.sqrt(done.variance),
        orderCount: done.orderCount,
        replicateCount: NPV_SHAPLEY_REPLICATES,
        largestRepair: largestChange,
      };
    },
  };
}

function fewestThatExplain(effects: ShapleyEffects, singleCount: number): NpvShapleyEffects["few"] {
  const ranked = effects.shares
    .map((share, player) => ({ share, player }))
    .slice(0, singleCount)
    .toSorted((a, b) => b.share - a.share)
    .map(({ player }) => player);
  let count = 1;
  while (count < ranked.length && combinedShare(effects, ranked.slice(0, count)).share < MOST_OF_IT) count++;
  return { count, ...combinedShare(effects, ranked.slice(0, count)) };
}
