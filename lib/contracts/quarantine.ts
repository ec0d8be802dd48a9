import { z } from "zod";
import { pageRequest } from "./page-request";

const quarantineStates = ["pending", "accepted", "rejected"] as const;
const MAX_IDS = 1000;

const rowId = z.number().int().min(1).max(2_147_483_647);

/** A well-formed row that looks wrong, as a reader judges it. */
const quarantinedRowView = z.object({
  id: z.number(),
  ingestRunId: z.number(),
  sourceId: z.string(),
  /** Series, company or list the row belongs to. */
  subject: z.string(),
  check: z.enum(["market-limit", "outlier", "duplicate", "sign"]),
  reason: z.string(),
  /** What the row is about: first day or instant, fiscal period, trading day; null where it has none. */
  period: z.string().nullable(),
  value: z.number().nullable(),
  unit: z.string().nullable(),
  knownAt: z.string(),
  sourceUrl: z.string(),
  state: z.enum(quarantineStates),
  decidedAt: z.string().nullable(),
});

export type QuarantinedRowView = z.infer<typeof quarantinedRowView>;

export const quarantineList = z.object({
  /** Newest first. */
  rows: z.array(quarantinedRowView),
  /** `before` of the next page; null on the last. */
  nextBefore: z.number().nullable(),
});

export const quarantineListRequest = pageRequest.extend({ state: z.enum(quarantineStates).optional() });

export const quarantineDecision = z.strictObject({ decision: z.enum(["accepted", "rejected"]) });

/** Rows by their ids, or every waiting row of a run. */
export const quarantineDecisions = z.union([
  quarantineDecision.extend({ ids: z.array(rowId).min(1).max(MAX_IDS) }),
  quarantineDecision.extend({ runId: rowId }),
]);

export type QuarantineDecisions = z.infer<typeof quarantineDecisions>;

export const quarantineOutcome = z.object({
  decidedCount: z.number(),
  /** Rows of the database that accepted ones have become. */
  storedCount: z.number(),
  /** Those that could not be decided, each with why. */
  refused: z.array(z.object({ id: z.number(), reason: z.string() })),
});

export type QuarantineOutcome = z.infer<typeof quarantineOutcome>;
