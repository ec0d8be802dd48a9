import { z } from "zod";
import {
  UNCERTAINTY_DRAWS,
  UNCERTAINTY_REPLICATES,
  UNCERTAINTY_SEED,
} from "@/lib/model/unit-cost/uncertainty-run";

const LARGEST_POINTS = 2048; // per replicate; 16,384 draws in all

/** Whole nets only: 2 to 2,048 points, a power of two, in each of the eight replicates. */
const drawCounts = Array.from(
  { length: Math.log2(LARGEST_POINTS) },
  (_, i) => UNCERTAINTY_REPLICATES * 2 ** (i + 1),
);

export const unitCostUncertaintyRequest = z.strictObject({
  draws: z
    .number()
    .refine((draws) => drawCounts.includes(draws), `one of ${drawCounts.join(", ")}`)
    .default(UNCERTAINTY_DRAWS),
  seed: z.string().min(1).max(64).default(UNCERTAINTY_SEED),
});
