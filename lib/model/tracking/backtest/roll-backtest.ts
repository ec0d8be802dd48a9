import { frozenDates } from "../frozen-sets/frozen-dates";
import type { IndicatorPoint } from "../indicators";
import type { BacktestResult, BacktestSetResult } from "./backtest-result";
import { backtestQuarters, backtestSet, type BacktestOptions } from "./backtest-set";
import { summariseBacktest } from "./summarise-backtest";

/**
 * Every frozen set rolled forward and scored, in one go; yields after every quarter, so that a host may let others work.
 * Null where nothing known by `dataAsOf` was forecast by a frozen set.
 */
export function* rollBacktest(
  points: readonly IndicatorPoint[],
  dataAsOf: string,
  options: BacktestOptions,
): Generator<undefined, BacktestResult | null> {
  const known = points.filter(({ knownAt }) => knownAt <= dataAsOf);
  const sets: BacktestSetResult[] = [];
  for (const frozenAt of frozenDates) {
    if (backtestQuarters(known, frozenAt).length === 0) continue;
    const rolling = backtestSet(known, frozenAt, dataAsOf, options);
    let step = rolling.next();
    while (step.done !== true) {
      yield;
      step = rolling.next();
    }
    sets.push(step.value);
  }
  return sets.length === 0 ? null : summariseBacktest(sets, options.seed);
}
