import { AppError } from "@/lib/errors/app-error";
import { isRecord } from "../parse-json-payload";
import type { StockPriceCollection } from "./collect-stock-prices";

/**
 * Tiingo's end-of-day list. `close` is what was paid; the adjusted close is restated at every split and dividend.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED when an entry is no trading day.
 */
export function addTiingo(entries: readonly unknown[], collection: StockPriceCollection): void {
  for (const entry of entries) {
    if (!isRecord(entry) || !("date" in entry) || !("close" in entry || "adjClose" in entry)) {
      throw new AppError("SOURCE_SCHEMA_CHANGED", "prices: Tiingo: an entry has no date and close");
    }
    const { ticker, date, open, high, low, close, adjClose, volume, splitFactor, divCash } = entry;
    collection.add(
      {
        ticker: typeof ticker === "string" && ticker !== "" ? ticker : null,
        date,
        closeBasis: "traded",
        open,
        high,
        low,
        close,
        adjustedClose: adjClose,
        volume,
        splitFactor,
        dividend: divCash,
      },
      entry,
    );
  }
}
