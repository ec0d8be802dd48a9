import { z } from "zod";

const revision = z.object({
  kind: z.enum(["price", "indicator", "filing"]),
  subject: z.string().describe("A series id, or TICKER:concept."),
  period: z
    .string()
    .describe("A calendar quarter or fiscal year of a filing; else the first day or instant of the period."),
  unit: z.string(),
  oldValue: z.number(),
  newValue: z.number(),
  oldKnownAt: z.string().describe("When the world could know each of them."),
  newKnownAt: z.string(),
  oldWasPreliminary: z
    .boolean()
    .describe("The first value covered a period still running, or was a forecast."),
  sourceId: z.string(),
  publisher: z.string(),
  sourceUrl: z
    .string()
    .nullable()
    .describe("The filing with the new value; null where the publisher has no page for one vintage."),
});

export const revisionPage = z.object({ revisions: z.array(revision), hasMore: z.boolean() });

export type Revision = z.infer<typeof revision>;
export type RevisionPage = z.infer<typeof revisionPage>;
