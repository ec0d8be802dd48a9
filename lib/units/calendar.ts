const MS_PER_DAY = 86_400_000;
const DAYS_PER_MONTH = 365.25 / 12; // mean month of the Julian year

/**
 * Mean months from one ISO day to a later one.
 * @throws {RangeError} if either is no ISO day or they stand in the wrong order.
 */
export function monthsBetweenDays(from: string, to: string): number {
  const [start, end] = [dayMs(from), dayMs(to)];
  if (end < start) throw new RangeError(`to must be at or after from ${from}, got ${to}`);
  return (end - start) / MS_PER_DAY / DAYS_PER_MONTH;
}

function dayMs(day: string): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms)) throw new RangeError(`a day must be written YYYY-MM-DD, got ${day}`);
  return ms;
}
