import { z } from "zod";

/** A run as a reader sees it; instants are ISO 8601, UTC. */
export const ingestRunView = z.object({
  id: z.number(),
  sourceId: z.string(),
  origin: z.enum(["snapshot", "live", "upload"]),
  status: z.enum(["running", "succeeded", "partial", "failed", "cancelled", "undone"]),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  /** First and last day asked for, YYYY-MM-DD/YYYY-MM-DD. */
  window: z.string().nullable(),
  partCount: z.number(),
  partDoneCount: z.number(),
  storedCount: z.number(),
  unchangedCount: z.number(),
  rejectedCount: z.number(),
  quarantinedCount: z.number(),
  payloadCount: z.number(),
  payloadByteCount: z.number(),
  isCancelRequested: z.boolean(),
  message: z.string().nullable(),
});

export type IngestRunView = z.infer<typeof ingestRunView>;

export const ingestRunList = z.object({
  /** Newest first. */
  runs: z.array(ingestRunView),
  /** `before` of the next page; null on the last. */
  nextBefore: z.number().nullable(),
});

export type IngestRunList = z.infer<typeof ingestRunList>;
