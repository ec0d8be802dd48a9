import type { FiledFact } from "./filed-fact";
import type { FiscalCalendar } from "./fiscal-calendar";
import { quarterCount } from "./period-length";

/** What is known of a period at the chosen date: its newest value, from the first filing that has carried it since. */
export type Slot = {
  fact: FiledFact;
  /** The value first filed. Differs from `fact` after a restatement. */
  original: FiledFact;
};

/** Facts of one tag in one fiscal year: single quarters, and year-to-date periods by their count of quarters. */
export type YearSlots = { quarters: Map<number, Slot>; toDate: Map<number, Slot> };

export type SlottedFacts = { years: Map<number, YearSlots>; unplaced: { reason: string; fact: FiledFact }[] };

/** Places facts by their own dates. What starts or ends between quarters, such as trailing twelve months, is left unplaced with a reason. */
export function slotFacts(facts: readonly FiledFact[], calendar: FiscalCalendar): SlottedFacts {
  const years = new Map<number, YearSlots>();
  const unplaced: SlottedFacts["unplaced"] = [];
  for (const versions of groupVersions(facts).values()) {
    const newest = versions.at(-1);
    if (newest === undefined) continue;
    const length = quarterCount(newest.startDay, newest.endDay);
    const place = calendar.quarterEndingAt(newest.endDay);
    if (length === null) {
      unplaced.push({
        reason: `${newest.endDay - newest.startDay + 1} days: not one to four quarters`,
        fact: newest,
      });
    } else if (place === null || (length > 1 && place.quarter !== length)) {
      const name = ["a quarter", "six months", "nine months", "twelve months"][length - 1];
      unplaced.push({ reason: `${name} that do not fit the fiscal year`, fact: newest });
    } else {
      const year: YearSlots = years.get(place.fiscalYear) ?? { quarters: new Map(), toDate: new Map() };
      years.set(place.fiscalYear, year);
      const slot = { fact: firstWithNewestValue(versions, newest), original: versions[0] ?? newest };
      if (length === 1) keepNewest(year.quarters, place.quarter, slot);
      if (length > 1 || place.quarter === 1) keepNewest(year.toDate, length, slot);
    }
  }
  return { years, unplaced };
}

function groupVersions(facts: readonly FiledFact[]): Map<string, FiledFact[]> {
  const groups = new Map<string, FiledFact[]>();
  for (const fact of facts) {
    const key = `${fact.startDay}:${fact.endDay}`;
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  return groups;
}

/** A value repeated as a comparative in later filings was known from the first of them. */
function firstWithNewestValue(versions: readonly FiledFact[], newest: FiledFact): FiledFact {
  const lastOther = versions.findLastIndex((fact) => fact.val !== newest.val);
  return versions[lastOther + 1] ?? newest;
}

/** Two periods in one place differ by days only, a slip of dates: the one filed later stays. */
function keepNewest(slots: Map<number, Slot>, key: number, slot: Slot): void {
  const other = slots.get(key);
  if (other === undefined || other.fact.filed <= slot.fact.filed) slots.set(key, slot);
}
