import { z } from "zod";
import { asOfInstant } from "./as-of-instant";

const MAX_PAGE = 500;
const DEFAULT_PAGE = 100;
const MAX_OFFSET = 100_000; // beyond it a page costs more than anyone reads

const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/, "a whole number")
  .transform(Number);

/** A page of revisions, newest first. */
export const revisionRequest = z.strictObject({
  limit: wholeNumber
    .pipe(z.number().int().min(1, `1 to ${MAX_PAGE}`).max(MAX_PAGE, `1 to ${MAX_PAGE}`))
    .default(DEFAULT_PAGE),
  offset: wholeNumber.pipe(z.number().int().min(0).max(MAX_OFFSET, `at most ${MAX_OFFSET}`)).default(0),
  asOf: asOfInstant.optional(),
});
