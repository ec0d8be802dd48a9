import { exactShapleyValues } from "../sensitivity/exact-shapley-values";
import { createShapleySampler, type SampledShapleyValue } from "../sensitivity/shapley-sampler";
import { bridgePlayers } from "./bridge-players";
import { createForwardNpv } from "./forward-npv";
import type { ScenarioContext } from "./scenario-context";
import type { ScenarioOptions } from "./scenario-options";
import {
  assertScenarioParameters,
  type ScenarioParameterKey,
  type ScenarioParameters,
} from "./scenario-parameters";

export type ParameterBridgeInput = {
  context: ScenarioContext;
  options: ScenarioOptions;
  from: ScenarioParameters;
  to: ScenarioParameters;
  /** Of the orders that are drawn where there are too many to count. */
  seed: string;
};

export type ParameterBridgeStep = {
  /** One parameter, or several that the engine takes only together. */
  keys: ScenarioParameterKey[];
  effectUsdBn: number;
  /** Of drawing orders rather than counting all; 0 where all were counted. */
  standardErrorUsdBn: number;
};

export type ParameterBridge = {
  fromNpvUsdBn: number;
  toNpvUsdBn: number;
  /** Largest effect first; they sum to the difference. Parameters that do not differ have none. */
  steps: ParameterBridgeStep[];
  /** What rounding left between the effects and the difference; the largest effect carries it. */
  roundingUsdBn: number;
  /** Those beyond the largest that have an effect, taken together; null where there are none. */
  others: { stepCount: number; effectUsdBn: number; standardErrorUsdBn: number } | null;
  /** How many orders the effects are the mean of; null where it is all of them. */
  orderCount: number | null;
};

export type ParameterBridgeRun = {
  /** Projections the whole run takes. */
  projectionCount: number;
  /** Runs about `count` more projections; returns how many are done in all. */
  advance: (count: number) => number;
  /** Of what is done; null until that is enough to say something. */
  summarise: () => ParameterBridge | null;
};

const MOST_COUNTED_PLAYERS = 12; // 4,096 coalitions: as quick as drawing orders, and exact
const ORDER_PAIRS = 1024;
export const LARGEST_STEPS = 8; // beyond these one by one says less than together
const FEWEST_PAIRS = 8; // a standard error from fewer says little

/**
 * Attributes the difference in forward NPV between two scenarios to single parameters by Shapley values: the mean, over
 * orders of switching them, of what switching one adds. All orders where few parameters differ, else drawn ones, each
 * with its reverse. Every order telescopes, so the effects sum to the difference whatever was drawn.
 * @throws {RangeError} naming the parameter, its value and the allowed range, when either scenario is refused.
 */
export function createParameterBridge(input: ParameterBridgeInput): ParameterBridgeRun {
  const { context, options, from, to, seed } = input;
  assertScenarioParameters(from);
  assertScenarioParameters(to);
  const forwardNpvUsdBn = createForwardNpv(context, options);
  const players = bridgePlayers(from, to, (parameters) => isAccepted(parameters, forwardNpvUsdBn));
  const ends = { fromNpvUsdBn: forwardNpvUsdBn(from), toNpvUsdBn: forwardNpvUsdBn(to) };
  const mixed = { ...from };
  const npvOfMix = (isSwitched: (player: number) => boolean): number => {
    for (const [player, keys] of players.entries()) {
      const source = isSwitched(player) ? to : from;
      for (const key of keys) mixed[key] = source[key];
    }
    return forwardNpvUsdBn(mixed);
  };
  const values =
    players.length <= MOST_COUNTED_PLAYERS
      ? countOrders(players.length, npvOfMix)
      : drawOrders(players.length, seed, npvOfMix);
  return {
    projectionCount: values.projectionCount,
    advance: values.advance,
    summarise() {
      if (!values.isEnough()) return null;
      const effectOf = (of: readonly number[]) => {
        const { value, standardError } = values.shareOf(of);
        return { effectUsdBn: value, standardErrorUsdBn: standardError ?? Number.NaN };
      };
      const ranked = players
        .map((keys, player) => ({ player, step: { keys, ...effectOf([player]) } }))
        .toSorted((a, b) => Math.abs(b.step.effectUsdBn) - Math.abs(a.step.effectUsdBn));
      const beyond = ranked.slice(LARGEST_STEPS).filter(({ step }) => step.effectUsdBn !== 0);
      return {
        ...ends,
        ...closeSum(
          ranked.map(({ step }) => step),
          ends,
        ),
        others:
          beyond.length === 0
            ? null
            : { stepCount: beyond.length, ...effectOf(beyond.map(({ player }) => player)) },
        orderCount: values.orderCount(),
      };
    },
  };
}

/** @throws anything but the engine's refusal. */
function isAccepted(
  parameters: ScenarioParameters,
  forwardNpvUsdBn: (parameters: ScenarioParameters) => number,
): boolean {
  try {
    assertScenarioParameters(parameters);
    forwardNpvUsdBn(parameters);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

type PlayerValues = {
  projectionCount: number;
  advance: (count: number) => number;
  isEnough: () => boolean;
  shareOf: (players: readonly number[]) => SampledShapleyValue;
  orderCount: () => number | null;
};

type NpvOfMix = (isSwitched: (player: number) => boolean) => number;

function countOrders(playerCount: number, npvOfMix: NpvOfMix): PlayerValues {
  const npvByCoalition = new Float64Array(2 ** playerCount);
  let done = 0;
  let exact: number[] | null = null;
  return {
    projectionCount: npvByCoalition.length,
    advance(count) {
      const end = Math.min(npvByCoalition.length, done + count);
      for (; done < end; done++) {
        const coalition = done;
        npvByCoalition[coalition] = npvOfMix((player) => (coalition & (1 << player)) !== 0);
      }
      return done;
    },
    isEnough: () => done === npvByCoalition.length,
    shareOf(of) {
      exact ??= exactShapleyValues(npvByCoalition, playerCount);
      let value = 0;
      for (const player of of) value += exact[player] ?? 0;
      return { value, standardError: 0 };
    },
    orderCount: () => null,
  };
}

function drawOrders(playerCount: number, seed: string, npvOfMix: NpvOfMix): PlayerValues {
  const sampler = createShapleySampler({
    playerCount,
    seed,
    worthOf: (coalition) => npvOfMix((player) => coalition[player] === 1),
  });
  const projectionsPerPair = 2 * (playerCount - 1);
  let pairsDone = 0;
  return {
    projectionCount: ORDER_PAIRS * projectionsPerPair,
    advance(count) {
      const pairs = Math.min(ORDER_PAIRS - pairsDone, Math.ceil(count / projectionsPerPair));
      pairsDone = sampler.advance(pairs);
      return pairsDone * projectionsPerPair;
    },
    isEnough: () => pairsDone >= FEWEST_PAIRS,
    shareOf: sampler.shareOf,
    orderCount: () => 2 * pairsDone,
  };
}

/** What rounding left over goes to the largest effect, where it is the smallest part. */
function closeSum(
  [largest, ...rest]: readonly ParameterBridgeStep[],
  ends: { fromNpvUsdBn: number; toNpvUsdBn: number },
): Pick<ParameterBridge, "steps" | "roundingUsdBn"> {
  if (largest === undefined) return { steps: [], roundingUsdBn: 0 };
  const restUsdBn = rest.reduce((sum, { effectUsdBn }) => sum + effectUsdBn, 0);
  const effectUsdBn = ends.toNpvUsdBn - ends.fromNpvUsdBn - restUsdBn;
  return {
    steps: [{ ...largest, effectUsdBn }, ...rest],
    roundingUsdBn: effectUsdBn - largest.effectUsdBn,
  };
}
