import { z } from "zod";
import { numberOrText } from "./number-or-text";
import { numberRange } from "./number-range";
import { projectionRequest } from "./projection-request";

/** The years whose shocks can be told: in 2026 no gain has come yet. */
export const FIRST_CHAIN_YEAR = 2027;
export const LAST_CHAIN_YEAR = 2040;
export const DEFAULT_CHAIN_YEAR = 2030;

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
