import { z } from "zod";
import type { EarlierComparison } from "@/lib/model/scenario/npv-changes";
import { frozenScenarioInputs } from "./frozen-scenario-inputs";

/** The stored report before this one, as far as what moved since is computed from it. */
export const previousReport = z.strictObject({
  id: z.string().min(1),
  generatedAt: z.iso.datetime(),
  engineVersion: z.string(),
  inputs: frozenScenarioInputs,
  headlines: z.array(z.strictObject({ slug: z.string(), npvForwardUsdBn: z.number() })),
  isSameRegion: z.boolean(),
}) satisfies z.ZodType<EarlierComparison>;

export type PreviousReport = z.infer<typeof previousReport>;
