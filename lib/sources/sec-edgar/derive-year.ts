import type { FilingMethod } from "../filing-row";
import type { FiledFact } from "./filed-fact";
import type { Slot, YearSlots } from "./fiscal-slots";
import type { QuarterCount } from "./period-length";

const ROUNDING_FRACTION = 0.005;
const MISTAKE_FRACTION = 0.2; // a restated quarter moves less; a wrong period moves more

export type DerivedValue = {
  tag: string;
  startDay: number;
  endDay: number;
  value: number;
  filed: string;
  accession: string | null;
  method: FilingMethod;
};

/** One tag's fiscal year: four quarters (null with the reason where they cannot be had) and the year as filed. */
export type DerivedYear = {
  quarters: Map<number, DerivedValue>;
  underivable: Map<number, string>;
  year: DerivedValue | null;
  mistagged: { reason: string; fact: FiledFact }[];
};

const quarterNumbers: readonly QuarterCount[] = [1, 2, 3, 4];

/**
 * Quarters of one tag: filed ones, else the difference of two year-to-date facts of the same tag (Q4 = year - nine months).
 * A filed quarter is checked against the year-to-date facts around it; one that holds a longer period's value is not used.
 */
export function deriveYear(slots: YearSlots, tag: string, neverNegative: boolean): DerivedYear {
  const result: DerivedYear = { quarters: new Map(), underivable: new Map(), year: null, mistagged: [] };
  const year = slots.toDate.get(4)?.fact;
  if (year) result.year = direct(year);
  const trusted: YearSlots = { quarters: new Map(slots.quarters), toDate: new Map(slots.toDate) };
  for (const quarter of quarterNumbers) {
    const filed = trusted.quarters.get(quarter)?.fact;
    const mistake = filed ? mistakeIn(filed, quarter, trusted) : null;
    if (!filed || mistake === null) continue;
    result.mistagged.push({ reason: mistake, fact: filed });
    trusted.quarters.delete(quarter);
    if (quarter === 1) trusted.toDate.delete(1);
  }
  for (const quarter of quarterNumbers) {
    const filed = trusted.quarters.get(quarter)?.fact;
    const derived = filed ? direct(filed) : difference(trusted, quarter, tag, neverNegative);
    if (typeof derived === "string") result.underivable.set(quarter, derived);
    else result.quarters.set(quarter, derived);
  }
  return result;
}

function direct(fact: FiledFact): DerivedValue {
  const { tag, startDay, endDay, val, filed, accession } = fact;
  return { tag, startDay, endDay, value: val, filed, accession, method: "direct" };
}

type Total = {
  value: number;
  originalValue: number;
  restated: boolean;
  startDay: number;
  endDay: number;
  filed: string;
};

function totalOf({ fact, original }: Slot): Total {
  return {
    value: fact.val,
    originalValue: original.val,
    restated: fact.val !== original.val && !fact.form.endsWith("/A"), // an amendment replaces; a later comparative restates
    startDay: fact.startDay,
    endDay: fact.endDay,
    filed: fact.filed,
  };
}

/** Year-to-date total after `quarter` quarters: filed, or the one before plus a filed quarter. */
function totalToDate(slots: YearSlots, quarter: number): Total | null {
  const filed = slots.toDate.get(quarter);
  if (filed) return totalOf(filed);
  const slot = slots.quarters.get(quarter);
  const before = slot && quarter > 1 ? totalToDate(slots, quarter - 1) : null;
  if (!slot || !before) return null;
  const single = totalOf(slot);
  return {
    value: before.value + single.value,
    originalValue: before.originalValue + single.originalValue,
    restated: before.restated || single.restated,
    startDay: before.startDay,
    endDay: single.endDay,
    filed: laterOf(before.filed, single.filed),
  };
}

function difference(
  slots: YearSlots,
  quarter: QuarterCount,
  tag: string,
  neverNegative: boolean,
): DerivedValue | string {
  const slot = slots.toDate.get(quarter);
  if (quarter === 1 || !slot) return `no ${periodName(quarter)} fact of ${tag}`;
  const before = totalToDate(slots, quarter - 1);
  if (!before) return `no ${periodName(quarter - 1)} fact of ${tag} to subtract`;
  const toDate = totalOf(slot);
  if (Math.abs(before.startDay - toDate.startDay) > 7)
    return `the year-to-date facts of ${tag} start on different days`;
  if (mixesVersions(toDate, before)) return `only one of the two year-to-date facts of ${tag} was restated`;
  const value = toDate.value - before.value;
  if (value === 0 && toDate.value !== 0)
    return `the ${periodName(quarter)} fact of ${tag} repeats the shorter period's value`;
  if (value < 0 && neverNegative)
    return `the ${periodName(quarter)} fact of ${tag} is below the shorter period's`;
  return {
    tag,
    startDay: before.endDay + 1,
    endDay: toDate.endDay,
    value,
    filed: laterOf(toDate.filed, before.filed),
    accession: slot.fact.accession,
    method: quarter === 4 ? "fy_minus_9m" : "ytd_diff",
  };
}

/** True when a restated total meets one that was not, and the difference moves by more than a restatement would move it. */
function mixesVersions(toDate: Total, before: Total): boolean {
  if (toDate.restated === before.restated) return false;
  const asFirstFiled = toDate.originalValue - before.originalValue;
  return Math.abs(toDate.value - before.value - asFirstFiled) > MISTAKE_FRACTION * Math.abs(asFirstFiled);
}

/** Why a filed quarter cannot be one, null when nothing speaks against it. */
function mistakeIn(fact: FiledFact, quarter: QuarterCount, slots: YearSlots): string | null {
  const year = slots.toDate.get(4)?.fact;
  if (year && fact.val !== 0 && fact.val === year.val)
    return "the full year's value under one quarter's dates";
  if (quarter === 1) return null;
  const toDate = slots.toDate.get(quarter)?.fact;
  if (toDate && fact.val !== 0 && fact.val === toDate.val)
    return `the ${periodName(quarter)} value under one quarter's dates`;
  const before = slots.toDate.get(quarter - 1)?.fact;
  if (!before) return null;
  if (!toDate) {
    const unconfirmed = quarter === 4 && before.val > 0 && fact.val >= before.val;
    return unconfirmed ? "more than the nine months before it, and no full year to reconcile it with" : null;
  }
  const gap = Math.abs(toDate.val - before.val - fact.val);
  const contradicts =
    gap > MISTAKE_FRACTION * Math.abs(toDate.val - before.val) &&
    gap > ROUNDING_FRACTION * Math.abs(toDate.val);
  return contradicts ? `contradicts the year-to-date facts, which give ${toDate.val - before.val}` : null;
}

function periodName(quarter: number): string {
  return quarter === 1
    ? "first-quarter"
    : quarter === 2
      ? "six-month"
      : quarter === 3
        ? "nine-month"
        : "full-year";
}

function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}
