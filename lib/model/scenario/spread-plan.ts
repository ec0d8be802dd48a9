import { power } from "../numeric/deterministic-power";

/**
 * Shapes yearly levels within their years: a geometric path through the mid-year values, with the year's mean kept.
 * Years before `firstYear` have no value and get none; a year whose neighbours are not positive stays flat.
 */
export function spreadLevel(
  yearly: Float64Array,
  firstYear: number,
  periodsPerYear: number,
  perPeriod: Float64Array,
): void {
  perPeriod.fill(Number.NaN, 0, firstYear * periodsPerYear);
  for (let y = firstYear; y < yearly.length; y++) {
    const value = yearly[y] ?? Number.NaN;
    const fromLast = y > firstYear ? value / (yearly[y - 1] ?? Number.NaN) : Number.NaN;
    const toNext = y + 1 < yearly.length ? (yearly[y + 1] ?? Number.NaN) / value : Number.NaN;
    shapeYear(value, fromLast, toNext, y * periodsPerYear, periodsPerYear, perPeriod);
  }
}

/** As `spreadLevel` for amounts a year: the year's periods sum to it. Years from `endYear` on get nothing. */
export function spreadFlow(
  yearly: Float64Array,
  endYear: number,
  periodsPerYear: number,
  perPeriod: Float64Array,
): void {
  perPeriod.fill(0, endYear * periodsPerYear);
  for (let y = 0; y < endYear; y++) {
    const value = yearly[y] ?? 0;
    const fromLast = y > 0 ? value / (yearly[y - 1] ?? Number.NaN) : Number.NaN;
    const toNext = y + 1 < endYear ? (yearly[y + 1] ?? Number.NaN) / value : Number.NaN;
    shapeYear(value / periodsPerYear, fromLast, toNext, y * periodsPerYear, periodsPerYear, perPeriod);
  }
}

function shapeYear(
  mean: number,
  fromLast: number,
  toNext: number,
  start: number,
  periodsPerYear: number,
  perPeriod: Float64Array,
): void {
  const before = isRatio(fromLast) ? fromLast : isRatio(toNext) ? toNext : 1;
  const after = isRatio(toNext) ? toNext : before;
  let total = 0;
  for (let q = 0; q < periodsPerYear; q++) {
    const fromMidYear = (q + 0.5) / periodsPerYear - 0.5;
    const weight = power(fromMidYear < 0 ? before : after, fromMidYear);
    perPeriod[start + q] = weight;
    total += weight;
  }
  for (let q = 0; q < periodsPerYear; q++) {
    perPeriod[start + q] = (mean * (perPeriod[start + q] ?? 0) * periodsPerYear) / total;
  }
}

function isRatio(value: number): boolean {
  return value > 0 && value < Infinity;
}
