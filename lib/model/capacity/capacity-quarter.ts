export const FIRST_CAPACITY_YEAR = 2026;
export const QUARTERS_PER_YEAR = 4;
export const QUARTER_COUNT = 40; // 2026 to 2035

/** `2026Q1` for index 0. */
export function quarterName(quarter: number): string {
  return `${yearOfQuarter(quarter)}Q${(quarter % QUARTERS_PER_YEAR) + 1}`;
}

export function yearOfQuarter(quarter: number): number {
  return FIRST_CAPACITY_YEAR + Math.floor(quarter / QUARTERS_PER_YEAR);
}

/** Years from the start of the first quarter to the end of this one. */
export function yearsToQuarterEnd(quarter: number): number {
  return (quarter + 1) / QUARTERS_PER_YEAR;
}
