import { z } from "zod";
import { asOfInstant } from "./as-of-instant";
import { numberOrText } from "./number-or-text";
import { numberRange } from "./number-range";

/** The timeline of energised sites starts where its chart does, unless asked for from another year. */
export const FIRST_SITE_YEAR = 2024;

export const replicabilityRequest = z.strictObject({
  fromYear: z
    .preprocess(
      (value) => (typeof value === "string" ? numberOrText(value) : value),
      numberRange({ min: 2015, max: 2035, whole: true }),
    )
    .default(FIRST_SITE_YEAR),
  asOf: asOfInstant.optional(),
});
