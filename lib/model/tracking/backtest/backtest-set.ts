import { lastDayOfQuarter, quarterName, quarterNumber, quarterOfDay } from "../calendar-quarter";
import { buildFrozenSet, type FrozenSet } from "../frozen-sets/build-frozen-set";
import { frozenIndicators } from "../frozen-sets/frozen-rule";
import { firstVintage, knownHistory } from "../frozen-sets/known-history";
import { byHypothesis, equalPrior, type ByHypothesis } from "../hypotheses";
import { planInnovations, type Observation } from "../innovation";
import { innovationDeviation } from "../innovation-fit";
import type { IndicatorKey, IndicatorPoint } from "../indicators";
import { prepareInnovation, type PreparedInnovation } from "../prepare-innovation";
import { studentTLogDensityOf } from "../student-t-density";
import { temperingOf } from "../track-scenarios";
import { DEFAULT_PERSISTENCE, updateOdds } from "../update-odds";
import type { BacktestSetResult, QuarterScore } from "./backtest-result";
import { forecastRandomWalk, weighForecasts } from "./forecast-quarter";
import { jointLogScore } from "./joint-forecast";
import { chooseLearningRate, learningRates } from "./learning-rate";
import { orderedBounds } from "./ordered-bounds";
import { scoreQuarter } from "./score-quarter";

export type BacktestOptions = { draws: number; seed: string };

/**
 * Rolls one frozen set forward a quarter at a time. The forecast of a quarter is made on its last day from what was known
 * by then, and scored by the first value the world had; an indicator already known that day is not forecast. Yields after
 * every quarter, so that the caller may show how far it is, let others work, or stop.
 * @param points every vintage; what is not known by `dataAsOf` is not looked at.
 */
export function* backtestSet(
  points: readonly IndicatorPoint[],
  frozenAt: string,
  dataAsOf: string,
  { draws, seed }: BacktestOptions,
): Generator<QuarterScore, BacktestSetResult> {
  const known = points.filter(({ knownAt }) => knownAt <= dataAsOf);
  const toForecast = backtestQuarters(known, frozenAt);
  const lastQuarter = toForecast.at(-1) ?? quarterOfDay(frozenAt);
  const set = buildFrozenSet(known, frozenAt, { lastQuarter, draws, seed });
  const lossesKnown: KnownLosses[] = [];
  const quarters: QuarterScore[] = [];
  for (const quarter of toForecast) {
    const scored = forecastAndScore(known, set, quarter, lossesKnown, seed);
    if (scored === null) continue;
    quarters.push(scored);
    yield scored;
  }
  return { frozenAt, basis: set.basis, omitted: set.omitted, quarters };
}

/** From the one that ends when the set is frozen, of which nothing is known then, to the newest seen. */
export function backtestQuarters(points: readonly IndicatorPoint[], frozenAt: string): string[] {
  const first = quarterNumber(quarterOfDay(frozenAt));
  const newest = Math.max(
    ...points
      .filter(({ indicator }) => frozenIndicators.includes(indicator))
      .map(({ quarter }) => quarterNumber(quarter)),
  );
  return Array.from({ length: Math.max(0, newest - first + 1) }, (_, index) => quarterName(first + index));
}

/** What each learning rate would have lost in a quarter, and since when that is known. */
type KnownLosses = { knownAt: string; losses: readonly number[] };

/** Null where nothing can be scored. Adds what each learning rate would have lost to `lossesKnown`. */
function forecastAndScore(
  points: readonly IndicatorPoint[],
  { ensembles, discrepancies }: FrozenSet,
  quarter: string,
  lossesKnown: KnownLosses[],
  seed: string,
): QuarterScore | null {
  const { quarters, indicators } = ensembles.paths.bear;
  const forecastOn = lastDayOfQuarter(quarter);
  const history = historyBefore(points, indicators, quarter, forecastOn);
  const outcomes = indicators.flatMap((indicator) => {
    const first = firstVintage(points, indicator, quarter);
    return first === null || first.knownAt <= forecastOn ? [] : [first];
  });
  const index = quarters.indexOf(quarter);
  const newTo = newAfter(points, quarters, ensembles.frozenOn);
  const prepared = planInnovations([...history, ...outcomes], quarters, indicators)
    .map((innovation) => ({ ...innovation, targets: innovation.targets.filter(newTo) }))
    .filter(({ targets, quarterIndex }) => targets.length > 0 && quarterIndex <= index)
    .map((innovation) => prepareInnovation({ ensembles, innovation, points: history, discrepancies }));
  const current = prepared.at(-1);
  if (current === undefined || current.innovation.quarterIndex !== index) return null;

  const oddsAt = learningRates.map((rate) => oddsAfter(prepared.slice(0, -1), rate));
  const past = lossesKnown.filter(({ knownAt }) => knownAt <= forecastOn);
  const learningRate = chooseLearningRate(
    learningRates.map((_, rate) => past.reduce((sum, { losses }) => sum + (losses[rate] ?? 0), 0)),
  );
  const weights = oddsAt[learningRates.findIndex((rate) => rate === learningRate)] ?? equalPrior;
  const seen = Float64Array.from(current.innovation.targets, ({ transformed }) => transformed);
  const scored = current.innovation.targets.flatMap(
    ({ indicator }) => outcomes.find((outcome) => outcome.indicator === indicator) ?? [],
  );
  lossesKnown.push({
    knownAt: scored.reduce((latest, { knownAt }) => (knownAt > latest ? knownAt : latest), ""),
    losses: oddsAt.map((odds) => jointLogScore(weighForecasts(current, odds), seen)),
  });
  const forecasts = {
    tracking: weighForecasts(current, weights),
    equalWeights: weighForecasts(current, equalPrior),
    randomWalk: forecastRandomWalk(current, history, discrepancies),
  };
  return {
    quarter,
    forecastOn,
    weights,
    learningRate,
    ...scoreQuarter(forecasts, scored, orderedBounds(ensembles, index), `${seed}#energy-${quarter}`),
  };
}

/** What the set knew when it was frozen is no evidence for or against it, whatever was restated since. */
function newAfter(
  points: readonly IndicatorPoint[],
  quarters: readonly string[],
  frozenOn: string,
): (target: Observation) => boolean {
  const known = new Set(
    points.flatMap(({ indicator, quarter, knownAt }) =>
      knownAt <= frozenOn ? [`${indicator} ${quarters.indexOf(quarter)}`] : [],
    ),
  );
  return ({ indicator, quarterIndex }) => !known.has(`${indicator} ${quarterIndex}`);
}

function historyBefore(
  points: readonly IndicatorPoint[],
  indicators: readonly IndicatorKey[],
  quarter: string,
  asOf: string,
): IndicatorPoint[] {
  return indicators.flatMap((indicator) =>
    knownHistory(points, indicator, asOf).filter((point) => point.quarter < quarter),
  );
}

/** The production rule without its wait for four quarters: a backtest asks what the first ones were worth. */
function oddsAfter(prepared: readonly PreparedInnovation[], learningRate: number): ByHypothesis<number> {
  let odds = equalPrior;
  for (const each of prepared) {
    const targets = Float64Array.from(each.innovation.targets, ({ transformed }) => transformed);
    const predictors = Float64Array.from(each.innovation.predictors, ({ transformed }) => transformed);
    const tempering = temperingOf(each, learningRate);
    const evidence = byHypothesis((hypothesis) => {
      const fit = each.fits[hypothesis];
      return tempering * studentTLogDensityOf(innovationDeviation(fit, targets, predictors), fit.lower);
    });
    odds = updateOdds({
      before: odds,
      prior: equalPrior,
      evidence,
      persistence: DEFAULT_PERSISTENCE,
    }).posterior;
  }
  return odds;
}
