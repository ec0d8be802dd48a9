import { z } from "zod";

const filedValue = z.object({
  value: z.number(),
  filedAt: z.string(),
  accession: z.string().nullable(),
  sourceUrl: z.string(),
  method: z.string(),
});

const filingRevision = z
  .object({
    ticker: z.string(),
    cik: z.string(),
    concept: z.string(),
    calendarQuarter: z.string().nullable(),
    fiscalPeriod: z.string().nullable(),
    periodStart: z.string().nullable(),
    periodEnd: z.string().nullable(),
    unit: z.string(),
    sourceId: z.string(),
    old: filedValue,
    new: filedValue,
  })
  .describe("A figure whose value a later filing changed: restated, or corrected by an amendment.");

export const companyRevisions = z.object({
  ticker: z.string(),
  cik: z.string().nullable(),
  revisions: z.array(filingRevision),
});

export type FiledValue = z.infer<typeof filedValue>;
export type FilingRevision = z.infer<typeof filingRevision>;
export type CompanyRevisions = z.infer<typeof companyRevisions>;
