import { IANAZone } from "luxon";
import { AppError } from "@/lib/errors/app-error";
import { usdPerMwhFromCentsPerKwh } from "@/lib/units/electricity-price";
import { localInstantsMs } from "../local-instants";
import { marketDay, wallClockInstantsMs } from "../market-day";
import type { ParsedBatch } from "../parsed-batch";
import type { MarketType, PriceRow } from "../price-row";
import { utcIntervalMs, utcMonths, type UtcInterval } from "../utc-interval";
import { readLocalNumber } from "./read-local-number";
import { readLocalTime, type DateOrder, type LocalTime } from "./read-local-time";
import type { UploadTable } from "./upload-table";

export type UploadColumns = {
  periodColumn: string;
  valueColumn: string;
  zoneColumn: string | null;
  zone: string | null;
  marketType: MarketType;
  priceUnit: "per-mwh" | "per-kwh" | "hundredths-per-kwh" | "per-mw-day";
  currency: string;
  timeZone: string;
  step: "quarter-hour" | "half-hour" | "hour" | "day" | "month" | "quarter" | "year";
  stamp: "beginning" | "ending";
  dateOrder: DateOrder;
  decimalSign: "." | ",";
};

const MINUTE_MS = 60_000;
const KWH_PER_MWH = 1000;
const stepMs: Readonly<Record<string, number>> = {
  "quarter-hour": 15 * MINUTE_MS,
  "half-hour": 30 * MINUTE_MS,
  hour: 60 * MINUTE_MS,
};
const monthsOfStep: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };
const ZONE = /^[\p{L}\p{N}][\p{L}\p{N} .,_()/-]{0,39}$/u;

/**
 * Prices of an uploaded table as its reader says the columns are meant. Stamps without an offset are the time zone's own
 * clock: an hour it skips is rejected, one it repeats is told apart by the lines' order. Days are local; months and longer
 * are kept as UTC months, as all monthly figures are.
 * @throws {AppError} INVALID_INPUT naming a column that is not there, or no time zone.
 */
export function mapUpload(table: UploadTable, columns: UploadColumns): ParsedBatch<PriceRow> {
  if (!IANAZone.isValidZone(columns.timeZone)) {
    throw new AppError("INVALID_INPUT", `"${columns.timeZone}" is no time zone.`, {
      fields: [
        { field: "timeZone", value: columns.timeZone, allowed: "an IANA time zone, e.g. Europe/Berlin" },
      ],
    });
  }
  const period = columnIndex(table, "periodColumn", columns.periodColumn);
  const value = columnIndex(table, "valueColumn", columns.valueColumn);
  const zone = columns.zoneColumn === null ? null : columnIndex(table, "zoneColumn", columns.zoneColumn);
  const zoneOf = (line: readonly string[]) => (zone === null ? (columns.zone ?? "") : (line[zone] ?? ""));
  const intervals = intervalsOf(table, columns, (line) => line[period] ?? "", zoneOf);
  const batch: ParsedBatch<PriceRow> = { rows: [], rejected: [] };
  for (const [index, line] of table.lines.entries()) {
    const interval = intervals[index] ?? null;
    const price = readLocalNumber(line[value] ?? "", columns.decimalSign);
    const name = zoneOf(line);
    const problem = !ZONE.test(name)
      ? `no zone: "${name}"`
      : price.value === null
        ? `${columns.valueColumn}: ${price.reason}`
        : interval === null
          ? `${columns.periodColumn}: "${line[period] ?? ""}" is no ${columns.step} in this order and time zone`
          : null;
    if (problem !== null || price.value === null || interval === null) {
      batch.rejected.push({ reason: problem ?? "no interval", raw: { line: index + 1, cells: line } });
    } else batch.rows.push({ zone: name, ...interval, ...priced(price.value, columns) });
  }
  return batch;
}

function priced(
  price: number,
  { marketType, priceUnit, currency }: UploadColumns,
): Pick<PriceRow, "marketType" | "price" | "currency" | "unit" | "priceUsdPerMwh"> {
  const isDollars = currency === "USD";
  const head = { marketType, price, currency };
  switch (priceUnit) {
    case "per-mwh":
      return { ...head, unit: `${currency}/MWh`, ...(isDollars ? { priceUsdPerMwh: price } : {}) };
    case "per-kwh":
      return {
        ...head,
        unit: `${currency}/kWh`,
        ...(isDollars ? { priceUsdPerMwh: price * KWH_PER_MWH } : {}),
      };
    case "hundredths-per-kwh":
      return isDollars
        ? { ...head, unit: "cents/kWh", priceUsdPerMwh: usdPerMwhFromCentsPerKwh(price) }
        : { ...head, unit: `0.01 ${currency}/kWh` };
    case "per-mw-day":
      return { ...head, unit: `${currency}/MW-day` };
  }
}

/** Zone by zone, since the clock's repeated hour is told apart by the order of one series' lines. */
function intervalsOf(
  table: UploadTable,
  columns: UploadColumns,
  stampOf: (line: readonly string[]) => string,
  zoneOf: (line: readonly string[]) => string,
): (UtcInterval | null)[] {
  const times = table.lines.map((line) => readLocalTime(stampOf(line), columns.dateOrder));
  const lengthMs = stepMs[columns.step];
  if (lengthMs === undefined)
    return times.map((time) => (time === null ? null : longInterval(time, columns)));
  const intervals: (UtcInterval | null)[] = times.map(() => null);
  const linesOfZone = new Map<string, number[]>();
  for (const [index, line] of table.lines.entries()) {
    const name = zoneOf(line);
    const lines = linesOfZone.get(name);
    if (lines) lines.push(index);
    else linesOfZone.set(name, [index]);
  }
  for (const lines of linesOfZone.values()) {
    const instants = localInstantsMs(
      lines.map((index) => candidatesMs(times[index] ?? null, columns.timeZone)),
    );
    for (const [place, index] of lines.entries()) {
      const instantMs = instants[place] ?? null;
      if (instantMs === null) continue;
      const startMs = columns.stamp === "ending" ? instantMs - lengthMs : instantMs;
      intervals[index] = utcIntervalMs(startMs, startMs + lengthMs);
    }
  }
  return intervals;
}

function candidatesMs(time: LocalTime | null, timeZone: string): readonly number[] {
  if (time === null || time.month === null || time.day === null) return [];
  const { year, month, day, hour, minute, offsetMinutes } = time;
  if (offsetMinutes !== null) return [Date.UTC(year, month - 1, day, hour, minute - offsetMinutes)];
  return wallClockInstantsMs(timeZone, { isoDate: isoDate(year, month, day), hour, minute });
}

/** A day, month, quarter or year; an ending stamp of a day is the day it names, as such files write it. */
function longInterval(time: LocalTime, { step, timeZone }: UploadColumns): UtcInterval | null {
  const { year, month, day } = time;
  if (step === "day") {
    const local = month === null || day === null ? null : marketDay(timeZone, isoDate(year, month, day));
    return local === null ? null : utcIntervalMs(local.startMs, local.endMs);
  }
  const months = monthsOfStep[step] ?? 0;
  const first = month ?? 1;
  return (first - 1) % months === 0 ? utcMonths(year, first, months) : null;
}

function isoDate(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function columnIndex({ header }: UploadTable, field: string, name: string): number {
  const index = header.indexOf(name);
  if (index >= 0) return index;
  throw new AppError("INVALID_INPUT", `The table has no column "${name}".`, {
    fields: [{ field, value: name, allowed: header.join(", ").slice(0, 500) }],
  });
}
