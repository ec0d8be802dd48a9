export const FIRST_YEAR = 2022;
export const LAST_YEAR = 2040;
export const YEAR_COUNT = LAST_YEAR - FIRST_YEAR + 1;

/** Price, demand and efficiency indices equal 1 in this year. */
export const INDEX_YEAR = 2026;

export const years: readonly number[] = Array.from({ length: YEAR_COUNT }, (_, index) => FIRST_YEAR + index);

export function yearIndex(year: number): number {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) {
    throw new RangeError(`year must be a whole number from ${FIRST_YEAR} to ${LAST_YEAR}, got ${year}`);
  }
  return year - FIRST_YEAR;
}
