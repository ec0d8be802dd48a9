import { z } from "zod";
import { isBuiltInSlug } from "@/lib/model/scenario/built-in-slugs";
import { totalCount } from "./catalogue-page";
import { numberRange } from "./number-range";
import { MAX_WHOLE_NUMBER, pageRequest, wholeNumber } from "./page-request";
import { projectionRequest, scenarioOverrides } from "./projection-request";
import { scenarioSettingFields } from "./scenario-settings";
import { statedSettings } from "./stated-settings";
import { storableText } from "./storable-text";

/** Scenarios between a saved one and the built-in one it builds on, itself included. */
export const MAX_SCENARIO_DEPTH = 8;

const MAX_NAME_CHARACTERS = 80;
const MAX_NOTE_CHARACTERS = 10_000;

/** What shows on a screen: no space, control, joiner, direction mark or filler. */
const VISIBLE = /[^\p{White_Space}\p{Control}\p{Default_Ignorable_Code_Point}\u2800]/u;

const version = numberRange({ min: 1, max: MAX_WHOLE_NUMBER, whole: true });

export const scenarioSlug = projectionRequest.shape.scenario;

export const scenarioName = storableText({ min: 1, max: MAX_NAME_CHARACTERS })
  .refine((name) => VISIBLE.test(name), "a name that can be seen")
  .refine((name) => !/\p{Control}/u.test(name), "one line without control characters");

export const scenarioNotes = storableText({ min: 0, max: MAX_NOTE_CHARACTERS }).nullable();

const scenarioContent = z.strictObject({
  name: scenarioName,
  /** Built-in or saved. */
  parent: scenarioSlug,
  /** Of a saved parent; the newest where it is left out. */
  parentVersion: version.optional(),
  overrides: scenarioOverrides.default({}),
  /** The parent's where one is left out. */
  settings: statedSettings(scenarioSettingFields).default({}),
  notes: scenarioNotes.default(null),
});

function versionsOfSavedParents(
  { parent, parentVersion }: { parent: string; parentVersion?: number | undefined },
  context: z.RefinementCtx,
): void {
  if (parentVersion === undefined || !isBuiltInSlug(parent)) return;
  const message = `nothing: ${parent} is built in and has no versions`;
  context.addIssue({ code: "custom", path: ["parentVersion"], input: parentVersion, message });
}

export const saveScenarioRequest = scenarioContent.superRefine(versionsOfSavedParents);

export type SaveScenarioRequest = z.infer<typeof saveScenarioRequest>;

/** The whole of the next version; `baseVersion` is the one the reader started from. */
export const saveVersionRequest = scenarioContent
  .extend({ baseVersion: version })
  .superRefine(versionsOfSavedParents);

export type SaveVersionRequest = z.infer<typeof saveVersionRequest>;

export const savedScenarioPage = pageRequest.omit({ source: true });

/** Which version of a saved scenario; the newest, or the newest of a day, where it is left out. */
export const versionInUrl = wholeNumber.optional();

export const scenarioFileRequest = z.strictObject({ version: versionInUrl });

export const headlineFigures = z.strictObject({
  npvForwardUsdBn: z.number(),
  npvProgrammeUsdBn: z.number(),
  irrForwardFraction: z.number().nullable(),
  paybackYear: z.number().nullable(),
  revenue2030UsdBn: z.number(),
});

/** A version as it was saved: differences from its parent only. */
export const scenarioVersionView = z.object({
  slug: z.string(),
  version: z.number(),
  name: z.string(),
  parent: z.object({ slug: z.string(), version: z.number().nullable() }),
  overrides: z.record(z.string(), z.number()),
  /** Those that differ from the defaults. */
  settings: z.record(z.string(), z.json()),
  notes: z.string().nullable(),
  /** Engine that computed `headline` when it was saved. */
  engineVersion: z.string(),
  headline: headlineFigures,
  savedAt: z.string(),
});

export type ScenarioVersionView = z.infer<typeof scenarioVersionView>;

export const savedScenarioList = z.object({
  /** Newest first, each in its current version. */
  saved: z.array(scenarioVersionView),
  /** `before` of the next page; null on the last. */
  nextBefore: z.number().nullable(),
});

export type SavedScenarioList = z.infer<typeof savedScenarioList>;

export const scenarioVersionList = z.object({
  /** Newest first. */
  versions: z.array(scenarioVersionView),
  totalCount,
});

export const deletedScenario = z.object({ slug: z.string(), versionCount: z.number() });

export type DeletedScenario = z.infer<typeof deletedScenario>;
