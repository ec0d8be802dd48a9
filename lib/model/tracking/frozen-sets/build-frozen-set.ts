import { normalQuantile } from "../../distribution/normal-quantile";
import { createRandom } from "../../monte-carlo/random";
import { cholesky } from "../../numeric/cholesky";
import { builtInSlugs } from "../../scenario/built-in-slugs";
import { quarterName, quarterNumber } from "../calendar-quarter";
import type { IndicatorKey, IndicatorPoint, PathEnsemble, TrackedScenario } from "../indicators";
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
  /** ISO date; nothing known later is in it. */
  asOf: string;
  ensembles: readonly PathEnsemble[];
  basis: readonly FrozenBasis[];
  /** Indicators the rule names that have no path here, and why. */
  omitted: readonly { indicator: IndicatorKey; changeCount: number; fewest: number }[];
};

type Ruled = { basis: FrozenBasis; history: GrowthHistory };

const SMALLEST_DRAW = 2 ** -54; // a uniform draw may be 0
const TRAILING_ROOT = 2; // the mean of four quarters has half the deviation of one

/**
 * Bear, base and bull as one rule writes them from what was known on a day: rebuilt by a rule in 2026, not written then.
 * Each world has a growth of its own, apart from the rule's by the standard error of a four-quarter mean, and moves every
 * quarter by the volatility and the correlation of the history known that day.
 * @param options.quarterCount quarters after the newest that was known.
 * @throws {RangeError} when no indicator had a history long enough.
 */
export function buildFrozenSet(
  points: readonly IndicatorPoint[],
  asOf: string,
  options: { quarterCount: number; draws: number; seed: string },
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
    asOf,
    ensembles: builtInSlugs.map((scenario) => drawPaths(scenario, ruled, asOf, options)),
    basis: ruled.map(({ basis }) => basis),
    omitted: known.flatMap(({ indicator, points: own }) =>
      ruled.some(({ basis }) => basis.indicator === indicator)
        ? []
        : [{ indicator, changeCount: Math.max(0, own.length - 1), fewest: FEWEST_CHANGES }],
    ),
  };
}

/** The same shocks in each scenario, so that only the rule tells them apart. */
function drawPaths(
  scenario: TrackedScenario,
  ruled: readonly Ruled[],
  asOf: string,
  { quarterCount, draws, seed }: { quarterCount: number; draws: number; seed: string },
): PathEnsemble {
  const size = ruled.length;
  const lower = cholesky(historyCorrelation(ruled.map(({ history }) => history)), size);
  const random = createRandom(`${seed}#frozen-${asOf}`);
  const lastNumbers = ruled.map(({ basis }) => quarterNumber(basis.lastQuarter));
  const newest = Math.max(...lastNumbers);
  const oldest = Math.min(...lastNumbers);
  const values = new Float64Array(draws * quarterCount * size);
  const independent = new Float64Array(size);
  const shocks = () => {
    for (let k = 0; k < size; k += 1) independent[k] = normalQuantile(Math.max(random(), SMALLEST_DRAW));
    return ruled.map(({ history }, row) => {
      let sum = 0;
      for (let k = 0; k <= row; k += 1) sum += (lower[row * size + k] as number) * (independent[k] as number);
      return sum * history.volatility;
    });
  };
  for (let draw = 0; draw < draws; draw += 1) {
    const ownGrowths = shocks();
    const levels = ruled.map(({ history }) => history.lastTransformed);
    for (let quarter = oldest + 1; quarter <= newest + quarterCount; quarter += 1) {
      const moves = shocks();
      for (const [k, { basis }] of ruled.entries()) {
        const step = quarter - (lastNumbers[k] as number);
        if (step < 1) continue; // this indicator is known already
        const growth = ruledGrowth(basis, scenario, step) + (ownGrowths[k] as number) / TRAILING_ROOT;
        levels[k] = (levels[k] as number) + growth + (moves[k] as number);
      }
      if (quarter > newest) {
        values.set(levels, (draw * quarterCount + (quarter - newest - 1)) * size);
      }
    }
  }
  return {
    scenario,
    quarters: Array.from({ length: quarterCount }, (_, index) => quarterName(newest + 1 + index)),
    indicators: ruled.map(({ basis }) => basis.indicator),
    draws,
    values,
  };
}
