import { createRandom } from "../monte-carlo/random";
import { shuffle } from "../monte-carlo/shuffle";
import { SOBOL_DIMENSION_LIMIT } from "../monte-carlo/sobol-directions";
import { createSobolReplicate } from "../monte-carlo/sobol-replicate";
import { replicateStandardError } from "../monte-carlo/standard-error";
import { createConditionalPoint } from "./conditional-point";

export type ShapleyEffects = {
  /** Share of the variance by player; they sum to 1. One that is small beside its error may come out below 0. */
  shares: number[];
  /** The same from each independent replicate alone: the error of any sum of shares follows from them. */
  replicateShares: number[][];
  variance: number;
  orderCount: number;
};

export type ShapleyEffectsRun = {
  /** Draws this many more orders, rounded up to whole rounds of replicates; returns how many are done in all. */
  advance: (orderCount: number) => number;
  /**
   * Of the orders done so far.
   * @throws {RangeError} if the output did not vary in some replicate.
   */
  summarise: () => ShapleyEffects;
};

export type ShapleyEffectsRequest = {
  /** Of the normal scores behind the inputs (a Gaussian copula): row-major, positive definite, 1 on the diagonal. */
  correlation: Float64Array;
  /** Which inputs each player stands for; every input belongs to one. Those that matter most come first. */
  players: readonly (readonly number[])[];
  seed: string;
  replicateCount: number;
  /** Takes a point of the unit cube, one coordinate an input; the array is reused between calls. */
  evaluate: (point: Float64Array) => number;
};

/**
 * Shares of the variance that stay whole when inputs depend on each other: Shapley values of the game in which a set of
 * players is worth E[Var(Y | all others)] (Owen 2014; Song, Nelson & Staum 2016). Along a random order of the inputs their
 * scores are a Cholesky factor times independent normals, so fixing the first k normals fixes the first k inputs and
 * redrawing the rest draws from the conditional distribution. With Y_k sharing k inputs with Y_n, ½(Y_n - Y_k)² is an
 * unbiased E[Var(Y | first k)], and the chain Y_0 … Y_n costs n + 1 evaluations an order (Goda 2021).
 * @throws {RangeError} unless the players share out the inputs, each input to one.
 */
export function createShapleyEffects(request: ShapleyEffectsRequest): ShapleyEffectsRun {
  const { correlation, players, seed, replicateCount, evaluate } = request;
  const inputs = players.flat();
  assertPartition(inputs, correlation);
  const conditional = createConditionalPoint(correlation, inputs.length);
  const replicates = Array.from({ length: replicateCount }, (_, replicate) => ({
    fillPair: createPairSample(inputs, seed, replicate),
    random: createRandom(JSON.stringify([seed, replicate, "orders"])),
    sums: new Float64Array(players.length),
  }));
  const playerOrder = Uint32Array.from(players.keys());
  const inputOrder = new Uint32Array(inputs.length);
  const kept = new Float64Array(inputs.length);
  const redrawn = new Float64Array(inputs.length);
  let rounds = 0;

  function drawOrder({ fillPair, random, sums }: (typeof replicates)[number]): void {
    fillPair(rounds, kept, redrawn);
    shuffle(playerOrder, random);
    let fixed = 0;
    for (const player of playerOrder) {
      for (const input of players[player] ?? []) inputOrder[fixed++] = input;
    }
    conditional.start(inputOrder, kept, redrawn);
    const all = evaluate(conditional.fixFirst(fixed));
    let fewer = evaluate(conditional.fixFirst(0));
    fixed = 0;
    for (const player of playerOrder) {
      fixed += players[player]?.length ?? 0;
      const more = fixed === inputs.length ? all : evaluate(conditional.fixFirst(fixed));
      // ½(all - fewer)² - ½(all - more)²: what fixing one player more takes off the conditional variance.
      sums[player] = (sums[player] as number) + (all - (fewer + more) / 2) * (more - fewer);
      fewer = more;
    }
  }

  return {
    advance(orderCount) {
      const end = rounds + Math.ceil(orderCount / replicateCount);
      for (; rounds < end; rounds++) for (const replicate of replicates) drawOrder(replicate);
      return rounds * replicateCount;
    },
    summarise() {
      const pooled = new Float64Array(players.length);
      for (const { sums } of replicates) {
        for (const [player, sum] of sums.entries()) pooled[player] = (pooled[player] as number) + sum;
      }
      const orderCount = rounds * replicateCount;
      return {
        shares: sharesOf(pooled),
        replicateShares: replicates.map(({ sums }) => sharesOf(sums)),
        variance: sumOf(pooled) / orderCount,
        orderCount,
      };
    },
  };
}

/** What some players explain together, and its standard error. */
export function combinedShare(
  effects: ShapleyEffects,
  players: readonly number[],
): { share: number; standardError: number } {
  const sumAt = (shares: readonly number[]) =>
    players.reduce((sum, player) => sum + (shares[player] ?? 0), 0);
  return {
    share: sumAt(effects.shares),
    standardError: replicateStandardError(effects.replicateShares.map(sumAt)),
  };
}

function assertPartition(inputs: readonly number[], correlation: Float64Array): void {
  const inputCount = Math.sqrt(correlation.length);
  const sorted = inputs.toSorted((a, b) => a - b);
  if (sorted.length !== inputCount || sorted.some((input, index) => input !== index)) {
    throw new RangeError(
      `players must share out the inputs 0 to ${inputCount - 1}, got ${inputs.join(", ")}`,
    );
  }
}

type PairSample = (index: number, kept: Float64Array, redrawn: Float64Array) => void;

/** Two coordinates an input, on scrambled Sobol points as far as they have dimensions and at random beyond. */
function createPairSample(inputs: readonly number[], seed: string, replicate: number): PairSample {
  const coordinateCount = Math.min(2 * inputs.length, SOBOL_DIMENSION_LIMIT);
  const sample = createSobolReplicate({
    dimensions: Array.from({ length: coordinateCount }, (_, dimension) => ({
      key: `x${dimension}`,
      dimension,
    })),
    seed,
    replicate,
  });
  const random = createRandom(JSON.stringify([seed, replicate, "coordinates"]));
  const point = new Float64Array(2 * inputs.length);
  return (index, kept, redrawn) => {
    sample.fillPoint(index, point);
    for (let coordinate = coordinateCount; coordinate < point.length; coordinate++) {
      point[coordinate] = random() || Number.MIN_VALUE; // never 0, whose score is infinite
    }
    for (const [place, input] of inputs.entries()) {
      kept[input] = point[2 * place] as number;
      redrawn[input] = point[2 * place + 1] as number;
    }
  };
}

function sharesOf(sums: Float64Array): number[] {
  const total = sumOf(sums);
  if (!(total > 0)) throw new RangeError(`the output must vary over the inputs, got a variance of ${total}`);
  return Array.from(sums, (sum) => sum / total);
}

function sumOf(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
