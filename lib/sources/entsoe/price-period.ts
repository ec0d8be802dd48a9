import type { PriceCollection } from "../collect-prices";
import { childrenNamed, textAt, type XmlElement } from "../parse-xml-payload";
import type { PriceRow } from "../price-row";
import { readDecimalCell } from "../read-decimal-cell";
import { utcIntervalMs } from "../utc-interval";

const MINUTE_MS = 60_000;
const MAX_POSITIONS = 366 * 24 * 12; // a year of five minutes: more is no document anyone may ask for

/** `A01`: every position is given. `A03`: a position left out repeats the one before it, up to the period's end. */
export const curveTypes = ["A01", "A03"] as const;

type CurveType = (typeof curveTypes)[number];

/** What all rows of one time series share. */
export type PriceSeriesHead = Pick<PriceRow, "zone" | "marketType" | "currency" | "unit">;

/** Adds the prices of one Period; what cannot be used is rejected by position. */
export function addPricePeriod(
  collection: PriceCollection,
  head: PriceSeriesHead,
  curveType: CurveType,
  period: XmlElement,
): void {
  const start = textAt(period, "timeInterval", "start") ?? "";
  const end = textAt(period, "timeInterval", "end") ?? "";
  const resolution = textAt(period, "resolution") ?? "";
  const about = { zone: head.zone, start, end, resolution };
  const startMs = Date.parse(start);
  const endMs = Date.parse(end);
  if (!(startMs < endMs)) return collection.reject("the period's interval is empty or unreadable", about);
  const stepMs = stepOf(resolution, endMs - startMs);
  if (stepMs === null) return collection.reject(`resolution "${resolution}" is none of a price`, about);
  const count = (endMs - startMs) / stepMs;
  if (!Number.isInteger(count) || count > MAX_POSITIONS) {
    return collection.reject(`${resolution} does not divide ${start} to ${end}`, about);
  }
  const priceAt = pricesByPosition(collection, period, count, about);
  let carried: number | null = null;
  for (let position = 1; position <= count; position++) {
    const given = priceAt.get(position);
    if (given !== undefined) carried = given.price;
    else if (curveType === "A01") carried = null;
    if (carried === null) {
      if (given === undefined) collection.reject(absence(position, curveType), { ...about, position });
      continue;
    }
    const fromMs = startMs + (position - 1) * stepMs;
    collection.add(
      { ...head, ...utcIntervalMs(fromMs, fromMs + stepMs), price: carried },
      { ...about, position },
    );
  }
}

function absence(position: number, curveType: CurveType): string {
  return curveType === "A01"
    ? `position ${position} is missing from a curve that gives every one`
    : `position ${position} is missing and nothing before it can be repeated`;
}

/** Null for a position whose price cannot be read: it must not be filled from the one before. */
function pricesByPosition(
  collection: PriceCollection,
  period: XmlElement,
  count: number,
  about: object,
): Map<number, { price: number | null }> {
  const priceAt = new Map<number, { price: number | null }>();
  for (const point of childrenNamed(period, "Point")) {
    const positionText = textAt(point, "position") ?? "";
    const position = /^\d+$/.test(positionText) ? Number(positionText) : 0;
    const amount = textAt(point, "price.amount");
    const raw = { ...about, position: positionText, price: amount };
    if (position < 1 || position > count) {
      collection.reject(`position "${positionText}" is outside 1 to ${count}`, raw);
      continue;
    }
    const cell = readDecimalCell(amount ?? undefined);
    if (cell.value === null) collection.reject(`no price: ${cell.reason}`, raw);
    const earlier = priceAt.get(position);
    if (earlier !== undefined && cell.value !== null) {
      collection.reject(
        earlier.price === cell.value ? "duplicate row" : `contradicts an earlier point: ${earlier.price}`,
        raw,
      );
      continue;
    }
    priceAt.set(position, { price: cell.value });
  }
  return priceAt;
}

/** A day, month or year stands for the whole period it is given of: clocks make a day 23 to 25 hours long. */
function stepOf(resolution: string, periodMs: number): number | null {
  const minutes = /^PT(\d+)M$/.exec(resolution)?.[1];
  if (minutes !== undefined) return Number(minutes) > 0 ? Number(minutes) * MINUTE_MS : null;
  const hours = /^PT(\d+)H$/.exec(resolution)?.[1];
  if (hours !== undefined) return Number(hours) > 0 ? Number(hours) * 60 * MINUTE_MS : null;
  return /^P1[DMY]$|^P7D$/.test(resolution) ? periodMs : null;
}
