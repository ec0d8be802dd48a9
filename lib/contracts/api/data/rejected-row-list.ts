import { z } from "zod";

const rejectedRow = z.object({
  id: z.number(),
  ingestRunId: z.number(),
  sourceId: z.string(),
  position: z.number().describe("In the payload, from the first row on."),
  reason: z.string(),
  raw: z.unknown().describe("The row as the publisher sent it."),
});

export type RejectedRowView = z.infer<typeof rejectedRow>;

export const rejectedRowList = z.object({ rows: z.array(rejectedRow), hasMore: z.boolean() });
