import { z } from "zod";
import { unitCostFieldNames } from "@/lib/model/unit-cost/unit-cost-fields";
import { frozenScenarioInputs } from "./frozen-scenario-inputs";
import { previousReport } from "./previous-report";
import { comparisonRequest } from "./projection-request";
import { reportPart } from "./report-part";
import { reportProvenance } from "./report-provenance";
import { reportTracking } from "./report-tracking";
import { reportValueChain } from "./report-value-chain";

export const BUNDLE_FORMAT = "joule-street/scenario-bundle";
export const BUNDLE_FORMAT_VERSION = 3;

export const MAX_REPORT_TITLE_CHARACTERS = 200;
export const MAX_REPORT_NOTES_CHARACTERS = 10_000;

const MAX_REGIONS = 1000; // bounds the work a bundle from elsewhere may ask for

const slug = z.string().min(1).max(64);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** The reader's own words: any Unicode, counted as a reader counts, in code points. */
const ownText = (most: number) =>
  z
    .string()
    .refine((text) => Array.from(text).length <= most, { error: `must have at most ${most} characters` });
export const reportTitle = ownText(MAX_REPORT_TITLE_CHARACTERS);
export const reportNotes = ownText(MAX_REPORT_NOTES_CHARACTERS);

/** An ingested industrial power price: mean of twelve months, and the newest of them. */
const regionPrice = z.strictObject({
  zone: z.string(),
  seriesId: z.string(),
  electricityPriceUsdPerMwh: z.number(),
  newestMonth: z.string(),
});
export type RegionPrice = z.infer<typeof regionPrice>;

/** With what only a report has. */
const bundleInputs = frozenScenarioInputs.extend({
  unitCost: z.record(z.enum(unitCostFieldNames), z.number()),
  /** The report before this one, to say what moved. */
  previous: reportPart(previousReport).optional(),
  /** Indicators, frozen paths and the reader's prior behind the odds. */
  tracking: reportPart(reportTracking).optional(),
  /** Who is paid for capex, what vendors state, and what their prices assume. */
  valueChain: reportPart(reportValueChain).optional(),
  /** What the quantitative sections need beyond the scenarios. */
  analysis: z.strictObject({ regions: reportPart(z.array(regionPrice).max(MAX_REGIONS)) }).optional(),
});

/** A report as data: it carries everything it was computed from, so that anyone can compute it again without a database. */
export const scenarioBundle = z.strictObject({
  format: z.literal(BUNDLE_FORMAT),
  formatVersion: z.literal(BUNDLE_FORMAT_VERSION),
  engineVersion: z.string(),
  generatedAt: z.iso.datetime(),
  licence: z.string(),
  /** `comparison`, or the one scenario the report dwells on. */
  scenarioSet: slug,
  title: reportTitle.optional(),
  notes: reportNotes.optional(),
  request: comparisonRequest,
  inputs: bundleInputs,
  /** Compared value by value with the rebuilt numbers, which have types; here they only need to be JSON. */
  outputs: z.strictObject({
    scenarios: z.array(z.json()),
    bridge: z.json(),
    simulations: z.array(z.json()),
    unitCost: z.json(),
    levers: z.json(),
    changes: reportPart(z.json()),
    odds: reportPart(z.json()),
    chain: reportPart(z.json()),
    frameworks: reportPart(z.json()),
    analysis: z.record(z.string(), reportPart(z.json())),
  }),
  provenance: reportProvenance,
  /** SHA-256 of the canonical JSON of each part, by its path: which part was altered is told by its own hash. */
  partHashes: z.record(z.string(), hash),
  /** SHA-256 of the canonical JSON of `{ title, notes, inputs, outputs }`. */
  contentHash: hash,
  /** SHA-256 of the canonical JSON of `provenance`. */
  provenanceHash: hash,
});

export type ScenarioBundle = z.infer<typeof scenarioBundle>;

/** What a report is computed from beside the scenarios; a part that is absent was not asked for. */
export type ReportPartInputs = Pick<
  ScenarioBundle["inputs"],
  "previous" | "tracking" | "valueChain" | "analysis"
>;
