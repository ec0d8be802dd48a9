import { z } from "zod";

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 200;

/** A whole number in an address; the database's keys end at 2^31 - 1. */
export const wholeNumber = z
  .string()
  .regex(/^\d{1,10}$/, "must be a whole number")
  .transform(Number)
  .pipe(z.number().int().min(1).max(2_147_483_647));

/** Pages run from the newest backwards: `before` is the id the last page ended with. */
export const pageRequest = z.strictObject({
  source: z.string().optional(),
  before: wholeNumber.optional(),
  limit: wholeNumber.pipe(z.number().max(MAX_LIMIT)).default(DEFAULT_LIMIT),
});
