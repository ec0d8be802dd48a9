import { quarterNumber } from "./calendar-quarter";

/** Days after the period's end by which a large accelerated filer must file (Forms 10-Q and 10-K, General Instruction A). */
const deadlineDays = { "10-Q": 40, "10-K": 60 } as const;
export type FilingForm = keyof typeof deadlineDays;

const MS_PER_DAY = 86_400_000;

/** Last day on which the figures of a period could be filed on time; an unknown form counts as the later one. */
export function filingDeadline(periodEnd: string, form: FilingForm | null): string {
  return addDays(periodEnd, deadlineDays[form ?? "10-K"]);
}

/**
 * The day from which the world had the first value of a period: the day it was filed, or the deadline where the filing day
 * is unknown or later than it. A restatement is known from its own filing day alone: do not ask here.
 */
export function firstKnownAt(filing: {
  /** ISO date; null where no filing day is stated. */
  filedAt: string | null;
  /** ISO date. */
  periodEnd: string;
  form: FilingForm | null;
}): { knownAt: string; dating: "filing" | "filing-deadline" } {
  const deadline = filingDeadline(filing.periodEnd, filing.form);
  return filing.filedAt !== null && filing.filedAt <= deadline
    ? { knownAt: filing.filedAt, dating: "filing" }
    : { knownAt: deadline, dating: "filing-deadline" };
}

/**
 * Last day of the fiscal quarter whose midpoint lies in a calendar quarter: at its end, or a month before or after it.
 * @param fiscalYearEndMonth 1 to 12; null where it is unknown, which gives the latest of the three.
 */
export function fiscalQuarterEnd(calendarQuarter: string, fiscalYearEndMonth: number | null): string {
  if (fiscalYearEndMonth !== null && !(fiscalYearEndMonth >= 1 && fiscalYearEndMonth <= 12)) {
    throw new RangeError(`fiscalYearEndMonth must be from 1 to 12, got ${fiscalYearEndMonth}`);
  }
  const number = quarterNumber(calendarQuarter);
  const shiftMonths = fiscalYearEndMonth === null ? 1 : ([0, 1, -1][fiscalYearEndMonth % 3] ?? 1);
  const firstMonthAfter = (number % 4) * 3 + 3 + shiftMonths;
  return new Date(Date.UTC(Math.floor(number / 4), firstMonthAfter, 0)).toISOString().slice(0, 10);
}

function addDays(day: string, days: number): string {
  const start = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(start)) throw new RangeError(`periodEnd must be an ISO date, got ${day}`);
  return new Date(start + days * MS_PER_DAY).toISOString().slice(0, 10);
}
