import { AppError } from "@/lib/errors/app-error";
import { parseCsvPayload } from "../parse-csv-payload";
import { isRecord, looksLikeMarkup, parseJsonPayload } from "../parse-json-payload";
import type { ParsedBatch } from "../parsed-batch";
import type { StockPriceRow } from "../stock-price-row";
import { addAlphaVantage, isAlphaVantage } from "./alpha-vantage";
import { collectStockPrices } from "./collect-stock-prices";
import { addDailyCsv } from "./daily-csv";
import { addTiingo } from "./tiingo";

/**
 * Daily share prices: Tiingo JSON, Alpha Vantage JSON, and the CSV shapes of both, Stooq and Yahoo. The body is judged,
 * not the status: quota notices and login pages come with 200.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for a notice, an error answer or an unknown shape.
 */
export function parsePrices(text: string): ParsedBatch<StockPriceRow> {
  const collection = collectStockPrices();
  const { batch } = collection;
  if (/^\s*(no data|brak danych)\.?\s*$/i.test(text))
    return { ...batch, emptyReason: "Stooq has no data for the symbol" };
  // Stooq's bulk files bracket their column names, which would pass for markup.
  const plain = text.replace(/^\s*<TICKER>[^\n]*/i, (header) => header.replaceAll(/[<>]/g, ""));
  if (/^\s*[[{]/.test(text)) addJson(parseJsonPayload("prices", text), collection);
  else if (
    !looksLikeMarkup(plain) &&
    /^[^\n]*(hits limit|exceeded|przekroczony|apikey|api key|too many requests)/i.test(
      plain.trimStart().slice(0, 400),
    )
  ) {
    throw changed("a quota or key notice in place of prices; ask again later or with a key");
  } else addDailyCsv(parseCsvPayload("prices", plain), collection);
  const [first] = batch.rejected;
  if (batch.rows.length === 0 && first !== undefined && !/^(no close|duplicate)/.test(first.reason)) {
    throw changed(`no usable row; the first: ${first.reason}`);
  }
  const isEmpty = batch.rows.length === 0 && batch.rejected.length === 0;
  return isEmpty ? { ...batch, emptyReason: "the answer holds no trading day" } : batch;
}

function addJson(payload: unknown, collection: ReturnType<typeof collectStockPrices>): void {
  if (Array.isArray(payload)) addTiingo(payload, collection);
  else if (isRecord(payload) && isAlphaVantage(payload)) addAlphaVantage(payload, collection);
  else if (isRecord(payload) && typeof payload["detail"] === "string") {
    throw changed("Tiingo: the API refused the call: unknown ticker, wrong key or quota");
  } else throw changed("the JSON is neither Tiingo's list nor Alpha Vantage's daily series");
}

function changed(problem: string): AppError {
  return new AppError("SOURCE_SCHEMA_CHANGED", `prices: ${problem}`);
}
