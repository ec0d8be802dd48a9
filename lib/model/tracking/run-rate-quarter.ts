import { exp } from "../numeric/deterministic-exp";
import { log } from "../numeric/deterministic-log";
import { quarterNumber } from "./calendar-quarter";

/** What a company or the press said a company earns a year at the pace of a day. */
export type RunRateStatement = {
  company: string;
  /** The day the rate is of, ISO. */
  day: string;
  /** The day it was said, ISO. */
  saidOn: string;
  runRateUsd: number;
  /** Of the statement's logarithm. */
  errorSd: number;
  sourceUrl: string;
};

export type RunRateQuarter = { revenueUsd: number; errorSd: number; usedStatements: RunRateStatement[] };

const MS_PER_DAY = 86_400_000;
const DAYS_PER_QUARTER = 91;
const LONGEST_GAP_DAYS = 200;
const NEAREST_DAYS = 30;
/** Error of a rate a quarter away from any statement, growing with the root of the distance; assumed. */
const DISTANCE_SD = 0.15;

/**
 * A quarter's revenue as a fourth of the run rate at its middle: between two statements at most 200 days apart on a straight
 * line of the logarithm, otherwise the one statement within 30 days.
 * @returns null where neither is there.
 */
export function runRateQuarter(
  statements: readonly RunRateStatement[],
  quarter: string,
): RunRateQuarter | null {
  const number = quarterNumber(quarter);
  const middle = Date.UTC(Math.floor(number / 4), (number % 4) * 3 + 1, 15);
  const dated = statements
    .map((statement) => ({ statement, days: (Date.parse(statement.day) - middle) / MS_PER_DAY }))
    .toSorted((a, b) => a.days - b.days || a.statement.saidOn.localeCompare(b.statement.saidOn));
  const before = dated.findLast(({ days }) => days <= 0);
  const after = dated.find(({ days }) => days > 0);
  if (before !== undefined && after !== undefined && after.days - before.days <= LONGEST_GAP_DAYS) {
    const weight = -before.days / (after.days - before.days);
    const rate = (1 - weight) * log(before.statement.runRateUsd) + weight * log(after.statement.runRateUsd);
    const errorSd = Math.max(before.statement.errorSd, after.statement.errorSd);
    return quarterOf(rate, errorSd, Math.min(-before.days, after.days), [before.statement, after.statement]);
  }
  const nearest = dated.toSorted((a, b) => Math.abs(a.days) - Math.abs(b.days))[0];
  if (nearest === undefined || Math.abs(nearest.days) > NEAREST_DAYS) return null;
  const { runRateUsd, errorSd } = nearest.statement;
  return quarterOf(log(runRateUsd), errorSd, Math.abs(nearest.days), [nearest.statement]);
}

function quarterOf(
  logRunRate: number,
  statementSd: number,
  distanceDays: number,
  usedStatements: RunRateStatement[],
): RunRateQuarter {
  const distanceVariance = DISTANCE_SD ** 2 * (distanceDays / DAYS_PER_QUARTER);
  return {
    revenueUsd: exp(logRunRate) / 4,
    errorSd: Math.sqrt(statementSd ** 2 + distanceVariance),
    usedStatements,
  };
}
