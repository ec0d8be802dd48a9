import type { FiledFact } from "./filed-fact";
import { addYears, quarterCount } from "./period-length";

const DAYS_PER_QUARTER = 365.25 / 4;
const DRIFT_DAYS = 20; // a 52/53-week calendar and a 14th week move a quarter's end by no more
const MIN_DAYS_BETWEEN_YEAR_ENDS = 300;

export type FiscalQuarter = { fiscalYear: number; quarter: number };

export type FiscalCalendar = {
  /** Fiscal quarter that ends at this day; null for a period that ends between quarters. */
  quarterEndingAt: (endDay: number) => FiscalQuarter | null;
};

/**
 * Fiscal years of a company, from the ends of the full years in its annual reports. `fy` and `fp` describe the filing and are not used,
 * nor are the trailing twelve months of quarterly reports. Null when nothing tells where a year ends.
 */
export function inferFiscalCalendar(facts: readonly FiledFact[]): FiscalCalendar | null {
  const known = fiscalYearEnds(facts);
  if (known.length === 0) return null;
  const first = facts.reduce((earliest, fact) => Math.min(earliest, fact.startDay), Infinity);
  const last = facts.reduce((latest, fact) => Math.max(latest, fact.endDay), -Infinity);
  const ends = fillYears(known, first, last);
  return {
    quarterEndingAt: (endDay) => {
      const yearEnd = ends.find((end) => end >= endDay - DRIFT_DAYS);
      if (yearEnd === undefined) return null;
      const quartersLeft = Math.round((yearEnd - endDay) / DAYS_PER_QUARTER);
      if (Math.abs(yearEnd - endDay - quartersLeft * DAYS_PER_QUARTER) > DRIFT_DAYS || quartersLeft > 3)
        return null;
      return { fiscalYear: fiscalYearOf(yearEnd), quarter: 4 - quartersLeft };
    },
  };
}

/** Year the fiscal year is named after: the one it ends in, where the first days of January count as December. */
function fiscalYearOf(yearEndDay: number): number {
  return new Date((yearEndDay - 7) * 86_400_000).getUTCFullYear();
}

function fiscalYearEnds(facts: readonly FiledFact[]): number[] {
  const years = facts.filter((fact) => quarterCount(fact.startDay, fact.endDay) === 4);
  const annual = mostCommonEnds(years.filter((fact) => /^(10-K|20-F|40-F)/.test(fact.form)));
  if (annual.length > 0) return annual;
  const unlessQuarterly = mostCommonEnds(years.filter((fact) => !/^(10-Q|6-K)/.test(fact.form)));
  if (unlessQuarterly.length > 0) return unlessQuarterly;
  const toDate = facts.filter((fact) => [2, 3].includes(quarterCount(fact.startDay, fact.endDay) ?? 0));
  const starts = mostCommonEnds(toDate.map((fact) => ({ ...fact, endDay: fact.startDay - 1 })));
  return starts.length > 0 ? starts : endsFromFilingPeriods(facts);
}

/** Ends in order of time; of two ends less than ten months apart the one with more facts stays. */
function mostCommonEnds(facts: readonly FiledFact[]): number[] {
  const counts = new Map<number, number>();
  for (const { endDay } of facts) counts.set(endDay, (counts.get(endDay) ?? 0) + 1);
  const accepted: number[] = [];
  for (const [end] of [...counts].toSorted(([endA, a], [endB, b]) => b - a || endA - endB)) {
    if (accepted.every((other) => Math.abs(other - end) >= MIN_DAYS_BETWEEN_YEAR_ENDS)) accepted.push(end);
  }
  return accepted.toSorted((a, b) => a - b);
}

/** Only quarters are filed: the newest period of a filing is the one its `fp` describes. */
function endsFromFilingPeriods(facts: readonly FiledFact[]): number[] {
  const newest = facts.reduce<FiledFact | null>(
    (best, fact) =>
      /^Q[1-4]$/.test(fact.filingPeriod ?? "") && fact.endDay > (best?.endDay ?? -Infinity) ? fact : best,
    null,
  );
  if (newest === null) return [];
  const quartersLeft = 4 - Number(newest.filingPeriod?.slice(1));
  return [Math.round(newest.endDay + quartersLeft * DAYS_PER_QUARTER)];
}

/** Extends the known ends by whole years over the facts' range; a change of fiscal year is filled from its later side. */
function fillYears(known: readonly number[], firstDay: number, lastDay: number): number[] {
  const ends: number[] = [];
  for (const [index, end] of known.entries()) {
    const previous = index === 0 ? firstDay : (known[index - 1] ?? firstDay);
    const minimumGap = index === 0 ? 0 : MIN_DAYS_BETWEEN_YEAR_ENDS / 4;
    const inserted: number[] = [];
    for (let years = -1; addYears(end, years) > previous + minimumGap; years--)
      inserted.unshift(addYears(end, years));
    ends.push(...inserted, end);
  }
  const newest = known.at(-1);
  if (newest === undefined) return ends;
  for (let years = 1; (ends.at(-1) ?? lastDay) < lastDay; years++) ends.push(addYears(newest, years));
  return ends;
}
