import { createRandom } from "../monte-carlo/random";
import { byHypothesis, hypotheses, type ByHypothesis, type Hypothesis } from "./hypotheses";
import type { IndicatorPoint } from "./indicators";
import type { ModelDiscrepancies } from "./model-discrepancy";
import { rankHypotheses } from "./odds-findings";
import type { ScenarioEnsembles } from "./scenario-ensembles";
import { drawWorld, planWorlds, worldLogDensities } from "./synthetic-world";
import { temperingOf } from "./track-scenarios";
import { updateOdds } from "./update-odds";

const BIN_COUNT = 10;

/** Of all odds stated in a range, how many were of the hypothesis that held. */
export type ReliabilityBin = {
  lowFraction: number;
  highFraction: number;
  /** Null where no odds fell. */
  meanOddsFraction: number | null;
  frequencyFraction: number | null;
  frequencyStandardError: number | null;
  /** Odds stated in the range, four per world. */
  count: number;
};

export type OddsCalibration = {
  worldsPerHypothesis: number;
  quarterCount: number;
  bins: ReliabilityBin[];
  /** Share of a hypothesis's own worlds in which it ends ahead, and what the odds promise: E[π 1(ahead)] / E[π]. */
  ahead: ByHypothesis<{
    shareFraction: number;
    shareStandardError: number;
    promisedFraction: number;
  }>;
};

export type CalibrationInput = {
  ensembles: ScenarioEnsembles;
  points: readonly IndicatorPoint[];
  discrepancies: ModelDiscrepancies;
  startIndex: number;
  quarterCount: number;
  prior: ByHypothesis<number>;
  learningRate: number;
  persistence: number;
  worldsPerHypothesis: number;
  seed: string;
};

type StatedOdds = { truth: Hypothesis; posterior: ByHypothesis<number> };

/**
 * What the odds are worth where the truth is known: worlds drawn from each hypothesis, weighted by the prior, tracked as
 * the real one is, and the odds stated at the end held against what held.
 */
export function calibrateOdds(input: CalibrationInput): OddsCalibration {
  const { prior, worldsPerHypothesis } = input;
  const plan = planWorlds(input);
  const temperings = plan.prepared.map((each) => temperingOf(each, input.learningRate));
  const stated: StatedOdds[] = hypotheses.flatMap((truth) => {
    const random = createRandom(`${input.seed} calibration ${truth}`);
    return Array.from({ length: worldsPerHypothesis }, () => {
      let posterior = prior;
      for (const [q, density] of worldLogDensities(plan, drawWorld(plan, truth, random)).entries()) {
        const tempering = temperings[q] ?? 0;
        const evidence = byHypothesis((hypothesis) => tempering * density[hypothesis]);
        posterior = updateOdds({
          before: posterior,
          prior,
          evidence,
          persistence: input.persistence,
        }).posterior;
      }
      return { truth, posterior };
    });
  });
  return {
    worldsPerHypothesis,
    quarterCount: plan.prepared.length,
    bins: Array.from({ length: BIN_COUNT }, (_, bin) => reliabilityBin(stated, prior, bin)),
    ahead: byHypothesis((hypothesis) => aheadOf(stated, prior, hypothesis)),
  };
}

function reliabilityBin(
  stated: readonly StatedOdds[],
  prior: ByHypothesis<number>,
  bin: number,
): ReliabilityBin {
  const [lowFraction, highFraction] = [bin / BIN_COUNT, (bin + 1) / BIN_COUNT];
  let [weight, squares, odds, held, count] = [0, 0, 0, 0, 0];
  for (const { truth, posterior } of stated) {
    for (const hypothesis of hypotheses) {
      const value = posterior[hypothesis];
      if (Math.min(BIN_COUNT - 1, Math.floor(value * BIN_COUNT)) !== bin) continue;
      const share = prior[truth];
      weight += share;
      squares += share * share;
      odds += share * value;
      if (truth === hypothesis) held += share;
      count += 1;
    }
  }
  if (count === 0) {
    const none = { meanOddsFraction: null, frequencyFraction: null, frequencyStandardError: null };
    return { lowFraction, highFraction, ...none, count };
  }
  const frequencyFraction = held / weight;
  const effective = (weight * weight) / squares;
  return {
    lowFraction,
    highFraction,
    meanOddsFraction: odds / weight,
    frequencyFraction,
    frequencyStandardError: Math.sqrt((frequencyFraction * (1 - frequencyFraction)) / effective),
    count,
  };
}

function aheadOf(stated: readonly StatedOdds[], prior: ByHypothesis<number>, hypothesis: Hypothesis) {
  let [own, ownAhead, mass, massAhead] = [0, 0, 0, 0];
  for (const { truth, posterior } of stated) {
    const isAhead = rankHypotheses(posterior)[0] === hypothesis;
    const odds = prior[truth] * posterior[hypothesis];
    mass += odds;
    if (isAhead) massAhead += odds;
    if (truth !== hypothesis) continue;
    own += 1;
    if (isAhead) ownAhead += 1;
  }
  const shareFraction = ownAhead / own;
  return {
    shareFraction,
    shareStandardError: Math.sqrt((shareFraction * (1 - shareFraction)) / own),
    promisedFraction: massAhead / mass,
  };
}
