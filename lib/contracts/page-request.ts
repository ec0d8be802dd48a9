import { z } from "zod";

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 200;

/** Where the database's whole numbers end. */
export const MAX_WHOLE_NUMBER = 2_147_483_647;

/** A whole number in an address. */
export const wholeNumber = z
  .string()
  .regex(/^\d{1,10}$/, "must be a whole number")
  .transform(Number)
  .pipe(z.number().int().min(1).max(MAX_WHOLE_NUMBER));

/** Pages run from the newest backwards: `before` is the id the last page ended with. */
export const pageRequest = z.strictObject({
  source: z.string().optional(),
  before: wholeNumber.optional(),
  limit: wholeNumber.pipe(z.number().max(MAX_LIMIT)).default(DEFAULT_LIMIT),
});
