import type { FilingRow } from "../filing-row";
import type { ParsedBatch } from "../parsed-batch";
import type { FiledFact } from "./filed-fact";
import type { FiscalCalendar } from "./fiscal-calendar";
import type { InstantDefinition, InstantPart } from "./instant-tags";
import { isoDay, nearestQuarterEnd } from "./period-length";

export type InstantInput = {
  cik: string;
  unit: string;
  calendar: FiscalCalendar;
  /** Last days of the periods the company reports on: a balance sheet has one of them. */
  periodEnds: ReadonlySet<number>;
  /** Instants in `unit`, by tag, oldest filing first. */
  factsByTag: ReadonlyMap<string, readonly FiledFact[]>;
};

/** One figure for each balance sheet that holds the parts of one of the concept's sums. */
export function deriveInstants(definition: InstantDefinition, input: InstantInput): ParsedBatch<FilingRow> {
  const newestByTag = new Map([...input.factsByTag].map(([tag, facts]) => [tag, newestByDay(facts)]));
  const days = [...new Set([...newestByTag.values()].flatMap((byDay) => [...byDay.keys()]))];
  const rowOfQuarter = new Map<string, FilingRow>();
  let betweenPeriods = 0;
  for (const day of days.toSorted((a, b) => a - b)) {
    const parts = firstSum(definition, (tag) => newestByTag.get(tag)?.get(day));
    const place = input.periodEnds.has(day) ? input.calendar.quarterEndingAt(day) : null;
    if (parts === null || place === null) {
      betweenPeriods += parts === null ? 0 : 1;
      continue;
    }
    const last = parts.reduce((latest, fact) => (fact.filed > latest.filed ? fact : latest));
    const calendarQuarter = nearestQuarterEnd(day);
    rowOfQuarter.set(calendarQuarter, {
      cik: input.cik,
      concept: definition.concept,
      tag: parts.map(({ tag }) => tag).join(" + "),
      periodStart: null,
      periodEnd: isoDay(day),
      fiscalPeriod: `FY${place.fiscalYear}Q${place.quarter}`,
      calendarQuarter,
      value: parts.reduce((sum, { val }) => sum + val, 0),
      unit: input.unit,
      filedAt: last.filed,
      accession: last.accession,
      method: "instant",
    });
  }
  const reason = `${betweenPeriods} days that end no fiscal period left out`;
  const raw = { cik: input.cik, concept: definition.concept };
  return { rows: [...rowOfQuarter.values()], rejected: betweenPeriods > 0 ? [{ reason, raw }] : [] };
}

/** The newest value of each day, from the first filing that has carried it since. */
export function newestByDay(facts: readonly FiledFact[]): Map<number, FiledFact> {
  const newest = new Map<number, FiledFact>();
  for (const fact of facts) {
    if (newest.get(fact.endDay)?.val !== fact.val) newest.set(fact.endDay, fact);
  }
  return newest;
}

function firstSum(
  { sums }: InstantDefinition,
  factOf: (tag: string) => FiledFact | undefined,
): FiledFact[] | null {
  for (const sum of sums) {
    const parts = sum.map((part) => ({ part, fact: firstOf(part, factOf) }));
    if (parts.every(({ part, fact }) => fact !== undefined || !part.required))
      return parts.flatMap(({ fact }) => fact ?? []);
  }
  return null;
}

function firstOf(
  { tags }: InstantPart,
  factOf: (tag: string) => FiledFact | undefined,
): FiledFact | undefined {
  return tags.map(factOf).find((fact) => fact !== undefined);
}
