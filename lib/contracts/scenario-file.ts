import { z } from "zod";
import { builtInSlugs } from "@/lib/model/scenario/built-in-slugs";
import { scenarioOverrides } from "./projection-request";
import { headlineFigures, scenarioName, scenarioNotes, scenarioVersionView } from "./saved-scenario";
import { scenarioSettings } from "./scenario-settings";

export const SCENARIO_FILE_FORMAT = "joule-street/scenario";
export const SCENARIO_FILE_VERSION = 1;

/** A saved scenario that stands by itself: its parents are folded into overrides of a built-in one. */
export const scenarioFile = z.strictObject({
  format: z.literal(SCENARIO_FILE_FORMAT),
  formatVersion: z.literal(SCENARIO_FILE_VERSION),
  name: scenarioName,
  notes: scenarioNotes,
  builtIn: z.enum(builtInSlugs),
  overrides: scenarioOverrides,
  settings: scenarioSettings,
  /** Engine and day of `headline`. */
  engineVersion: z.string().max(64),
  savedAt: z.iso.datetime(),
  headline: headlineFigures,
});

export type ScenarioFile = z.infer<typeof scenarioFile>;

/** What a file said beside what this engine and these data make of it. */
export const importedScenario = z.object({
  scenario: scenarioVersionView,
  engineVersion: z.object({ file: z.string(), current: z.string() }),
  headline: z.object({ file: headlineFigures, current: headlineFigures }),
});

export type ImportedScenario = z.infer<typeof importedScenario>;
