import { z } from "zod";
import { assertBlendWeights } from "@/lib/model/scenario/blend-weights";
import { comparisonFields, drawsFitReplicates, projectionRequest } from "./projection-request";

const MAX_BLENDED = 4;

const weights = z.record(projectionRequest.shape.scenario, z.number()).superRefine((bySlug, context) => {
  const count = Object.keys(bySlug).length;
  if (count < 1 || count > MAX_BLENDED) {
    context.addIssue({ code: "custom", message: `weights of 1 to ${MAX_BLENDED} scenarios` });
    return;
  }
  try {
    assertBlendWeights(Object.values(bySlug));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    context.addIssue({ code: "custom", message: error.message });
  }
});

/** The reader's probability of each scenario by slug, and the settings they share. */
export const blendRequest = comparisonFields
  .extend({ weights })
  .superRefine(drawsFitReplicates)
  .refine(({ draws }) => draws > 0, { path: ["draws"], message: "more than 0: a blend is made of draws" });
