/** Quarters counted through, so that their difference is a number of quarters: "2026Q3" is 4 × 2026 + 2. */
export function quarterNumber(calendarQuarter: string): number {
  if (!/^\d{4}Q[1-4]$/.test(calendarQuarter)) {
    throw new RangeError(`calendarQuarter must read like 2026Q3, got ${calendarQuarter}`);
  }
  return Number(calendarQuarter.slice(0, 4)) * 4 + Number(calendarQuarter.slice(5)) - 1;
}

export function quarterName(number: number): string {
  return `${Math.floor(number / 4)}Q${(number % 4) + 1}`;
}

/** The calendar quarter a day falls in: "2026-08-21" to "2026Q3". */
export function quarterOfDay(day: string): string {
  return `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
