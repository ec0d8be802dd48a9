import { AppError } from "@/lib/errors/app-error";
import { usdPerMwhFromUsdPerMwDay } from "@/lib/units/capacity-price";
import { cellText } from "../cell-text";
import { collectPrices } from "../collect-prices";
import type { ParsedBatch } from "../parsed-batch";
import type { PriceRow } from "../price-row";
import { readDecimalCell } from "../read-decimal-cell";
import { utcMonths } from "../utc-interval";
import type { PjmRow } from "./pjm-row";

const JUNE = 6;
const CONSTANT_DRAW = 1; // load factor: the capacity price spread over every hour of the day

const priceColumns = [
  /^(resource)?clearingprice/,
  /^(bra|capacity)(clearing)?price/,
  /^price(\(|usd|\$|per|mwday|$)/,
  /^rto(clearing)?price/,
];
const areaColumns = [
  "lda",
  "ldaname",
  "locationaldeliverabilityarea",
  "locationaldeliveryarea",
  "zone",
  "area",
];

export function hasCapacityPrices(names: ReadonlySet<string>): boolean {
  return names.has("deliveryyear") && priceColumn(names) !== null;
}

/**
 * Results of PJM's base residual auctions, USD per MW-day of unforced capacity, by locational deliverability area; a
 * table without areas is the RTO's. Delivery years run from 1 June to 31 May. `priceUsdPerMwh` is at load factor 1.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED when no row is usable.
 */
export function parseCapacityPrices(
  rows: readonly PjmRow[],
  names: ReadonlySet<string>,
): ParsedBatch<PriceRow> {
  const column = priceColumn(names) ?? "";
  const areaColumn = areaColumns.find((name) => names.has(name));
  const { batch, add, reject } = collectPrices();
  for (const { cell, raw: rawOf } of rows) {
    const raw = rawOf();
    if (cell === null) {
      reject("the line is cut off or shifted, or no row at all", raw);
      continue;
    }
    const auction = cellText(cell("auctiontype") ?? cell("auction"));
    const area = areaColumn === undefined ? "RTO" : cellText(cell(areaColumn));
    const interval = deliveryYear(cellText(cell("deliveryyear")));
    const price = readDecimalCell(plainPrice(cell(column)));
    if (auction !== "" && !/base residual|\bBRA\b/i.test(auction)) {
      reject(`"${auction}" is not the base residual auction`, raw);
    } else if (interval === null) reject(`no delivery year: "${cellText(cell("deliveryyear"))}"`, raw);
    else if (area === "") reject("no locational deliverability area", raw);
    else if (price.value === null) reject(`no price: ${price.reason}`, raw);
    else {
      add(
        {
          zone: `PJM:${area}`,
          marketType: "capacity",
          ...interval,
          price: price.value,
          currency: "USD",
          unit: "USD/MW-day",
          priceUsdPerMwh: usdPerMwhFromUsdPerMwDay(price.value, CONSTANT_DRAW),
        },
        raw,
      );
    }
  }
  const [first] = batch.rejected;
  if (batch.rows.length > 0) return batch;
  if (first === undefined) return { ...batch, emptyReason: "the table holds no rows" };
  if (batch.rejected.some(({ reason }) => /^no price: (?!not a number)|not the base/.test(reason)))
    return batch;
  throw new AppError("SOURCE_SCHEMA_CHANGED", `pjm: no usable row; the first: ${first.reason}`);
}

function priceColumn(names: Iterable<string>): string | null {
  const list = [...names];
  for (const pattern of priceColumns) {
    const found = list.find((name) => pattern.test(name));
    if (found !== undefined) return found;
  }
  return null;
}

/** "$329.17" and "1,234.50" are how reports print a price. */
function plainPrice(value: unknown): unknown {
  return typeof value === "string" ? value.replace(/^\$ ?/, "").replaceAll(/,(?=\d{3})/g, "") : value;
}

/** `2026/2027`, `2026-27`, `2026/2027 BRA`; null when the second year does not follow the first. */
function deliveryYear(text: string) {
  const match = /^(\d{4}) ?[/\u2013-] ?(\d{4}|\d{2})\b/.exec(text.trim());
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const year = Number(match[1]);
  return Number(match[2]) % 100 === (year + 1) % 100 ? utcMonths(year, JUNE, 12) : null;
}
