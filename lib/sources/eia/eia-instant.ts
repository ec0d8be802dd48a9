import { utcDay, utcIntervalMs, type UtcInterval } from "../utc-interval";
import { eiaPeriod } from "./eia-period";

const HOUR_MS = 3_600_000;

/**
 * A period of any EIA dataset: beside months, quarters and years, a day (`2026-01-23`, `20260123`) or an hour (`2024-04-18T05`, UTC, or
 * with an offset such as `-04`). EIA labels an hour by its end.
 */
export function eiaInstant(label: string): UtcInterval | null {
  const text = label.trim();
  const day = /^(\d{4})(-?)(\d{2})\2(\d{2})$/.exec(text);
  if (day) return utcDay(Number(day[1]), Number(day[3]), Number(day[4]));
  const hour = /^(\d{4}-\d{2}-\d{2})T(\d{2})(?::00)?(Z|[+-]\d{2}(?::?\d{2})?)?$/.exec(text);
  if (!hour) return eiaPeriod(text);
  const endMs = Date.parse(`${hour[1]}T${hour[2]}:00:00${offsetOf(hour[3])}`);
  return Number.isNaN(endMs) ? null : utcIntervalMs(endMs - HOUR_MS, endMs);
}

/** `-04` as `-04:00`; none is UTC. */
function offsetOf(text: string | undefined): string {
  if (text === undefined || text === "Z") return "Z";
  const digits = text.slice(1).replace(":", "").padEnd(4, "0");
  return `${text.slice(0, 1)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
