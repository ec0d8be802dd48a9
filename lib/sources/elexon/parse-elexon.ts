import { z } from "zod";
import { AppError } from "@/lib/errors/app-error";
import { collectPrices, type PriceCollection } from "../collect-prices";
import { marketDay } from "../market-day";
import type { ParsedBatch } from "../parsed-batch";
import { isRecord, parseJsonPayload } from "../parse-json-payload";
import type { MarketType, PriceRow } from "../price-row";
import { readDecimalCell } from "../read-decimal-cell";
import { utcIntervalMs } from "../utc-interval";

const HALF_HOUR_MS = 1_800_000;
const CLOCK = "Europe/London"; // settlement days are local: 46 or 50 periods where the clocks change

const settled = z.object({ settlementDate: z.string(), settlementPeriod: z.number().int() });

const systemPrice = settled.extend({
  systemSellPrice: z.unknown().optional(),
  systemBuyPrice: z.unknown().optional(),
});
const marketIndex = settled.extend({
  dataProvider: z.string(),
  price: z.unknown().optional(),
  volume: z.unknown().optional(),
});

/**
 * Half-hourly prices of Great Britain as Elexon's Insights API answers: the system price, which settles imbalances
 * (real-time), and the market index of the two power exchanges (day-ahead, by provider). An exchange without trade reports
 * a price of 0 at a volume of 0: that is no price.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for another dataset or an error answer.
 */
export function parseElexon(text: string): ParsedBatch<PriceRow> {
  const payload = parseJsonPayload("elexon", text);
  const list: unknown = isRecord(payload) ? payload["data"] : payload;
  if (!Array.isArray(list)) {
    const keys = isRecord(payload) ? Object.keys(payload).slice(0, 8).join(", ") : typeof payload;
    throw changed(`expected a list of settlement periods, got ${keys}`);
  }
  const rows: unknown[] = list;
  const collection = collectPrices();
  if (rows.length === 0) return { ...collection.batch, emptyReason: "the answer holds no settlement period" };
  let known = 0;
  for (const raw of rows) {
    const index = marketIndex.safeParse(raw);
    const system = systemPrice.safeParse(raw);
    if (index.success) {
      known++;
      addMarketIndex(collection, index.data, raw);
    } else if (system.success && isRecord(raw) && ("systemSellPrice" in raw || "systemBuyPrice" in raw)) {
      known++;
      addSystemPrice(collection, system.data, raw);
    } else collection.reject("neither a system price nor a market index", raw);
  }
  if (known === 0) throw changed(`no usable row; the first: ${collection.batch.rejected[0]?.reason}`);
  return collection.batch;
}

function addMarketIndex(collection: PriceCollection, row: z.infer<typeof marketIndex>, raw: unknown): void {
  const volume = readDecimalCell(row.volume);
  const price = readDecimalCell(row.price);
  if (price.value === 0 && volume.value === 0)
    return collection.reject("no trade: price and volume are 0", raw);
  addPrice(collection, row, `GB:${row.dataProvider}`, "day-ahead", row.price, raw);
}

/** Sell and buy price have been one since November 2015; where an older answer tells them apart, neither is taken. */
function addSystemPrice(collection: PriceCollection, row: z.infer<typeof systemPrice>, raw: unknown): void {
  const { systemSellPrice: sell, systemBuyPrice: buy } = row;
  if (
    sell !== undefined &&
    buy !== undefined &&
    sell !== null &&
    buy !== null &&
    Number(sell) !== Number(buy)
  ) {
    return collection.reject("sell and buy price differ: no single system price", raw);
  }
  addPrice(collection, row, "GB", "real-time", sell ?? buy, raw);
}

function addPrice(
  collection: PriceCollection,
  { settlementDate, settlementPeriod }: z.infer<typeof settled>,
  zone: string,
  marketType: MarketType,
  price: unknown,
  raw: unknown,
): void {
  const day = marketDay(CLOCK, settlementDate);
  if (day === null) return collection.reject(`no such settlement date: "${settlementDate}"`, raw);
  const periodCount = day.hourCount * 2;
  if (settlementPeriod < 1 || settlementPeriod > periodCount) {
    return collection.reject(`settlement period ${settlementPeriod} is outside 1 to ${periodCount}`, raw);
  }
  const cell = readDecimalCell(price);
  if (cell.value === null) return collection.reject(cell.reason, raw);
  const startMs = day.startMs + (settlementPeriod - 1) * HALF_HOUR_MS;
  collection.add(
    {
      zone,
      marketType,
      ...utcIntervalMs(startMs, startMs + HALF_HOUR_MS),
      price: cell.value,
      currency: "GBP",
      unit: "GBP/MWh",
    },
    raw,
  );
}

function changed(problem: string): AppError {
  return new AppError("SOURCE_SCHEMA_CHANGED", `elexon: ${problem}`);
}
