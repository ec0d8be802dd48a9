import { AppError } from "@/lib/errors/app-error";
import { isRecord } from "../parse-json-payload";
import type { StockPriceCollection } from "./collect-stock-prices";

/** Alpha Vantage's daily series, adjusted or not: numbers are strings, a missing one is "None". */
export function isAlphaVantage(payload: Readonly<Record<string, unknown>>): boolean {
  return ["Meta Data", "Note", "Information", "Error Message"].some((key) => key in payload);
}

/** @throws {AppError} SOURCE_SCHEMA_CHANGED for a quota notice, which comes with status 200, an error or another step. */
export function addAlphaVantage(
  payload: Readonly<Record<string, unknown>>,
  collection: StockPriceCollection,
): void {
  // The notices repeat the caller's key, so their text is not passed on.
  if ("Note" in payload || "Information" in payload) {
    throw changed("a quota or plan notice in place of prices; ask again later or with a larger plan");
  }
  if ("Error Message" in payload) throw changed("the API refused the call: unknown symbol or function");
  const days = payload["Time Series (Daily)"];
  if (!isRecord(days)) {
    throw changed(`no daily series among ${Object.keys(payload).join(", ").slice(0, 200)}`);
  }
  const ticker = symbolOf(payload["Meta Data"]);
  for (const [date, day] of Object.entries(days)) {
    const cells = isRecord(day) ? day : {};
    const cell = (name: string) => {
      const key = Object.keys(cells).find((candidate) => candidate.replace(/^\d+\.\s*/, "") === name);
      return key === undefined ? undefined : cells[key];
    };
    collection.add(
      {
        ticker,
        date,
        closeBasis: "traded",
        open: cell("open"),
        high: cell("high"),
        low: cell("low"),
        close: cell("close"),
        adjustedClose: cell("adjusted close"),
        volume: cell("volume"),
        splitFactor: cell("split coefficient"),
        dividend: cell("dividend amount"),
      },
      { date, ...cells },
    );
  }
}

function symbolOf(metaData: unknown): string | null {
  const symbol = isRecord(metaData) ? metaData["2. Symbol"] : undefined;
  return typeof symbol === "string" && symbol !== "" ? symbol : null;
}

function changed(problem: string): AppError {
  return new AppError("SOURCE_SCHEMA_CHANGED", `prices: Alpha Vantage: ${problem}`);
}
