import type { FilingRow } from "../filing-row";
import type { ParsedBatch } from "../parsed-batch";
import type { ConceptTags } from "./concept-tags";
import { deriveYear, type DerivedValue, type DerivedYear } from "./derive-year";
import type { FiledFact } from "./filed-fact";
import type { FiscalCalendar } from "./fiscal-calendar";
import { slotFacts } from "./fiscal-slots";
import { calendarQuarter, isoDay } from "./period-length";

const AGREEMENT_FRACTION = 0.005;

export type ConceptInput = {
  cik: string;
  unit: string;
  calendar: FiscalCalendar;
  /** Facts in `unit`, by tag, oldest filing first. */
  factsByTag: ReadonlyMap<string, readonly FiledFact[]>;
};

/** Quarters and years of one concept. Every fact that is no quarter, no year and no part of a difference is rejected with a reason. */
export function deriveConcept(definition: ConceptTags, input: ConceptInput): ParsedBatch<FilingRow> {
  const batch: ParsedBatch<FilingRow> = { rows: [], rejected: [] };
  const years = new Map<number, Map<string, DerivedYear>>();
  for (const tag of definition.tags) {
    const slotted = slotFacts(withEarlierFilings(tag, input.factsByTag), input.calendar);
    for (const { reason, fact } of slotted.unplaced)
      batch.rejected.push({ reason, raw: rawFact(definition, fact) });
    for (const [fiscalYear, slots] of slotted.years) {
      const ofYear = years.get(fiscalYear) ?? new Map<string, DerivedYear>();
      years.set(fiscalYear, ofYear.set(tag, deriveYear(slots, tag, definition.neverNegative)));
    }
  }
  const range = filedRange(input);
  for (const [fiscalYear, byTag] of [...years].toSorted(([a], [b]) => a - b)) {
    const ordered = orderTags(definition, byTag);
    for (const { mistagged } of byTag.values()) {
      for (const { reason, fact } of mistagged)
        batch.rejected.push({ reason, raw: rawFact(definition, fact) });
    }
    for (const quarter of [1, 2, 3, 4]) {
      const chosen = firstFrom(ordered, (year) => year.quarters.get(quarter));
      const fiscalPeriod = `FY${fiscalYear}Q${quarter}`;
      if (chosen) {
        batch.rows.push(filingRow(definition, input, chosen, fiscalPeriod));
      } else if (isWithin(range, fiscalYear, quarter)) {
        const reason = ordered[0]?.underivable.get(quarter) ?? "no fact";
        batch.rejected.push({
          reason: `quarter not derivable: ${reason}`,
          raw: { cik: input.cik, concept: definition.concept, fiscalPeriod },
        });
      }
    }
    const year = firstFrom(ordered, (derived) => derived.year);
    if (year) batch.rows.push(filingRow(definition, input, year, `FY${fiscalYear}`));
  }
  return batch;
}

/**
 * Tags of a fiscal year, the one that covers most of it first; ties in the order of preference. Others stay only where they agree
 * with it, or meet it nowhere: no number may come from a tag that means something else.
 */
function orderTags(definition: ConceptTags, byTag: ReadonlyMap<string, DerivedYear>): DerivedYear[] {
  const present = definition.tags.flatMap((tag) => byTag.get(tag) ?? []);
  const first = present.find((year) => year.year !== null);
  const wholes =
    definition.firstIsTotal && first ? present.filter((year) => agree(first.year, year.year)) : present;
  const coverage = (year: DerivedYear) => year.quarters.size + (year.year ? 1 : 0);
  const ordered = wholes.toSorted((a, b) => coverage(b) - coverage(a));
  const primary = ordered[0];
  return primary ? ordered.filter((year) => year === primary || agreesWhereBothAre(primary, year)) : [];
}

function agreesWhereBothAre(a: DerivedYear, b: DerivedYear): boolean {
  return (
    agree(a.year, b.year) &&
    [1, 2, 3, 4].every((quarter) => agree(a.quarters.get(quarter), b.quarters.get(quarter)))
  );
}

/** True also when one of them is missing. */
function agree(a: DerivedValue | null | undefined, b: DerivedValue | null | undefined): boolean {
  return (
    !a ||
    !b ||
    Math.abs(a.value - b.value) <= AGREEMENT_FRACTION * Math.max(Math.abs(a.value), Math.abs(b.value))
  );
}

/** The first tag's value; where another tag filed the same value earlier, that one, so that the date says when it was known. */
function firstFrom(
  years: readonly DerivedYear[],
  pick: (year: DerivedYear) => DerivedValue | null | undefined,
): DerivedValue | null {
  const values = years.flatMap((year) => pick(year) ?? []);
  const first = values[0];
  if (first === undefined) return null;
  const same = values.filter(({ value }) => value === first.value);
  return same.reduce((earliest, value) => (value.filed < earliest.filed ? value : earliest), first);
}

/**
 * A tag's facts, and before each value the filings that gave it for the same days under another tag of the concept:
 * a figure filed again under a new tag was known from its first filing.
 */
function withEarlierFilings(tag: string, factsByTag: ConceptInput["factsByTag"]): readonly FiledFact[] {
  const facts = factsByTag.get(tag) ?? [];
  const figure = ({ startDay, endDay, val }: FiledFact) => `${startDay}:${endDay}:${val}`;
  const firstFiled = new Map(facts.toReversed().map((fact) => [figure(fact), fact.filed]));
  const earlier = [...factsByTag].flatMap(([otherTag, others]) =>
    otherTag === tag ? [] : others.filter((fact) => fact.filed < (firstFiled.get(figure(fact)) ?? "")),
  );
  if (earlier.length === 0) return facts;
  return [...earlier, ...facts].toSorted((a, b) => (a.filed < b.filed ? -1 : a.filed > b.filed ? 1 : 0));
}

type FiledRange = { first: number; last: number };

/** First and last fiscal quarter any fact ends in, as year x 4 + quarter. */
function filedRange(input: ConceptInput): FiledRange {
  const range = { first: Infinity, last: -Infinity };
  for (const fact of [...input.factsByTag.values()].flat()) {
    const place = input.calendar.quarterEndingAt(fact.endDay);
    if (place === null) continue;
    const position = place.fiscalYear * 4 + place.quarter;
    range.first = Math.min(range.first, position);
    range.last = Math.max(range.last, position);
  }
  return range;
}

function isWithin(range: FiledRange, fiscalYear: number, quarter: number): boolean {
  const position = fiscalYear * 4 + quarter;
  return position >= range.first && position <= range.last;
}

function filingRow(
  definition: ConceptTags,
  input: ConceptInput,
  value: DerivedValue,
  fiscalPeriod: string,
): FilingRow {
  return {
    cik: input.cik,
    concept: definition.concept,
    tag: value.tag,
    periodStart: isoDay(value.startDay),
    periodEnd: isoDay(value.endDay),
    fiscalPeriod,
    calendarQuarter: fiscalPeriod.includes("Q") ? calendarQuarter(value.startDay, value.endDay) : null,
    value: value.value,
    unit: input.unit,
    filedAt: value.filed,
    accession: value.accession,
    method: value.method,
  };
}

function rawFact(definition: ConceptTags, fact: FiledFact): object {
  const { tag, unit, startDay, endDay, val, filed, form, accession } = fact;
  return {
    concept: definition.concept,
    tag,
    unit,
    start: isoDay(startDay),
    end: isoDay(endDay),
    val,
    filed,
    form,
    accn: accession,
  };
}
