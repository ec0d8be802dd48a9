import { utcMonths, type UtcInterval } from "../utc-interval";

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * Month, quarter or year in any of EIA's spellings: `2024-01`, `202401`, `Jan 2024`, `2024-Q1`, `2024Q1`, `Q1 2024`, `2024`.
 * EIA gives local calendar months without a zone; they are kept as UTC months.
 */
export function eiaPeriod(label: string): UtcInterval | null {
  const text = label.trim();
  const numeric = /^(\d{4})-?(\d{2})$/.exec(text);
  if (numeric) return utcMonths(Number(numeric[1]), Number(numeric[2]), 1);
  const named = /^([a-z]{3})[a-z]*\.?[\s-]+(\d{4})$/i.exec(text);
  if (named) return utcMonths(Number(named[2]), monthNames.indexOf((named[1] ?? "").toLowerCase()) + 1, 1);
  const quarter = /^(\d{4})[\s-]?Q([1-4])$/i.exec(text);
  if (quarter) return utcMonths(Number(quarter[1]), Number(quarter[2]) * 3 - 2, 3);
  const quarterFirst = /^Q([1-4])[\s-]+(\d{4})$/i.exec(text);
  if (quarterFirst) return utcMonths(Number(quarterFirst[2]), Number(quarterFirst[1]) * 3 - 2, 3);
  const year = /^(\d{4})$/.exec(text);
  return year ? utcMonths(Number(year[1]), 1, 12) : null;
}
