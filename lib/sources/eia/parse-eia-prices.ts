import type { ParsedBatch } from "../parsed-batch";
import type { PriceRow } from "../price-row";
import { parseEia, type EiaRow } from "./parse-eia";

/** The prices of an EIA payload, for a place that holds prices alone: a value that is none is rejected, not lost. */
export function parseEiaPrices(text: string): ParsedBatch<PriceRow> {
  const { rows, rejected, ...rest } = parseEia(text);
  const others = rows.filter((row) => !isPrice(row));
  return {
    ...rest,
    rows: rows.filter(isPrice),
    rejected: [
      ...rejected,
      ...others.map((raw) => ({ reason: "no power price: read, but not stored", raw })),
    ],
  };
}

function isPrice(row: EiaRow): row is PriceRow {
  return "zone" in row;
}
