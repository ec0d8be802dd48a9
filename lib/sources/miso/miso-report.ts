import { AppError } from "@/lib/errors/app-error";
import type { MarketType } from "../price-row";
import { readUsDateTime } from "../us-date-time";

/**
 * Market and day a report's preamble names.
 * @param preamble the lines above the header: title, date, and the note on the clock.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for an ex-ante report, another clock, or no title or date.
 */
export function misoReport(preamble: readonly (readonly string[])[]): {
  marketType: MarketType;
  isoDate: string;
} {
  const lines = preamble.map((line) => line.filter((cell) => cell !== "").join(" "));
  const text = lines.join(" ");
  const title = lines.find((line) => /market|lmp/i.test(line)) ?? "";
  if (/ex[\s-]?ante/i.test(title)) {
    throw refused(`"${title}" is the ex-ante price, not the ex-post price of settlement`);
  }
  if (/eastern (prevailing|daylight)|\bE[PD]T\b/i.test(text)) {
    throw refused("the hours are not in Eastern Standard Time");
  }
  const marketType = marketOf(title);
  if (marketType === null) throw refused(`no title of a day-ahead or real-time LMP report above the table`);
  const date = lines.map((line) => readUsDateTime(line)).find((read) => read !== null);
  if (date === undefined) throw refused("no date above the table");
  return { marketType, isoDate: date.isoDate };
}

function marketOf(title: string): MarketType | null {
  if (/day[\s-]?ahead/i.test(title)) return "day-ahead";
  return /real[\s-]?time/i.test(title) ? "real-time" : null;
}

function refused(problem: string): AppError {
  return new AppError("SOURCE_SCHEMA_CHANGED", `miso: ${problem}`);
}
