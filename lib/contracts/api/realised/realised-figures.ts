import { z } from "zod";
import { evidenceStatuses } from "@/lib/model/evidence";
import { revenuePerimeters } from "@/lib/model/scenario/perimeters";
import { tabledConcepts } from "@/lib/model/tracking/filed-table";
import { citation, trackedPoint } from "./tracked-point";

const filedCell = z
  .object({
    period: z.string(),
    valueUsd: z.number().nullable(),
    missing: z.array(z.string()).describe('"AMZN 2026Q3"; empty where there is a value.'),
    evidence: z.enum(evidenceStatuses),
    citation: citation.nullable(),
  })
  .describe("A figure of one group (the five together, or one company) over one period.");

const filedRow = z.object({
  group: z.string().describe('"big-five" or a ticker.'),
  concept: z.enum(tabledConcepts),
  quarters: z.array(filedCell),
  years: z.array(filedCell).describe("Calendar years by the midpoints of their quarters."),
  trailingYear: filedCell.nullable(),
});

const filedRatios = z
  .object({
    capexToCashYear: z.array(trackedPoint),
    capexUsd: z.array(trackedPoint),
    capexGrowth: z.array(trackedPoint),
    capexGrowthYear: z.array(trackedPoint),
    cashGrowthYear: z.array(trackedPoint),
    capexToCash: z.array(trackedPoint),
    cashToCapexYear: z.array(trackedPoint),
    capexToRevenue: z.array(trackedPoint),
    capexToRevenueYear: z.array(trackedPoint),
    depreciationToRevenue: z.array(trackedPoint),
    depreciationToRevenueYear: z.array(trackedPoint),
    debtToCashYear: z.array(trackedPoint),
  })
  .describe(
    "Ratios of one group; every one names its perimeter by the group and its window by its key (`Year`: trailing year).",
  );

const revenueStatement = z
  .object({
    statedOn: z.string(),
    company: z.string(),
    metric: z.string(),
    valueUsd: z.number(),
    type: z.string().describe("`reported`, `run-rate`, `guidance`, `estimate`, …: as collected."),
    perimeter: z.enum(revenuePerimeters),
    grossNet: z
      .enum(["gross", "net"])
      .nullable()
      .describe("Whether a partner's share is in it; null where nobody says."),
    isContradicted: z.boolean().describe("Another source says otherwise: kept, and read with care."),
    sourceTitle: z.string(),
    sourceUrl: z.string(),
    notes: z.string().nullable(),
  })
  .describe(
    "A statement or estimate about AI revenue, as made. Statements are set side by side, never added.",
  );

const historicalAnalogue = z.object({
  id: z.enum([
    "us-railways-strain",
    "us-telecom-strain",
    "us-telecom-2003",
    "us-telecom-boom",
    "us-telecom-bust",
    "us-railways-gdp",
    "us-telecom-gdp",
    "uk-east-anglian",
    "uk-never-built",
  ]),
  episode: z.enum(["us-railways", "uk-railways", "us-telecom"]),
  period: z.string(),
  metric: z.enum([
    "capexGrowth",
    "capexToIndustryRevenue",
    "capexToCarrierRevenue",
    "capexToGdp",
    "revenueToForecast",
    "neverBuilt",
  ]),
  value: z.number().describe("A fraction or a multiple, as the metric says; yearly where it is a growth."),
  verification: z
    .enum(["publisher", "secondary"])
    .describe("Secondary: read in a page that quotes it, its origin not seen."),
  sourceTitle: z.string(),
  sourceUrl: z.string(),
});

export const realisedFigures = z
  .object({
    quarters: z.array(z.string()).describe("Oldest first; empty where no filing is stored or known."),
    rows: z.array(filedRow),
    ratios: filedRatios.describe("The five together."),
    coverage: z
      .object({
        aiCapexYear: z.array(trackedPoint),
        endCustomerRevenueYear: z.array(trackedPoint),
        capexToAiRevenueYear: z.array(trackedPoint),
        aiRevenueToCapexYear: z.array(trackedPoint),
        aiRevenueToRequired: z.array(trackedPoint),
      })
      .describe(
        "AI capex (perimeter C) over R1 and its inverse, AI capex and R1 themselves, by trailing year.",
      ),
    statements: z.array(revenueStatement),
    analogues: z.array(historicalAnalogue),
  })
  .describe("Filed and stated figures.");
