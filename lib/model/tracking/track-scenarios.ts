import { exactShapleyValues } from "../sensitivity/exact-shapley-values";
import { assertPrior, byHypothesis, type ByHypothesis, type Hypothesis } from "./hypotheses";
import type { IndicatorKey, IndicatorPoint } from "./indicators";
import { planInnovations } from "./innovation";
import { coalitionLogDensities, innovationDeviation } from "./innovation-fit";
import type { ModelDiscrepancies } from "./model-discrepancy";
import { prepareInnovation, type PreparedInnovation } from "./prepare-innovation";
import { assertScenarioEnsembles, trackedIndicators, type ScenarioEnsembles } from "./scenario-ensembles";
import { learningRateRange, persistenceRange } from "./odds-settings";
import { updateOdds } from "./update-odds";

export const FEWEST_QUARTERS = 4;
/** Of the exact Shapley values: 2⁷ coalitions. */
const MOST_INDICATORS = 7;

export type TrackingInput = {
  ensembles: ScenarioEnsembles;
  /** One vintage of each quarter; those before the ensembles' quarters are the history of "other". */
  points: readonly IndicatorPoint[];
  discrepancies: ModelDiscrepancies;
  prior: ByHypothesis<number>;
  /** Safe learning rate, 0 to 1: multiplies n_eff / n. */
  learningRate: number;
  /** ρ, 0.5 to 1. */
  persistence: number;
  /** evidence: what was not known when the set was frozen. calibration: what was, so that the set was written to fit it. */
  span: "evidence" | "calibration";
};

export type QuarterOdds = {
  quarter: string;
  /** What was seen of it. */
  indicators: IndicatorKey[];
  effectiveIndicatorCount: number;
  /** η = min(1, n_eff / n) × learning rate. */
  temperingFraction: number;
  /** Natural logarithms, not tempered. */
  logDensities: ByHypothesis<number>;
  /** Exact Shapley values of the tempered log density; over the indicators they sum to η × log density. */
  contributions: { indicator: IndicatorKey; logDensities: ByHypothesis<number> }[];
  posterior: ByHypothesis<number>;
  clipped: Hypothesis[];
};

export type ScenarioOdds = {
  status: "resolved" | "too-few-quarters";
  quarterCount: number;
  prior: ByHypothesis<number>;
  /** The prior itself where there are too few quarters. */
  posterior: ByHypothesis<number>;
  quarters: QuarterOdds[];
  /** Σ over quarters of log density, not tempered: differences are log Bayes factors, free of the prior. */
  logEvidence: ByHypothesis<number>;
};

/**
 * Odds of the scenarios quarter by quarter from what each forecast of the next.
 * @throws {RangeError} naming what is out of range: prior, learningRate, persistence, ensembles, or more than 7 indicators.
 */
export function trackScenarios(input: TrackingInput): ScenarioOdds {
  const { ensembles, points, discrepancies, prior, span } = input;
  assertPrior(prior);
  assertWithin("learningRate", input.learningRate, learningRateRange);
  assertWithin("persistence", input.persistence, persistenceRange);
  assertScenarioEnsembles(ensembles);
  const counted = trackedIndicators(ensembles);
  if (counted.length > MOST_INDICATORS) {
    throw new RangeError(`indicators must be at most ${MOST_INDICATORS}, got ${counted.length}`);
  }
  const { quarters: names } = ensembles.paths.bear;
  const prepared = planInnovations(points, names, counted)
    .map((innovation) => ({
      ...innovation,
      targets: innovation.targets.filter(({ indicator, quarterIndex }) => {
        const quarter = names[quarterIndex];
        const seen = points.find((point) => point.indicator === indicator && point.quarter === quarter);
        const wasKnown = seen !== undefined && seen.knownAt <= ensembles.frozenOn;
        return wasKnown === (span === "calibration");
      }),
    }))
    .filter(({ targets }) => targets.length > 0)
    .map((innovation) => prepareInnovation({ ensembles, innovation, points, discrepancies }));
  const isResolved = prepared.length >= FEWEST_QUARTERS;
  const quarters: QuarterOdds[] = [];
  let before = prior;
  for (const each of prepared) {
    const evidence = weighEvidence(each, input.learningRate);
    const { posterior, clipped } = isResolved
      ? updateOdds({ before, prior, evidence: evidence.tempered, persistence: input.persistence })
      : { posterior: prior, clipped: [] };
    quarters.push({ ...evidence.shown, posterior, clipped });
    before = posterior;
  }
  return {
    status: isResolved ? "resolved" : "too-few-quarters",
    quarterCount: quarters.length,
    prior,
    posterior: before,
    quarters,
    logEvidence: byHypothesis((hypothesis) =>
      quarters.reduce((sum, { logDensities }) => sum + logDensities[hypothesis], 0),
    ),
  };
}

/** η: copies of one indicator count as one. */
export function temperingOf(
  { innovation, effectiveIndicatorCount }: Pick<PreparedInnovation, "innovation" | "effectiveIndicatorCount">,
  learningRate: number,
): number {
  return Math.min(1, effectiveIndicatorCount / innovation.targets.length) * learningRate;
}

function weighEvidence(prepared: PreparedInnovation, learningRate: number) {
  const { innovation, fits, quarter, effectiveIndicatorCount } = prepared;
  const targets = Float64Array.from(innovation.targets, ({ transformed }) => transformed);
  const predictors = Float64Array.from(innovation.predictors, ({ transformed }) => transformed);
  const temperingFraction = temperingOf(prepared, learningRate);
  const coalitions = byHypothesis((hypothesis) => {
    const fit = fits[hypothesis];
    return coalitionLogDensities(fit, innovationDeviation(fit, targets, predictors));
  });
  const shares = byHypothesis((hypothesis) =>
    exactShapleyValues(coalitions[hypothesis], innovation.targets.length),
  );
  const logDensities = byHypothesis((hypothesis) => coalitions[hypothesis].at(-1) ?? 0);
  const indicators = innovation.targets.map(({ indicator }) => indicator);
  return {
    tempered: byHypothesis((hypothesis) => temperingFraction * logDensities[hypothesis]),
    shown: {
      quarter,
      indicators,
      effectiveIndicatorCount,
      temperingFraction,
      logDensities,
      contributions: indicators.map((indicator, i) => ({
        indicator,
        logDensities: byHypothesis((hypothesis) => temperingFraction * (shares[hypothesis][i] ?? 0)),
      })),
    },
  };
}

function assertWithin(name: string, value: number, { min, max }: { min: number; max: number }): void {
  if (!(value >= min && value <= max))
    throw new RangeError(`${name} must be from ${min} to ${max}, got ${value}`);
}
