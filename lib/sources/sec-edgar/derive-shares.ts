import type { FilingRow } from "../filing-row";
import type { ParsedBatch } from "../parsed-batch";
import { newestByDay } from "./derive-instants";
import type { FiledFact } from "./filed-fact";
import { calendarQuarter, isoDay, nearestQuarterEnd } from "./period-length";

const LAPSED_DAYS = 400; // a cover page comes every quarter, of an annual filer every year

export type SharesInput = {
  cik: string;
  /** Instants of the cover page and of the balance sheet, oldest filing first. */
  cover: readonly FiledFact[];
  balanceSheet: readonly FiledFact[];
};

/**
 * Shares in issue on each cover page. Of a company with several classes the data give either nothing, then the balance sheet's
 * total counts, or one number a class without its name: then none, for nothing tells whether they are all.
 */
export function deriveShares({ cik, cover, balanceSheet }: SharesInput): ParsedBatch<FilingRow> {
  const [onCover, onBalanceSheet] = [cover, balanceSheet].map((facts) => facts.filter(isCount));
  const coverFacts = onCover ?? [];
  const unnamed = unnamedClasses(coverFacts);
  const rejected = [...unnamed.values()].map((fact) => ({
    reason: "several numbers of shares on one cover page: their classes cannot be told apart",
    raw: { cik, concept: "sharesOutstanding", end: isoDay(fact.endDay), accn: fact.accession },
  }));
  const isLapsed = lastDay(coverFacts) < lastDay(onBalanceSheet ?? []) - LAPSED_DAYS;
  const chosen = isLapsed ? (onBalanceSheet ?? []) : coverFacts.filter((fact) => !unnamed.has(fact.endDay));
  const rowOfQuarter = new Map<string, FilingRow>();
  for (const [day, fact] of [...newestByDay(chosen)].toSorted(([a], [b]) => a - b)) {
    const quarter = isLapsed ? nearestQuarterEnd(day) : calendarQuarter(day, day);
    rowOfQuarter.set(quarter, shareRow(cik, fact, quarter));
  }
  if (rowOfQuarter.size === 0 && rejected.length === 0)
    return { rows: [], rejected: [{ reason: "no fact of sharesOutstanding", raw: { cik } }] };
  return { rows: [...rowOfQuarter.values()], rejected };
}

function isCount({ unit, val }: FiledFact): boolean {
  return unit === "shares" && val > 0;
}

/** Days for which one filing gives several numbers. */
function unnamedClasses(facts: readonly FiledFact[]): Map<number, FiledFact> {
  const valueIn = new Map<string, number>();
  const unnamed = new Map<number, FiledFact>();
  for (const fact of facts) {
    const filing = `${fact.endDay} ${fact.accession ?? fact.filed}`;
    if ((valueIn.get(filing) ?? fact.val) !== fact.val) unnamed.set(fact.endDay, fact);
    valueIn.set(filing, fact.val);
  }
  return unnamed;
}

function lastDay(facts: readonly FiledFact[]): number {
  return facts.reduce((last, { endDay }) => Math.max(last, endDay), -Infinity);
}

function shareRow(cik: string, fact: FiledFact, quarter: string): FilingRow {
  return {
    cik,
    concept: "sharesOutstanding",
    tag: fact.tag,
    periodStart: null,
    periodEnd: isoDay(fact.endDay),
    fiscalPeriod: null,
    calendarQuarter: quarter,
    value: fact.val,
    unit: fact.unit,
    filedAt: fact.filed,
    accession: fact.accession,
    method: "instant",
  };
}
