import { z } from "zod";
import { evidenceStatuses } from "@/lib/model/evidence";
import { builtInSlugs } from "@/lib/model/scenario/built-in-slugs";
import { hypotheses } from "@/lib/model/tracking/hypotheses";
import { indicatorUnits } from "@/lib/model/tracking/indicator-definitions";
import { indicatorKeys } from "@/lib/model/tracking/indicators";

const indicator = z.enum(indicatorKeys);
const ofHypotheses = z.strictObject({
  bear: z.number(),
  base: z.number(),
  bull: z.number(),
  other: z.number(),
});

const quarterOdds = z.strictObject({
  quarter: z.string(),
  indicators: z.array(indicator),
  effectiveIndicatorCount: z.number(),
  temperingFraction: z.number(),
  /** Natural logarithms, not tempered. */
  logDensities: ofHypotheses,
  /** Tempered; differences between hypotheses are what an indicator moved the log odds by. */
  contributions: z.array(z.strictObject({ indicator, logDensities: ofHypotheses })),
  posterior: ofHypotheses,
  clipped: z.array(z.enum(hypotheses)),
});

const odds = z.strictObject({
  status: z.enum(["resolved", "too-few-quarters"]),
  quarterCount: z.number(),
  prior: ofHypotheses,
  posterior: ofHypotheses,
  quarters: z.array(quarterOdds),
  /** Differences are log Bayes factors, free of the prior. */
  logEvidence: ofHypotheses,
});

export const oddsOmission = z.strictObject({
  indicator,
  reason: z.enum([
    "other-perimeter",
    "same-in-every-scenario",
    "chosen-sites",
    "no-path",
    "short-history",
    "not-stored",
    "days-not-quarters",
    "statements-not-series",
    "not-known-then",
  ]),
});

const set = z.strictObject({
  id: z.string(),
  /** engine: today's scenarios. rebuilt: by one rule in 2026 from what was known on the day, as nobody did then. */
  kind: z.enum(["engine", "rebuilt"]),
  frozenOn: z.string(),
  indicators: z.array(indicator),
  odds,
});

const discrimination = z.strictObject({
  first: z.enum(builtInSlugs),
  second: z.enum(builtInSlugs),
  year: z.number().nullable(),
  expectedByYear: z.array(z.strictObject({ year: z.number(), logBayesFactorNats: z.number() })),
});

const aheadShare = z.strictObject({
  shareFraction: z.number(),
  shareStandardError: z.number(),
  promisedFraction: z.number(),
});

const calibration = z.strictObject({
  worldsPerHypothesis: z.number(),
  quarterCount: z.number(),
  bins: z.array(
    z.strictObject({
      lowFraction: z.number(),
      highFraction: z.number(),
      meanOddsFraction: z.number().nullable(),
      frequencyFraction: z.number().nullable(),
      frequencyStandardError: z.number().nullable(),
      count: z.number(),
    }),
  ),
  ahead: z.strictObject({ bear: aheadShare, base: aheadShare, bull: aheadShare, other: aheadShare }),
});
export type CalibrationView = z.infer<typeof calibration>;

const seenPoint = z.strictObject({
  indicator,
  quarter: z.string(),
  value: z.number(),
  unit: z.enum(indicatorUnits),
  observationSd: z.number(),
  knownAt: z.string(),
  dating: z.enum(["filing", "filing-deadline", "statement", "publication"]),
  evidence: z.enum(evidenceStatuses),
  sourceTitle: z.string(),
  sourceUrl: z.string(),
});
export type SeenPointView = z.infer<typeof seenPoint>;

const backtestRate = z.strictObject({
  /** The rate was chosen for it, from the quarters before alone. */
  quarter: z.string(),
  learningRate: z.number(),
  earlierQuarterCount: z.number(),
});
export type BacktestRate = z.infer<typeof backtestRate>;

/** Odds of bear, base, bull and other, what moved them, and what they are worth. */
export const realisedOdds = z.strictObject({
  engineVersion: z.string(),
  asOf: z.string().nullable(),
  prior: ofHypotheses,
  eta: z.number(),
  rho: z.number(),
  fewestQuarters: z.number(),
  /** The newest set with at least four quarters since it was frozen; the newest of all where none has; null before any. */
  main: set
    .extend({
      omitted: z.array(oddsOmission),
      /** What the newest backtest of this set chose last; the odds keep the reader's. Null before one has run. */
      backtestRate: backtestRate.nullable(),
      calibration: calibration.nullable(),
      discrepancies: z.array(
        z.strictObject({
          indicator,
          levelSd: z.number(),
          quarterlySd: z.number(),
          climatologySd: z.number(),
          isReflexive: z.boolean(),
        }),
      ),
      points: z.array(seenPoint),
    })
    .nullable(),
  /** Today's scenarios; null where they were written after the day looked from. */
  current: z
    .strictObject({
      frozenOn: z.string(),
      quarterCount: z.number(),
      /** What they knew when written: calibration, not evidence. */
      calibration: odds,
      /** Newest quarter known; the discrimination dates count from the one after it. */
      seenUntil: z.string(),
      discrimination: z.array(discrimination),
    })
    .nullable(),
  sets: z.array(
    set
      .omit({ odds: true })
      .extend(odds.pick({ status: true, quarterCount: true, posterior: true, logEvidence: true }).shape),
  ),
  gaps: z.array(z.strictObject({ indicator, quarter: z.string(), missing: z.array(z.string()) })),
});
export type RealisedOdds = z.infer<typeof realisedOdds>;
