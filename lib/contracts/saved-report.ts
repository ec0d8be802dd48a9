import { z } from "zod";
import { pageRequest } from "./page-request";
import { comparisonFields, comparisonRequest } from "./projection-request";
import { numberRange } from "./number-range";
import { headlineFigures, scenarioSlug } from "./saved-scenario";
import { MAX_REPORT_NOTES_CHARACTERS, MAX_REPORT_TITLE_CHARACTERS } from "./scenario-bundle";
import { scenarioSettingFields } from "./scenario-settings";
import { statedSettings } from "./stated-settings";
import { storableText } from "./storable-text";

const MAX_LINK_HOURS = 8760;
export const DEFAULT_LINK_HOURS = 72;

/** One line, whatever its script. */
export const statedReportTitle = storableText({ min: 1, max: MAX_REPORT_TITLE_CHARACTERS })
  .refine((title) => !/\p{Control}/u.test(title), "one line without control characters")
  .refine((title) => !/^[\s\p{Default_Ignorable_Code_Point}]+$/u.test(title), "text that can be seen");

/** A line ends with LF, as it does in a browser's text area. */
export const statedReportNotes = z
  .string()
  .transform((notes) => notes.replaceAll("\r\n", "\n"))
  .pipe(
    storableText({ min: 1, max: MAX_REPORT_NOTES_CHARACTERS }).refine(
      (notes) => !/(?![\n\t])\p{Control}/u.test(notes),
      "text without control characters but line ends and tabs",
    ),
  );

/** The reader's choices, checked; what they leave out is filled when the report is made. */
export const statedReportSettings = statedSettings(
  comparisonFields.extend({ seed: scenarioSettingFields.shape.seed }),
);

export const saveReportRequest = z.strictObject({
  /** `comparison`, or a built-in or saved scenario. */
  scenarioSet: scenarioSlug,
  settings: statedReportSettings.default({}),
  title: statedReportTitle.nullable().default(null),
  notes: statedReportNotes.nullable().default(null),
});

export type SaveReportRequest = z.infer<typeof saveReportRequest>;

export const savedReportPage = pageRequest
  .omit({ source: true })
  .extend({ scenarioSet: scenarioSlug.optional() });

/** A file as it was first rendered. */
const renderedFile = z.object({
  format: z.string(),
  lang: z.string(),
  paper: z.string(),
  bom: z.boolean(),
  sha256: z.string(),
  byteCount: z.number(),
  renderMs: z.number(),
  renderedAt: z.string(),
});

export const savedReportView = z.object({
  /** SHA-256 of its JSON file. */
  id: z.string(),
  number: z.number(),
  scenarioSet: z.string(),
  title: z.string().nullable(),
  asOf: z.string().nullable(),
  request: comparisonRequest,
  engineVersion: z.string(),
  /** False where another engine made it: its numbers stand in its JSON file, and no other file can be made of them. */
  isRebuildable: z.boolean(),
  contentHash: z.string(),
  generatedAt: z.string(),
  createdBy: z.enum(["reader", "schedule"]),
  scheduleId: z.number().nullable(),
  headline: z.array(headlineFigures.extend({ scenario: z.string() })),
  /** Of the JSON file. */
  byteCount: z.number(),
  files: z.array(renderedFile),
});

export type SavedReportView = z.infer<typeof savedReportView>;

export const savedReportList = z.object({
  /** Newest first. */
  reports: z.array(savedReportView),
  /** `before` of the next page; null on the last. */
  nextBefore: z.number().nullable(),
});

export type SavedReportList = z.infer<typeof savedReportList>;

export const savedReportWithNotes = savedReportView.extend({ notes: z.string().nullable() });

export type SavedReportWithNotes = z.infer<typeof savedReportWithNotes>;

export const removedReport = z.object({ id: z.string() });

export const linkRequest = z.strictObject({
  format: z.string(),
  lang: z.enum(["en", "es"]).default("en"),
  paper: z.enum(["a4", "letter"]).default("a4"),
  bom: z.boolean().default(false),
  expiresInHours: numberRange({ min: 1, max: MAX_LINK_HOURS, whole: true, unit: "hours" }).default(
    DEFAULT_LINK_HOURS,
  ),
});

export const signedLink = z.object({ url: z.string(), expiresAt: z.string() });

export type SignedLink = z.infer<typeof signedLink>;

const headlinePair = z.object({
  scenario: z.string(),
  reported: headlineFigures,
  /** Null where the scenario is no more. */
  today: headlineFigures.nullable(),
});

/** A report beside the same question asked today. */
export const reportThenAndNow = z.object({
  id: z.string(),
  generatedAt: z.string(),
  engineThen: z.string(),
  engineNow: z.string(),
  scenarios: z.array(headlinePair),
  /** Why there is nothing to compare with. */
  reason: z.string().nullable(),
});

export type ReportThenAndNow = z.infer<typeof reportThenAndNow>;
