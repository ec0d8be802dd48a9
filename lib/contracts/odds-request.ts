import { z } from "zod";
import { hypotheses, equalPrior, ODDS_FLOOR_FRACTION } from "@/lib/model/tracking/hypotheses";
import {
  DEFAULT_LEARNING_RATE,
  learningRateRange,
  persistenceRange,
} from "@/lib/model/tracking/odds-settings";
import { DEFAULT_PERSISTENCE } from "@/lib/model/tracking/update-odds";
import { asOfInstant } from "./as-of-instant";
import type { SearchParamRecord } from "./comparison-search-params";
import { numberOrText } from "./number-or-text";
import { numberRange } from "./number-range";

const FOUR_NUMBERS = "four probabilities: bear, base, bull, other, as 0.31,0.31,0.31,0.07";
const SUM_TOLERANCE = 1e-6;

const oddsFraction = numberRange({
  min: ODDS_FLOOR_FRACTION,
  max: 1 - ODDS_FLOOR_FRACTION * (hypotheses.length - 1),
});

/** One probability per hypothesis; an address lists them as "0.31,0.31,0.31,0.07": bear, base, bull, other. */
const prior = z.preprocess(
  priorFromText,
  z
    .strictObject(
      { bear: oddsFraction, base: oddsFraction, bull: oddsFraction, other: oddsFraction },
      { error: ({ code }) => (code === "invalid_type" ? FOUR_NUMBERS : undefined) },
    )
    .superRefine((stated, context) => {
      const sum = hypotheses.reduce((total, hypothesis) => total + stated[hypothesis], 0);
      if (Math.abs(sum - 1) <= SUM_TOLERANCE) return;
      context.addIssue({
        code: "custom",
        input: Number(sum.toFixed(6)),
        message: "bear, base, bull and other that sum to 1",
      });
    }),
);

/** What a reader may set of the odds; the same in an address, an API call and the command line. */
export const oddsRequest = z.strictObject({
  prior: prior.default(equalPrior),
  /** Safe learning rate: multiplies n_eff / n. */
  eta: numberInText(learningRateRange).default(DEFAULT_LEARNING_RATE),
  /** Of last quarter's log odds that are kept. */
  rho: numberInText(persistenceRange).default(DEFAULT_PERSISTENCE),
  asOf: asOfInstant.optional(),
});
export type OddsRequest = z.infer<typeof oddsRequest>;

function numberInText(range: { min: number; max: number }) {
  return z.preprocess(
    (value) => (typeof value === "string" ? numberOrText(value) : value),
    numberRange(range),
  );
}

function priorFromText(value: unknown): unknown {
  if (typeof value !== "string") return value;
  const parts = value.split(",");
  if (parts.length !== hypotheses.length) return value; // named whole
  return Object.fromEntries(hypotheses.map((hypothesis, i) => [hypothesis, numberOrText(parts[i] ?? "")]));
}

/** The reader's choices as an address has them; what cannot be used is named and left at its default. */
export function oddsFromSearchParams(params: SearchParamRecord): {
  request: OddsRequest;
  problems: string[];
} {
  const stated: Record<string, string> = {};
  for (const name of ["prior", "eta", "rho", "asOf"]) {
    const raw = params[name];
    const text = Array.isArray(raw) ? raw.at(-1) : raw;
    if (text !== undefined && text !== "") stated[name] = text;
  }
  const parsed = oddsRequest.safeParse(stated, { reportInput: true });
  if (parsed.success) return { request: parsed.data, problems: [] };
  const problems = parsed.error.issues.map(
    ({ path, message, input }) => `${path.join(".")}: ${message}, got ${JSON.stringify(input)?.slice(0, 60)}`,
  );
  for (const { path } of parsed.error.issues) delete stated[String(path[0])];
  return { request: oddsRequest.parse(stated), problems };
}
