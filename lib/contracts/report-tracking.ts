import { z } from "zod";
import { hypotheses } from "@/lib/model/tracking/hypotheses";
import { indicatorKeys } from "@/lib/model/tracking/indicators";
import { learningRateRange, persistenceRange } from "@/lib/model/tracking/odds-settings";
import type { ReportOddsInput } from "@/lib/model/tracking/report-odds";
import { frozenScenarioInputs } from "./frozen-scenario-inputs";
import { indicatorPoint } from "./indicator-point";
import { numberRange } from "./number-range";
import { oddsOmission } from "./realised-odds";

const MAX_POINTS = 5000; // bounds the work a bundle from elsewhere may ask for
const MAX_BACKTEST_DRAWS = 10_000; // likewise

/** What the odds of a report are computed from. */
export const reportTracking = z.strictObject({
  day: z.iso.date().nullable(),
  choice: z.strictObject({
    prior: z.record(z.enum(hypotheses), z.number()),
    learningRate: numberRange(learningRateRange),
    persistence: numberRange(persistenceRange),
  }),
  /** Empty where the licence of a source keeps its values out of files. */
  points: z.array(indicatorPoint).max(MAX_POINTS),
  /** Of the points, whether or not they are here; a backtest of the same figures names the same. */
  pointsHash: z.string().regex(/^[0-9a-f]{16}$/),
  /** By reference: whose values may not be passed on. */
  withheld: z.array(
    z.strictObject({
      sourceId: z.string(),
      title: z.string(),
      licenceName: z.string(),
      homepageUrl: z.string(),
    }),
  ),
  unresolved: z.array(oddsOmission),
  gaps: z.array(
    z.strictObject({ indicator: z.enum(indicatorKeys), quarter: z.string(), missing: z.array(z.string()) }),
  ),
  engine: z.strictObject({
    inputs: frozenScenarioInputs,
    frozenOn: z.iso.date(),
    modelledOverBigFiveCapex: z.number(),
  }),
  backtest: z.strictObject({
    draws: z.number().int().min(1).max(MAX_BACKTEST_DRAWS),
    seed: z.string().min(1).max(64),
    dataAsOf: z.iso.date(),
  }),
}) satisfies z.ZodType<ReportOddsInput>;

export type ReportTracking = z.infer<typeof reportTracking>;
