import { z } from "zod";
import { AppError } from "@/lib/errors/app-error";
import { collectPrices, type PriceCollection } from "../collect-prices";
import type { ParsedBatch } from "../parsed-batch";
import { isRecord, parseJsonPayload } from "../parse-json-payload";
import type { PriceRow } from "../price-row";
import { readDecimalCell } from "../read-decimal-cell";
import { utcIntervalMs } from "../utc-interval";
import { readSeriesAnswer, type PriceAnswer } from "./series-answer";

const MS_PER_SECOND = 1000;
const MARKET_STEPS_S = new Set([900, 1800, 3600]); // quarter, half and whole hours
const ZONE = /^[A-Z]{2}\d?(-[A-Z0-9]{1,10}){0,2}$/;

/** Energy-Charts' own spellings, in capitals, where they are not ENTSO-E's. */
const zoneOfSpelling = new Map([
  ["IT-CALABRIA", "IT-CALA"],
  ["IT-CENTRE-NORTH", "IT-CNOR"],
  ["IT-CENTRE-SOUTH", "IT-CSUD"],
  ["IT-NORTH", "IT-NORD"],
  ["IT-SACOAC", "IT-SACO-AC"],
  ["IT-SACODC", "IT-SACO-DC"],
  ["IT-SARDINIA", "IT-SARD"],
  ["IT-SICILY", "IT-SICI"],
  ["IT-SOUTH", "IT-SUD"],
  ["NO2NSL", "NO2-NSL"],
]);

const answerSchema = z.object({
  license_info: z.string().optional(),
  unix_seconds: z.array(z.number()),
  price: z.array(z.unknown()),
  unit: z.string().nullish(),
  bzn: z.string().optional(),
});

export type EnergyChartsOrigin = {
  /** Zone asked for, where the request or the file it was kept in says it: the answer itself does not. */
  zone: string | null;
};

/**
 * Day-ahead prices of one bidding zone as api.energy-charts.info/price answers. The licence is stated per answer, differs
 * between zones and is carried on every row. An interval ends where the next begins; the last is as long as the one before.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for another shape, unit or a zone that nothing names.
 */
export function parseEnergyCharts(text: string, origin: EnergyChartsOrigin): ParsedBatch<PriceRow> {
  const payload = parseJsonPayload("energy-charts", text);
  const answers = readSeriesAnswer(payload) ?? [readListsAnswer(payload)];
  const collection = collectPrices();
  for (const answer of answers) addAnswer(collection, answer, origin);
  const { batch } = collection;
  return batch.rows.length + batch.rejected.length === 0
    ? { ...batch, emptyReason: "the answer holds no prices" }
    : batch;
}

function readListsAnswer(payload: unknown): PriceAnswer {
  const parsed = answerSchema.safeParse(payload);
  if (!parsed.success) {
    const keys = isRecord(payload) ? Object.keys(payload).slice(0, 8).join(", ") : typeof payload;
    throw changed(`expected unix_seconds, price and unit, got ${keys}`);
  }
  const { license_info: licence, unix_seconds: seconds, price: prices, unit, bzn } = parsed.data;
  if (seconds.length !== prices.length) {
    throw changed(`${seconds.length} instants and ${prices.length} prices: one of the lists is cut off`);
  }
  return { licence, seconds, prices, unit: unit ?? null, bzn };
}

function addAnswer(collection: PriceCollection, answer: PriceAnswer, origin: EnergyChartsOrigin): void {
  const { licence, seconds, prices, unit, bzn } = answer;
  if (seconds.length === 0) return;
  const currency = /^\s*([A-Z]{3})\s*\/\s*MWh\s*$/.exec(unit ?? "")?.[1];
  if (currency === undefined) throw changed(`expected a price per MWh, got the unit "${unit ?? "none"}"`);
  const zone = (bzn === undefined ? null : zoneOfBzn(bzn)) ?? origin.zone;
  if (zone === null) {
    throw changed(
      "neither the answer nor its file name says which bidding zone (expected e.g. price_DE-LU_….json)",
    );
  }
  for (const [index, start] of seconds.entries()) {
    const raw = { unix_seconds: start, price: prices[index] ?? null };
    const step = stepAt(seconds, index);
    if (!Number.isInteger(start) || step === null) {
      collection.reject("no quarter, half or whole hour to the next instant", raw);
      continue;
    }
    const cell = readDecimalCell(prices[index]);
    if (cell.value === null) {
      collection.reject(cell.reason, raw);
      continue;
    }
    collection.add(
      {
        zone,
        marketType: "day-ahead",
        ...utcIntervalMs(start * MS_PER_SECOND, (start + step) * MS_PER_SECOND),
        price: cell.value,
        currency,
        unit: `${currency}/MWh`,
        ...(licence === undefined ? {} : { licence }),
      },
      raw,
    );
  }
}

/** Seconds to the next instant; over a hole, and at the end, the step before it. Null where neither is a market's. */
function stepAt(seconds: readonly number[], index: number): number | null {
  const difference = (at: number) => (seconds[at + 1] ?? Number.NaN) - (seconds[at] ?? Number.NaN);
  const candidates = [difference(index), difference(index - 1), difference(index + 1)];
  return candidates.find((step) => MARKET_STEPS_S.has(step)) ?? (seconds.length === 1 ? 3600 : null);
}

/**
 * Zone named by a file such as `price_DE-LU_2026-06-20.json` or by a kept address with `bzn=DE-LU`, under ENTSO-E's name:
 * `IT-North` is `IT-NORD`.
 */
export function zoneOfFileName(fileName: string): string | null {
  const bzn = /(?:^|[_?&.])(?:price_|bzn=)([A-Z]{2}\d?(?:-?[A-Za-z]+\d?)*)(?=[_.&-]|$)/.exec(fileName)?.[1];
  return bzn === undefined ? null : zoneOfBzn(bzn);
}

function zoneOfBzn(bzn: string): string | null {
  const zone = zoneOfSpelling.get(bzn.toUpperCase()) ?? bzn;
  return ZONE.test(zone) ? zone : null;
}

function changed(problem: string): AppError {
  return new AppError("SOURCE_SCHEMA_CHANGED", `energy-charts: ${problem}`);
}
