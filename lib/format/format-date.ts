import { MISSING } from "./format-number";
import type { Locale } from "./locale";

const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH_ONLY = /^\d{4}-\d{2}$/;
const QUARTER = /^(\d{4})-?Q([1-4])$/;
const MS_PER_DAY = 86_400_000;

/** A cache only: building an Intl.DateTimeFormat costs as much as a hundred uses of it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function format(value: string, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  const instant = new Date(DATE_ONLY.test(value) ? `${value}T00:00:00Z` : value);
  if (Number.isNaN(instant.getTime())) return MISSING;
  const key = locale + JSON.stringify(options);
  const known = formatters.get(key);
  const formatter = known ?? new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, options); // day before month in both
  if (known === undefined) formatters.set(key, formatter);
  return formatter.format(instant);
}

/** Calendar day of an ISO date or instant, in UTC: "21 Aug 2026". */
export function formatDate(iso: string | null, locale: Locale): string {
  return iso === null
    ? MISSING
    : format(iso, locale, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
}

/** Instant with its time zone named: "21 Aug 2026, 14:05 UTC". */
export function formatInstant(iso: string | null, locale: Locale, timeZone: string = "UTC"): string {
  if (iso === null) return MISSING;
  return format(iso, locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
    timeZoneName: "short",
  });
}

/** Period name for people: "2026Q1" → "Q1 2026" / "T1 2026", "2026-08" or "2026-08-01" as a month, "2026" as is. */
export function formatPeriod(period: string | null, locale: Locale): string {
  if (period === null) return MISSING;
  const quarter = QUARTER.exec(period);
  if (quarter) return `${locale === "es" ? "T" : "Q"}${quarter[2]} ${quarter[1]}`;
  if (/^(?:FY)?\d{4}$/.test(period)) return period;
  if (!MONTH_ONLY.test(period) && !DATE_ONLY.test(period)) return period;
  return format(`${period.slice(0, 7)}-01`, locale, { month: "short", year: "numeric", timeZone: "UTC" });
}

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** A date known to the day, the month or the year: "24 Nov 2026", "Oct 2025", "2026"; another text, "2024-26", as it is. */
export function formatPartialDate(value: string | null, locale: Locale): string {
  if (value !== null && DATE_ONLY.test(value)) return formatDate(value, locale);
  return value === null || MONTH.test(value) ? formatPeriod(value, locale) : value;
}

/** Whole days between two instants in words: "3 days ago", "hace 3 días", "today". */
export function formatAge(fromIso: string | null, nowIso: string, locale: Locale): string {
  if (fromIso === null) return MISSING;
  const days = Math.floor((Date.parse(nowIso) - Date.parse(fromIso)) / MS_PER_DAY);
  if (!Number.isFinite(days)) return MISSING;
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  if (Math.abs(days) < 60) return words.format(-days, "day");
  return Math.abs(days) < 730
    ? words.format(-Math.round(days / 30.44), "month")
    : words.format(-Math.round(days / 365.25), "year");
}

/** Joins with commas and a final conjunction: "chips, grid and cooling". */
export function formatList(items: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale === "en" ? "en-GB" : locale, { type: "conjunction" }).format(items);
}
