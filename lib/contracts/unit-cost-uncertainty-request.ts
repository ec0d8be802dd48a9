import { z } from "zod";

export const UNIT_COST_REPLICATES = 8;

const LARGEST_POINTS = 2048; // per replicate; 16,384 draws in all

/** Whole nets only: 2 to 2,048 points, a power of two, in each of the eight replicates. */
const drawCounts = Array.from(
  { length: Math.log2(LARGEST_POINTS) },
  (_, i) => UNIT_COST_REPLICATES * 2 ** (i + 1),
);

export const unitCostUncertaintyRequest = z.strictObject({
  draws: z
    .number()
    .refine((draws) => drawCounts.includes(draws), `one of ${drawCounts.join(", ")}`)
    .default(8192),
  seed: z.string().min(1).max(64).default("joule"),
});
