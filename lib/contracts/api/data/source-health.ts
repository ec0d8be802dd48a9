import { z } from "zod";
import { freshnessStates } from "@/lib/contracts/freshness-states";

export const sourceHealth = z.object({
  id: z.string(),
  publisher: z.string(),
  title: z.string(),
  homepageUrl: z.string(),
  licenceName: z.string(),
  licenceUrl: z.string().nullable(),
  attribution: z.string(),
  redistribution: z.boolean(),
  cadence: z.string(),
  cadenceDays: z.number(),
  expectedLagDays: z.number(),
  units: z.string(),
  rowCount: z.number(),
  newestPeriodEnd: z.string().nullable(),
  newestKnownAt: z.string().nullable().describe("When the newest vintage of this source was known."),
  freshness: z.enum(freshnessStates).nullable().describe("Null where the source has no dated series."),
  lastRun: z
    .object({
      id: z.number(),
      sourceId: z.string(),
      origin: z.enum(["snapshot", "live", "upload"]),
      status: z.enum(["running", "succeeded", "partial", "failed", "cancelled", "undone"]),
      startedAt: z.string(),
      finishedAt: z.string().nullable(),
      heartbeatAt: z.string(),
      window: z.string().nullable(),
      partCount: z.number(),
      partDoneCount: z.number(),
      cancelRequestedAt: z.string().nullable(),
      storedCount: z.number(),
      unchangedCount: z.number(),
      rejectedCount: z.number(),
      quarantinedCount: z.number(),
      payloadSha256: z.string().nullable(),
      message: z.string().nullable(),
    })
    .nullable(),
});

const missingSettings = z
  .object({ names: z.array(z.string()), isChoice: z.boolean(), reason: z.string() })
  .describe("The variables without which a source cannot be asked; `isChoice` where one of them is enough.");

/** Whether a publisher that keeps failing is asked: closed, as usual; open, not before `until`; half-open, once more. */
const circuitState = z.union([
  z.object({ state: z.literal("closed"), failureCount: z.number() }),
  z.object({ state: z.literal("open"), failureCount: z.number(), until: z.string() }),
  z.object({ state: z.literal("half-open"), failureCount: z.number(), until: z.string() }),
]);

export const sourceFetch = z
  .object({
    sourceId: z.string(),
    missing: missingSettings.nullable().describe("Without what it cannot be asked."),
    isScheduled: z
      .boolean()
      .describe("False where the publisher's terms or limits forbid polling: it is fetched when asked for."),
    circuit: circuitState,
    nextFetchAt: z.string().nullable().describe("Null where no fetch is scheduled."),
    runningId: z.number().nullable(),
    lastFetchedAt: z
      .string()
      .nullable()
      .describe("When the newest fetch began; null where it was never asked."),
  })
  .describe("What a reader is told of a source that can be fetched.");
