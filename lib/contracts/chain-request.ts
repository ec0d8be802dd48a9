import { z } from "zod";
import { DEFAULT_CHAIN_YEAR, FIRST_CHAIN_YEAR, LAST_CHAIN_YEAR } from "./chain-year";
import { numberOrText } from "./number-or-text";
import { numberRange } from "./number-range";
import { projectionRequest } from "./projection-request";

const chainYear = numberRange({ min: FIRST_CHAIN_YEAR, max: LAST_CHAIN_YEAR, whole: true });

/** Of a chain beside what a projection takes: whose, and the year of the shocks. What else it states is a projection's. */
export const statedChain = z.looseObject({
  scenario: z
    .string("bear, base, bull or the slug of a saved scenario")
    .pipe(projectionRequest.shape.scenario),
  year: z
    .preprocess((value) => (typeof value === "string" ? numberOrText(value) : value), chainYear)
    .default(DEFAULT_CHAIN_YEAR),
});
