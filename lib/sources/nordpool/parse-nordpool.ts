import { z } from "zod";
import { AppError } from "@/lib/errors/app-error";
import { collectPrices, type PriceCollection } from "../collect-prices";
import type { ParsedBatch } from "../parsed-batch";
import { isRecord, parseJsonPayload } from "../parse-json-payload";
import type { PriceRow } from "../price-row";
import { readDecimalCell } from "../read-decimal-cell";
import { utcIntervalMs } from "../utc-interval";

const QUARTER_MARKET_FROM = "2025-09-30T22:00:00Z"; // day-ahead trade by quarter hours began with 1 October 2025, CET
const HOUR_MS = 3_600_000;
const NO_AREAS = new Set(["SYS"]); // the system price: the market without its bottlenecks

const entry = z.object({
  deliveryStart: z.string(),
  deliveryEnd: z.string(),
  entryPerArea: z.record(z.string(), z.unknown()),
});

/** Data portal: one record of areas per delivery period. Indices and prices differ in the name of the list only. */
const portalAnswer = z.object({
  market: z.string(),
  currency: z.string(),
  multiIndexEntries: z.array(z.unknown()).nullish(),
  multiAreaEntries: z.array(z.unknown()).nullish(),
});

/** Market data API: one object per area and day. */
const areaDay = z.object({
  market: z.string(),
  deliveryArea: z.string(),
  currency: z.string(),
  unit: z.string().optional(),
  prices: z.array(z.unknown()),
});

const areaPrice = z.object({
  deliveryStart: z.string(),
  deliveryEnd: z.string(),
  price: z.unknown().optional(),
});

/**
 * Day-ahead prices of Nord Pool, as the data portal (indices or prices) and the market data API answer. A day that is not
 * published yet comes as empty lists. Currency is the one asked for.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for another market or shape.
 */
export function parseNordPool(text: string): ParsedBatch<PriceRow> {
  const payload = parseJsonPayload("nordpool", text);
  const collection = collectPrices();
  if (Array.isArray(payload)) {
    for (const day of payload) addAreaDay(collection, day);
  } else if (isRecord(payload) && "deliveryArea" in payload) addAreaDay(collection, payload);
  else addPortalAnswer(collection, payload);
  const { batch } = collection;
  return batch.rows.length === 0 && batch.rejected.length === 0
    ? { ...batch, emptyReason: "the answer holds no delivery period: not published yet" }
    : batch;
}

function addPortalAnswer(collection: PriceCollection, payload: unknown): void {
  const parsed = portalAnswer.safeParse(payload);
  const isNamed = isRecord(payload) && ("multiIndexEntries" in payload || "multiAreaEntries" in payload);
  if (!parsed.success || !isNamed) {
    const keys = isRecord(payload) ? Object.keys(payload).slice(0, 8).join(", ") : typeof payload;
    throw changed(`expected multiIndexEntries or multiAreaEntries, got ${keys}`);
  }
  const { market, currency, multiIndexEntries, multiAreaEntries } = parsed.data;
  assertDayAhead(market);
  for (const raw of multiIndexEntries ?? multiAreaEntries ?? []) {
    const period = entry.safeParse(raw);
    if (!period.success) {
      collection.reject("not an entry with delivery times and areas", raw);
      continue;
    }
    const { deliveryStart, deliveryEnd, entryPerArea } = period.data;
    for (const [area, price] of Object.entries(entryPerArea)) {
      addPrice(collection, { area, currency, deliveryStart, deliveryEnd, price });
    }
  }
}

function addAreaDay(collection: PriceCollection, raw: unknown): void {
  const parsed = areaDay.safeParse(raw);
  if (!parsed.success) throw changed("expected an area's day with deliveryArea, currency and prices");
  const { market, deliveryArea: area, currency, unit, prices } = parsed.data;
  assertDayAhead(market);
  if (unit !== undefined && unit !== `${currency}/MWh`)
    throw changed(`expected ${currency}/MWh, got ${unit}`);
  for (const price of prices) {
    const row = areaPrice.safeParse(price);
    if (row.success) addPrice(collection, { area, currency, price: null, ...row.data });
    else collection.reject("not a price with delivery times", price);
  }
}

type PublishedPrice = {
  area: string;
  currency: string;
  deliveryStart: string;
  deliveryEnd: string;
  price?: unknown;
};

function addPrice(collection: PriceCollection, published: PublishedPrice): void {
  const { area, currency, deliveryStart, deliveryEnd } = published;
  const startMs = Date.parse(deliveryStart);
  const endMs = Date.parse(deliveryEnd);
  const cell = readDecimalCell(published.price);
  if (!/Z$|[+-]\d{2}:\d{2}$/.test(deliveryStart) || !(startMs < endMs)) {
    return collection.reject("the delivery period is empty, unreadable or without an offset", published);
  }
  if (NO_AREAS.has(area)) return collection.reject(`${area} is a computed price, of no area`, published);
  if (!/^[A-Z]{3}$/.test(currency))
    return collection.reject(`currency "${currency}" is no ISO 4217 code`, published);
  if (cell.value === null) return collection.reject(cell.reason, published);
  const repeatsHour = endMs - startMs < HOUR_MS && startMs < Date.parse(QUARTER_MARKET_FROM);
  collection.add(
    {
      zone: zoneOf(area),
      marketType: "day-ahead",
      ...utcIntervalMs(startMs, endMs),
      price: cell.value,
      currency,
      unit: `${currency}/MWh`,
      ...(repeatsHour ? { marketStepMinutes: 60 } : {}),
    },
    published,
  );
}

/** Nord Pool's areas are bidding zones, but for the German-Luxembourg one and the Norwegian cities of old. */
function zoneOf(area: string): string {
  return area === "GER" || area === "DE" ? "DE-LU" : area;
}

function assertDayAhead(market: string): void {
  if (market !== "DayAhead" && market !== "N2EX_DayAhead") {
    throw changed(`expected the day-ahead market, got "${market}"`);
  }
}

function changed(problem: string): AppError {
  return new AppError("SOURCE_SCHEMA_CHANGED", `nordpool: ${problem}`);
}
