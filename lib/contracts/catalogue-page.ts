import { z } from "zod";
import { asOfInstant } from "./as-of-instant";

const MAX_LIMIT = 1000;
const MAX_OFFSET = 100_000;

const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/, "a whole number")
  .transform(Number);

/** Parameters of a list in an order of its own, such as by name: so many rows from one on. */
export const cataloguePage = {
  limit: wholeNumber
    .pipe(z.number().int().min(1, `1 to ${MAX_LIMIT}`).max(MAX_LIMIT, `1 to ${MAX_LIMIT}`))
    .default(MAX_LIMIT),
  offset: wholeNumber.pipe(z.number().int().min(0).max(MAX_OFFSET, `at most ${MAX_OFFSET}`)).default(0),
};

export const catalogueRequest = z.strictObject(cataloguePage);

export const catalogueAsOfRequest = z.strictObject({ ...cataloguePage, asOf: asOfInstant.optional() });

/** Of the whole list, whichever part of it is answered. */
export const totalCount = z.number().int().describe("Rows of the whole list.");

export function partOf<Row>(
  rows: readonly Row[],
  { limit, offset }: { limit: number; offset: number },
): Row[] {
  return rows.slice(offset, offset + limit);
}
