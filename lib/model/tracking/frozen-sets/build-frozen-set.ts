import { normalQuantile } from "../../distribution/normal-quantile";
import { createRandom } from "../../monte-carlo/random";
import { cholesky } from "../../numeric/cholesky";
import { quarterName, quarterNumber } from "../calendar-quarter";
import type { IndicatorKey, IndicatorPoint, PathEnsemble, TrackedScenario } from "../indicators";
import { assumedDiscrepancies, type ModelDiscrepancies } from "../model-discrepancy";
import type { ScenarioEnsembles } from "../scenario-ensembles";
import { FEWEST_CHANGES, growthHistory, type GrowthHistory } from "./growth-history";
import { frozenIndicators, longRunGrowth, ruledGrowth, type RuledGrowth } from "./frozen-rule";
import { historyCorrelation } from "./history-correlation";
import { knownHistory } from "./known-history";

export type FrozenBasis = RuledGrowth & {
  lastQuarter: string;
  /** Per quarter, on the transformed scale. */
  volatility: number;
  changeCount: number;
};

export type FrozenSet = {
  /** Nothing known after the day it is frozen on is in it. Their first quarter was known then, to start from. */
  ensembles: ScenarioEnsembles;
  /** A quarter moves around its path by the volatility known that day. */
  discrepancies: ModelDiscrepancies;
  basis: readonly FrozenBasis[];
  /** Indicators the rule names that have no path here, and why. */
  omitted: readonly { indicator: IndicatorKey; changeCount: number; fewest: number }[];
};

export type FrozenSetOptions = { lastQuarter: string; draws: number; seed: string };

type Ruled = { basis: FrozenBasis; history: GrowthHistory };

const SMALLEST_DRAW = 2 ** -54; // a uniform draw may be 0
const SMALLEST_LEVEL_SD = 0.01;
const LONGEST_LAG_QUARTERS = 4;
const TRAILING_ROOT = 2; // the mean of four quarters has half the deviation of one

/**
 * Bear, base and bull as one rule writes them from what was known on a day: rebuilt by a rule in 2026, not written then.
 * Each world has a growth of its own, apart from the rule's by the standard error of a four-quarter mean and correlated as
 * the history known that day was.
 * @param options.lastQuarter where the paths end.
 * @throws {RangeError} when no indicator had a history long enough.
 */
export function buildFrozenSet(
  points: readonly IndicatorPoint[],
  asOf: string,
  options: FrozenSetOptions,
): FrozenSet {
  const known = frozenIndicators.map((indicator) => ({
    indicator,
    points: knownHistory(points, indicator, asOf),
  }));
  const histories = known.map(({ indicator, points: own }) => ({ indicator, history: growthHistory(own) }));
  const capexMean =
    histories.find(({ indicator }) => indicator === "filedCapex")?.history?.longRunMean ?? null;
  const ruled = histories.flatMap(({ indicator, history }): Ruled[] => {
    if (history === null) return [];
    const { lastQuarter, trailing, volatility, changes } = history;
    const longRun = longRunGrowth(indicator, history.longRunMean, capexMean);
    const basis = { indicator, lastQuarter, trailing, longRun, volatility, changeCount: changes.size };
    return [{ basis, history }];
  });
  if (ruled.length === 0) {
    throw new RangeError(
      `asOf must be late enough for an indicator with ${FEWEST_CHANGES} changes, got ${asOf}`,
    );
  }
  return {
    ensembles: {
      id: asOf.slice(0, 7),
      frozenOn: asOf,
      paths: {
        bear: drawPaths("bear", ruled, asOf, options),
        base: drawPaths("base", ruled, asOf, options),
        bull: drawPaths("bull", ruled, asOf, options),
      },
    },
    discrepancies: {
      ...assumedDiscrepancies, // of indicators the set has no path for, and nobody looks at
      ...Object.fromEntries(ruled.map(({ basis }) => [basis.indicator, discrepancyOf(basis)])),
    },
    basis: ruled.map(({ basis }) => basis),
    omitted: known.flatMap(({ indicator, points: own }) =>
      ruled.some(({ basis }) => basis.indicator === indicator)
        ? []
        : [{ indicator, changeCount: Math.max(0, own.length - 1), fewest: FEWEST_CHANGES }],
    ),
  };
}

/** The first quarter is as it was seen, but for what lets it be conditioned on. */
function discrepancyOf({ volatility }: FrozenBasis) {
  return { levelSd: SMALLEST_LEVEL_SD, quarterlySd: volatility, climatologySd: volatility };
}

/**
 * From the newest quarter that all indicators were known in, where that is recent; the same draws in each scenario, so that
 * only the rule tells them apart.
 */
function drawPaths(
  scenario: TrackedScenario,
  ruled: readonly Ruled[],
  asOf: string,
  { lastQuarter, draws, seed }: FrozenSetOptions,
): PathEnsemble {
  const size = ruled.length;
  const lower = cholesky(historyCorrelation(ruled.map(({ history }) => history)), size);
  const random = createRandom(`${seed}#frozen-${asOf}`);
  const lastKnown = ruled.map(({ basis }) => quarterNumber(basis.lastQuarter));
  const start = Math.max(Math.min(...lastKnown), Math.max(...lastKnown) - LONGEST_LAG_QUARTERS);
  const quarters: string[] = [];
  for (let number = start; number <= quarterNumber(lastQuarter); number += 1)
    quarters.push(quarterName(number));
  const middles = ruled.map((each) => middlePath(each, scenario, quarters));
  const values = new Float64Array(draws * quarters.length * size);
  const independent = new Float64Array(size);
  let place = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    for (let k = 0; k < size; k += 1) independent[k] = normalQuantile(Math.max(random(), SMALLEST_DRAW));
    const ownGrowths = ruled.map(({ history }, row) => {
      let sum = 0;
      for (let k = 0; k <= row; k += 1) sum += (lower[row * size + k] as number) * (independent[k] as number);
      return (sum * history.volatility) / TRAILING_ROOT;
    });
    for (const index of quarters.keys()) {
      for (const [k, last] of lastKnown.entries()) {
        const step = Math.max(0, start + index - last);
        values[place] = (middles[k]?.[index] ?? 0) + step * (ownGrowths[k] as number);
        place += 1;
      }
    }
  }
  return { scenario, quarters, indicators: ruled.map(({ basis }) => basis.indicator), draws, values };
}

/** As it was known, then as the rule has it go on; a quarter missing within what was known is as the one before. */
function middlePath(
  { basis, history }: Ruled,
  scenario: TrackedScenario,
  quarters: readonly string[],
): number[] {
  const last = quarterNumber(basis.lastQuarter);
  const levels = [...history.levels];
  let level = history.levels.get(basis.lastQuarter) ?? 0;
  let number = last;
  return quarters.map((quarter) => {
    if (quarter <= basis.lastQuarter) return levels.findLast(([known]) => known <= quarter)?.[1] ?? level;
    while (number < quarterNumber(quarter)) {
      number += 1;
      level += ruledGrowth(basis, scenario, number - last);
    }
    return level;
  });
}
