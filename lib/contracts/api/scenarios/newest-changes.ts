import { z } from "zod";

const newestChange = z.object({
  kind: z.enum(["capex", "electricity"]),
  region: z.string().nullable(),
  newestPeriod: z.string(),
  newestUsd: z.number(),
  beforePeriod: z.string(),
  beforeUsd: z.number(),
  effectUsdBn: z
    .number()
    .nullable()
    .describe(
      "Effect on the base case's forward NPV of the newest value replacing the one before; null where it has none yet.",
    ),
});

export type NewestChange = z.infer<typeof newestChange>;

export const newestChangesAnswer = z.object({
  engineVersion: z.string(),
  asOf: z.string().nullable(),
  changes: z.array(newestChange),
});
