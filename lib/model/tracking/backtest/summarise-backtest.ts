import { createRandom } from "../../monte-carlo/random";
import { blockBootstrapMean } from "../../scoring/block-bootstrap";
import { pitHistogram } from "../../scoring/pit-histogram";
import type { IndicatorKey } from "../indicators";
import {
  forecasters,
  type BacktestResult,
  type BacktestSetResult,
  type BacktestSkill,
  type Forecaster,
  type QuarterScore,
  type SkillMeasure,
} from "./backtest-result";

const BLOCK_QUARTERS = 2;
const RESAMPLES = 2000;
const PIT_BINS = 5;

type Scored = { quarter: string; tracking: number; benchmark: number };
type Benchmark = BacktestSkill["benchmark"];

const benchmarks = forecasters.filter((forecaster): forecaster is Benchmark => forecaster !== "tracking");

/** Skill of each set and of all together, with its bands, and whether the forecasts were calibrated. */
export function summariseBacktest(sets: readonly BacktestSetResult[], seed: string): BacktestResult {
  const indicators = [
    ...new Set(sets.flatMap(({ quarters }) => quarters.flatMap((quarter) => seenIn(quarter)))),
  ];
  const asked: { measure: SkillMeasure; indicator: IndicatorKey | null }[] = [
    { measure: "logScore", indicator: null },
    { measure: "energyScore", indicator: null },
    { measure: "rankedProbability", indicator: null },
    { measure: "brier", indicator: null },
    ...indicators.flatMap((indicator) =>
      (["logScore", "crps"] as const).map((measure) => ({ measure, indicator })),
    ),
  ];
  return {
    sets,
    skills: asked.flatMap(({ measure, indicator }) =>
      benchmarks.flatMap((benchmark) => {
        const bySet = sets.map(({ frozenAt, quarters }) => ({
          frozenAt,
          scored: quarters.flatMap((quarter) => scoredOf(quarter, measure, indicator, benchmark)),
        }));
        const all = { frozenAt: null, scored: pooled(bySet.flatMap(({ scored }) => scored)) };
        return [all, ...bySet].flatMap(({ frozenAt, scored }) =>
          scored.length === 0 ? [] : [{ measure, indicator, benchmark, frozenAt, ...skillOf(scored, seed) }],
        );
      }),
    ),
    pit: pitHistogram(
      sets.flatMap(({ quarters }) =>
        quarters.flatMap((quarter) => quarter.indicators.map(({ forecasts }) => forecasts.tracking.pit)),
      ),
      PIT_BINS,
    ),
  };
}

function seenIn({ indicators }: QuarterScore): IndicatorKey[] {
  return indicators.map(({ indicator }) => indicator);
}

function scoredOf(
  quarter: QuarterScore,
  measure: SkillMeasure,
  indicator: IndicatorKey | null,
  benchmark: Benchmark,
): Scored[] {
  const scoreOf = (forecaster: Forecaster): number | undefined => {
    switch (measure) {
      case "energyScore":
        return quarter.energyScore[forecaster];
      case "rankedProbability":
      case "brier":
        return quarter.ordered?.forecasts[forecaster][measure];
      case "logScore":
      case "crps": {
        const own = quarter.indicators.find((each) => each.indicator === indicator)?.forecasts[forecaster];
        return indicator === null && measure === "logScore" ? quarter.logScore[forecaster] : own?.[measure];
      }
    }
  };
  const tracking = scoreOf("tracking");
  const other = scoreOf(benchmark);
  return tracking === undefined || other === undefined
    ? []
    : [{ quarter: quarter.quarter, tracking, benchmark: other }];
}

/** A quarter that several sets forecast counts once: its outcome is one. */
function pooled(scored: readonly Scored[]): Scored[] {
  const quarters = [...new Set(scored.map(({ quarter }) => quarter))].toSorted();
  return quarters.map((quarter) => {
    const same = scored.filter((each) => each.quarter === quarter);
    return {
      quarter,
      tracking: meanOf(same.map(({ tracking }) => tracking)),
      benchmark: meanOf(same.map(({ benchmark }) => benchmark)),
    };
  });
}

function skillOf(scored: readonly Scored[], seed: string) {
  return {
    ...blockBootstrapMean(
      scored.map(({ tracking, benchmark }) => benchmark - tracking),
      { blockLength: BLOCK_QUARTERS, resampleCount: RESAMPLES, random: createRandom(`${seed}#bootstrap`) },
    ),
    trackingMean: meanOf(scored.map(({ tracking }) => tracking)),
    benchmarkMean: meanOf(scored.map(({ benchmark }) => benchmark)),
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
