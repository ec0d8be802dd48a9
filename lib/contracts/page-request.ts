import { z } from "zod";
import { isStorableText, STORABLE_TEXT } from "./storable-text";

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 200;
const LIMIT_RANGE = `1 to ${MAX_LIMIT}`;

/** Where the database's whole numbers end. */
export const MAX_WHOLE_NUMBER = 2_147_483_647;
const WHOLE_RANGE = `1 to ${MAX_WHOLE_NUMBER}`;

const pageLimit = z
  .string()
  .regex(/^\d{1,10}$/, LIMIT_RANGE)
  .transform(Number)
  .pipe(z.number().int().min(1, LIMIT_RANGE).max(MAX_LIMIT, LIMIT_RANGE));

/** A whole number in an address. */
export const wholeNumber = z
  .string()
  .regex(/^\d{1,10}$/, "must be a whole number")
  .transform(Number)
  .pipe(z.number().int().min(1, WHOLE_RANGE).max(MAX_WHOLE_NUMBER, WHOLE_RANGE));

/** Pages run from the newest backwards: `before` is the id the last page ended with. */
export const pageRequest = z.strictObject({
  source: z.string().refine(isStorableText, STORABLE_TEXT).optional(),
  before: wholeNumber.optional(),
  limit: pageLimit.default(DEFAULT_LIMIT),
});
