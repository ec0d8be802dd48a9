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

/** A blend as its reader stated it: settings left out are for its scenarios or the defaults to fill. */
export const statedBlend = z.looseObject({ weights });

/** The reader's probability of each scenario by slug, and the settings they share. */
export const blendRequest = comparisonFields
  .extend({
    weights,
    draws: comparisonFields.shape.draws.refine(
      (draws) => draws !== 0,
      "more than 0: a blend is made of draws",
    ),
  })
  .superRefine(drawsFitReplicates);
