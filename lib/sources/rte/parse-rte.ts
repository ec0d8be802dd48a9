import { z } from "zod";
import { AppError } from "@/lib/errors/app-error";
import { collectPrices, type PriceCollection } from "../collect-prices";
import { marketDay } from "../market-day";
import type { ParsedBatch } from "../parsed-batch";
import { isRecord, looksLikeMarkup, parseJsonPayload } from "../parse-json-payload";
import { childrenNamed, parseXmlPayload, type XmlElement } from "../parse-xml-payload";
import type { PriceRow } from "../price-row";
import { readDecimalCell } from "../read-decimal-cell";
import { utcIntervalMs } from "../utc-interval";

const CLOCK = "Europe/Paris";
const HOUR_MS = 3_600_000;
const STEPS_PER_HOUR = [1, 2, 4];

/** RTE names markets by country, but for Germany's: with Austria up to September 2018, with Luxembourg since. */
const zoneOfPerimeter = new Map([
  ["DE", "DE-AT-LU"],
  ["DL", "DE-LU"],
]);

/**
 * Day-ahead prices from éCO2mix (XML, by neighbour of France and day) or from the wholesale market API (JSON, France).
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for another document.
 */
export function parseRte(text: string): ParsedBatch<PriceRow> {
  return looksLikeMarkup(text) ? parseEco2mix(parseXmlPayload("rte", text)) : parseWholesale(text);
}

function parseEco2mix(document: XmlElement): ParsedBatch<PriceRow> {
  const days = childrenNamed(document, "donneesMarche");
  const collection = collectPrices();
  if (days.length === 0) {
    if (document.name === "liste")
      return { ...collection.batch, emptyReason: "the answer holds no market day" };
    throw changed(`expected market data (donneesMarche), got ${document.name}`);
  }
  for (const day of days) {
    for (const market of childrenNamed(day, "type")) {
      if (market.attributes.get("v") === "donneesMarche")
        addMarketDay(collection, day.attributes.get("date") ?? "", market);
    }
  }
  return collection.batch;
}

/** Periods count from the local midnight; how many there are says how long each is. */
function addMarketDay(collection: PriceCollection, date: string, market: XmlElement): void {
  const perimeter = market.attributes.get("perimetre") ?? "";
  const about = { date, perimeter };
  const day = marketDay(CLOCK, date);
  if (day === null) return collection.reject(`no such day: "${date}"`, about);
  if (!/^[A-Z]{2}$/.test(perimeter)) return collection.reject(`unknown market "${perimeter}"`, about);
  const values = childrenNamed(market, "valeur");
  const perHour = STEPS_PER_HOUR.find((steps) => values.length <= day.hourCount * steps);
  if (perHour === undefined) return collection.reject(`${values.length} periods in one day`, about);
  const isWhole = values.length === day.hourCount * perHour;
  if (!isWhole && day.hourCount !== 24) {
    return collection.reject(
      `${values.length} periods on a day of ${day.hourCount} hours: which is missing is not said`,
      about,
    );
  }
  const stepMs = HOUR_MS / perHour;
  for (const value of values) {
    const period = Number(value.attributes.get("periode") ?? Number.NaN);
    const raw = { ...about, period: value.attributes.get("periode") ?? null, value: value.text };
    const cell = readDecimalCell(value.text === "ND" ? "NA" : value.text);
    if (!Number.isInteger(period) || period < 0 || period >= day.hourCount * perHour) {
      collection.reject(`period "${raw.period}" is outside the day`, raw);
    } else if (cell.value === null) collection.reject(cell.reason, raw);
    else {
      const startMs = day.startMs + period * stepMs;
      addEuros(
        collection,
        zoneOfPerimeter.get(perimeter) ?? perimeter,
        startMs,
        startMs + stepMs,
        cell.value,
        raw,
      );
    }
  }
}

const exchange = z.object({ values: z.array(z.unknown()) });
const traded = z.object({ start_date: z.string(), end_date: z.string(), price: z.unknown().optional() });

function parseWholesale(text: string): ParsedBatch<PriceRow> {
  const payload = parseJsonPayload("rte", text);
  const list: unknown = isRecord(payload) ? payload["france_power_exchanges"] : undefined;
  if (!Array.isArray(list)) {
    const keys = isRecord(payload) ? Object.keys(payload).slice(0, 8).join(", ") : typeof payload;
    throw changed(`expected france_power_exchanges, got ${keys}`);
  }
  const collection = collectPrices();
  for (const entry of list) {
    const parsed = exchange.safeParse(entry);
    if (!parsed.success) collection.reject("not an exchange with values", entry);
    for (const raw of parsed.data?.values ?? []) addTraded(collection, raw);
  }
  const { batch } = collection;
  return batch.rows.length + batch.rejected.length === 0
    ? { ...batch, emptyReason: "the answer holds no value" }
    : batch;
}

function addTraded(collection: PriceCollection, raw: unknown): void {
  const parsed = traded.safeParse(raw);
  if (!parsed.success) return collection.reject("not a value with start and end", raw);
  const startMs = Date.parse(parsed.data.start_date);
  const endMs = Date.parse(parsed.data.end_date);
  const cell = readDecimalCell(parsed.data.price);
  if (!(startMs < endMs)) return collection.reject("the interval is empty or unreadable", raw);
  if (cell.value === null) return collection.reject(cell.reason, raw);
  addEuros(collection, "FR", startMs, endMs, cell.value, raw);
}

function addEuros(
  collection: PriceCollection,
  zone: string,
  startMs: number,
  endMs: number,
  price: number,
  raw: unknown,
): void {
  const interval = utcIntervalMs(startMs, endMs);
  collection.add(
    { zone, marketType: "day-ahead", ...interval, price, currency: "EUR", unit: "EUR/MWh" },
    raw,
  );
}

function changed(problem: string): AppError {
  return new AppError("SOURCE_SCHEMA_CHANGED", `rte: ${problem}`);
}
