import type { z } from "zod";
import { comparisonDefaults } from "./comparison-defaults";
import { comparisonFields, drawsFitReplicates } from "./projection-request";
import { isStorableText, STORABLE_TEXT } from "./storable-text";

/** What a saved scenario keeps beside its overrides. The day it is looked at from is the reader's, not the scenario's. */
export const scenarioSettingFields = comparisonFields
  .omit({ overrides: true, asOf: true })
  .extend({ seed: comparisonFields.shape.seed.refine(isStorableText, STORABLE_TEXT) });

export const scenarioSettings = scenarioSettingFields.superRefine(drawsFitReplicates);

export type ScenarioSettings = z.infer<typeof scenarioSettings>;

const defaults: Record<string, unknown> = comparisonDefaults;

/** The settings that differ from the defaults: all that is stored. */
export function differingSettings(settings: ScenarioSettings): Partial<ScenarioSettings> {
  return Object.fromEntries(
    Object.entries(settings).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(defaults[name]),
    ),
  );
}
