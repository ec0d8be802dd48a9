import { z } from "zod";
import { evidenceStatuses } from "@/lib/model/evidence";
import {
  skillMeasures,
  type BacktestResult,
  type BacktestSetResult,
} from "@/lib/model/tracking/backtest/backtest-result";
import { indicatorKeys } from "@/lib/model/tracking/indicators";

const indicator = z.enum(indicatorKeys);
export const indicatorDating = z.enum(["filing", "filing-deadline", "statement", "publication"]);
const orderedOutcome = z.enum(["bear", "base", "bull"]);
const weights = z.object({ bear: z.number(), base: z.number(), bull: z.number(), other: z.number() });

function byForecaster<Value extends z.ZodType>(value: Value) {
  return z.object({ tracking: value, equalWeights: value, randomWalk: value });
}

const quarterScore = z.object({
  quarter: z.string(),
  forecastOn: z.string(),
  weights,
  learningRate: z.number(),
  logScore: byForecaster(z.number()),
  energyScore: byForecaster(z.number()),
  indicators: z.array(
    z.object({
      indicator,
      value: z.number(),
      knownAt: z.string(),
      dating: indicatorDating,
      evidence: z.enum(evidenceStatuses),
      forecasts: byForecaster(
        z.object({
          p10: z.number(),
          p50: z.number(),
          p90: z.number(),
          logScore: z.number(),
          crps: z.number(),
          pit: z.number(),
        }),
      ),
    }),
  ),
  ordered: z
    .object({
      bearBaseBound: z.number(),
      baseBullBound: z.number(),
      outcome: orderedOutcome,
      forecasts: byForecaster(
        z.object({ probabilities: z.array(z.number()), brier: z.number(), rankedProbability: z.number() }),
      ),
    })
    .nullable(),
});

/** One frozen set, as its slice keeps it. */
export const backtestSetResult = z.object({
  frozenAt: z.string(),
  basis: z.array(
    z.object({
      indicator,
      trailing: z.number(),
      longRun: z.number(),
      lastQuarter: z.string(),
      volatility: z.number(),
      changeCount: z.number(),
    }),
  ),
  omitted: z.array(z.object({ indicator, changeCount: z.number(), fewest: z.number() })),
  quarters: z.array(quarterScore),
}) satisfies z.ZodType<BacktestSetResult>;

export const backtestResult = z.object({
  sets: z.array(backtestSetResult),
  skills: z.array(
    z.object({
      measure: z.enum(skillMeasures),
      frozenAt: z.string().nullable(),
      indicator: indicator.nullable(),
      benchmark: z.enum(["equalWeights", "randomWalk"]),
      trackingMean: z.number(),
      benchmarkMean: z.number(),
      mean: z.number(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      count: z.number(),
      effectiveCount: z.number(),
    }),
  ),
  pit: z.array(z.object({ from: z.number(), to: z.number(), count: z.number() })),
}) satisfies z.ZodType<BacktestResult>;
