import { z } from "zod";
import { AppError } from "@/lib/errors/app-error";
import { collectPrices } from "../collect-prices";
import type { ParsedBatch } from "../parsed-batch";
import type { PriceRow } from "../price-row";
import { addRetailPrice } from "./add-retail-price";
import { isCentsPerKwh } from "./retail-unit";

const retailSalesRow = z.object({
  period: z.union([z.string(), z.number().int().transform(String)]), // annual periods were numbers in API 2.0.x
  stateid: z.string(),
  sectorid: z.string(),
  price: z.unknown().optional(),
  "price-units": z.unknown().optional(),
  sales: z.unknown().optional(),
});
const otherColumns = ["sales", "revenue", "customers"];

/**
 * Rows of `electricity/retail-sales` at any frequency. Pure: no network, no clock.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED when no row has the documented columns, or none is in cents per kWh.
 */
export function parseRetailSales(raw: readonly unknown[]): ParsedBatch<PriceRow> {
  const collection = collectPrices();
  let unusable = 0;
  const reject = (reason: string, row: unknown) => {
    unusable++;
    collection.reject(reason, row);
  };
  for (const row of raw) {
    const parsed = retailSalesRow.safeParse(row);
    if (!parsed.success) {
      reject(
        `not a retail-sales row: ${parsed.error.issues.map((issue) => issue.path.join(".")).join(", ")}`,
        row,
      );
      continue;
    }
    const { period, stateid, sectorid, price, sales } = parsed.data;
    if (price === undefined) {
      const named = otherColumns.filter(
        (column) => column in parsed.data || (typeof row === "object" && row !== null && column in row),
      );
      if (named.length > 0) collection.reject(`no price in this row, only ${named.join(", ")}`, row);
      else reject("no price column", row);
    } else if (!isCentsPerKwh(parsed.data["price-units"])) {
      reject(
        `price unit is ${JSON.stringify(parsed.data["price-units"]) ?? "absent"}, expected cents per kilowatt-hour`,
        row,
      );
    } else if (
      Number(price) === 0 &&
      price !== "" &&
      sales !== undefined &&
      sales !== null &&
      Number(sales) === 0
    ) {
      collection.reject("no sales in the period, so no average price", row);
    } else {
      addRetailPrice(collection, { stateId: stateid, sectorId: sectorid, period, centsPerKwh: price }, row);
    }
  }
  if (raw.length > 0 && unusable === raw.length) {
    throw new AppError(
      "SOURCE_SCHEMA_CHANGED",
      `eia electricity/retail-sales: no usable row; the first: ${collection.batch.rejected[0]?.reason}`,
    );
  }
  return collection.batch;
}
