import type { IndicatorPoint } from "../indicators";
import { quarterNumber } from "../calendar-quarter";

/** Changes per quarter on the transformed scale. */
export type GrowthHistory = {
  lastQuarter: string;
  /** Level by quarter, of those that are known, oldest first. */
  levels: ReadonlyMap<string, number>;
  /** Mean of the newest four quarters. */
  trailing: number;
  /** Mean before 2023; null where fewer than `FEWEST_LONG_RUN` changes of then are known. */
  longRunMean: number | null;
  /** Standard deviation of all known changes. */
  volatility: number;
  /** By quarter, of those whose quarter before is known too. */
  changes: ReadonlyMap<string, number>;
};

/** A spread from fewer changes than this would be a guess. */
export const FEWEST_CHANGES = 6;
const FEWEST_LONG_RUN = 4;
const LONG_RUN_ENDS = "2022Q4"; // the last quarter before the build-out
const TRAILING_QUARTERS = 4;

/** Null for an indicator with too short a history. @param history oldest quarter first, one point each. */
export function growthHistory(history: readonly IndicatorPoint[]): GrowthHistory | null {
  const last = history.at(-1);
  const changes = new Map<string, number>();
  for (const [index, point] of history.entries()) {
    const before = history[index - 1];
    if (before !== undefined && quarterNumber(point.quarter) - quarterNumber(before.quarter) === 1) {
      changes.set(point.quarter, point.transformed - before.transformed);
    }
  }
  if (last === undefined || changes.size < FEWEST_CHANGES) return null;
  const longRun = [...changes].filter(([quarter]) => quarter <= LONG_RUN_ENDS).map(([, change]) => change);
  const oldest =
    history.find(
      ({ quarter }) => quarterNumber(last.quarter) - quarterNumber(quarter) <= TRAILING_QUARTERS,
    ) ?? last;
  const span = quarterNumber(last.quarter) - quarterNumber(oldest.quarter);
  const all = [...changes.values()];
  const mean = meanOf(all);
  const squares = all.reduce((sum, change) => sum + (change - mean) ** 2, 0);
  return {
    lastQuarter: last.quarter,
    levels: new Map(history.map(({ quarter, transformed }) => [quarter, transformed])),
    trailing: span === 0 ? mean : (last.transformed - oldest.transformed) / span,
    longRunMean: longRun.length < FEWEST_LONG_RUN ? null : meanOf(longRun),
    volatility: Math.sqrt(squares / (all.length - 1)),
    changes,
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
