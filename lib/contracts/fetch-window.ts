import { z } from "zod";

const day = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, "must be a day or month, YYYY-MM-DD or YYYY-MM");

/** Days or months a fetch covers, both inclusive; from as far back as its source revises, to today. */
export const fetchWindow = z.strictObject({ from: day.optional(), to: day.optional() });

/** Answer to a fetch asked for by hand: it waits in the queue, and becomes a run when its turn has come. */
export const requestedFetch = z.object({
  jobId: z.string(),
  sourceId: z.string(),
  window: z.object({ fromDay: z.string(), toDay: z.string() }),
  /** Newest run of the source so far; the one this becomes has a greater id. */
  lastRunId: z.number().nullable(),
});

export type RequestedFetch = z.infer<typeof requestedFetch>;
