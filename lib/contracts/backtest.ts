import { z } from "zod";
import { backtestResult } from "./backtest-result";
import { numberRange } from "./number-range";
import { pageRequest } from "./page-request";
import { isStorableText, STORABLE_TEXT } from "./storable-text";

const DEFAULT_DRAWS = 2000;
const LONGEST_SEED = 64;
/** From the oldest frozen set's day on. */
const FIRST_DAY = "2024-04-01";

/** Every set is frozen, rolled and scored alike; what may be chosen is how it is drawn and where the data ends. */
export const backtestRequest = z.strictObject({
  draws: numberRange({ min: 200, max: 10_000, whole: true }).default(DEFAULT_DRAWS),
  seed: z
    .string()
    .min(1)
    .max(LONGEST_SEED, `at most ${LONGEST_SEED} characters`)
    .refine(isStorableText, STORABLE_TEXT)
    .default("backtest"),
  /** Figures known later are not looked at; today where it is left out. */
  asOf: z.iso
    .date()
    .refine((day) => day >= FIRST_DAY, `a day from ${FIRST_DAY}, when the first forecasts could be scored`)
    .optional(),
});

export type BacktestRequest = z.infer<typeof backtestRequest>;

export const backtestPage = pageRequest.omit({ source: true });

export const backtestView = z.object({
  id: z.number(),
  status: z.enum(["running", "succeeded", "failed", "cancelled"]),
  engineVersion: z.string(),
  dataAsOf: z.string(),
  dataHash: z.string(),
  draws: z.number(),
  seed: z.string(),
  quarterCount: z.number(),
  doneQuarterCount: z.number(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  message: z.string().nullable(),
});

export type BacktestView = z.infer<typeof backtestView>;

/** `result` is null until every frozen set is scored. */
export const backtestWithResult = backtestView.extend({ result: backtestResult.nullable() });

export type BacktestWithResult = z.infer<typeof backtestWithResult>;

export const backtestList = z.object({
  /** Newest first. */
  backtests: z.array(backtestView),
  /** `before` of the next page; null on the last. */
  nextBefore: z.number().nullable(),
});

export type BacktestList = z.infer<typeof backtestList>;
