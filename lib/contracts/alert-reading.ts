import { z } from "zod";
import { evidenceStatuses } from "@/lib/model/evidence";
import { alertUnits } from "./alert-condition";

/** Why a metric has no value; `detail` names what is missing. */
const unresolvedReasons = [
  "scenario-missing",
  "not-computable",
  "missing-quarters",
  "no-dated-rows",
  "no-filings",
  "no-gauge-data",
  "too-few-quarters",
] as const;

/** A figure a metric was computed from. */
const alertDatum = z.strictObject({
  title: z.string(),
  sourceId: z.string().nullable(),
  /** Instant or day on which the world had it. */
  date: z.string().nullable(),
  url: z.string().nullable(),
});

export type AlertDatum = z.infer<typeof alertDatum>;

/** What a metric came to. A metric of several subjects, such as every source, gives one reading of each. */
export const alertReading = z.strictObject({
  /** "" where the metric has one subject. */
  subject: z.string(),
  value: z.number().nullable(),
  unit: z.enum(alertUnits),
  /** Of a simulated value. */
  standardError: z.number().nullable(),
  evidence: z.enum(evidenceStatuses),
  /** Set where `value` is null. */
  reason: z.strictObject({ code: z.enum(unresolvedReasons), detail: z.string() }).nullable(),
  data: z.array(alertDatum),
});

export type AlertReading = z.infer<typeof alertReading>;

export type UnresolvedReason = NonNullable<AlertReading["reason"]>;
