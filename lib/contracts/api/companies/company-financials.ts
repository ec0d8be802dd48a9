import { z } from "zod";
import { evidenceStatuses } from "@/lib/model/evidence";
import { companyOverview } from "./company-overview";

const companyFigure = z.object({
  concept: z.string(),
  calendarQuarter: z.string().nullable(),
  fiscalPeriod: z.string().nullable(),
  periodStart: z.string().nullable(),
  periodEnd: z.string().nullable(),
  value: z.number(),
  unit: z.string(),
  filedAt: z.string(),
  accession: z.string().nullable(),
  tag: z.string(),
  method: z.string(),
  evidence: z.enum(evidenceStatuses),
  sourceId: z.string(),
  sourceUrl: z.string(),
  retrievedAt: z.string(),
});

export const companyFinancials = z.object({
  ticker: z.string(),
  cik: z.string().nullable(),
  listing: z
    .object({
      name: z.string(),
      ticker: z.string(),
      cik: z.string().nullable(),
      exchange: z.string(),
      layer: z.string(),
      reportingCurrency: z.string(),
      fiscalYearEnd: z.string(),
      role: z.string(),
      cikSource: z.string(),
      fiscalYearEndSource: z.string(),
    })
    .nullable(),
  overview: companyOverview,
  figures: z.array(companyFigure),
});

export type CompanyFigure = z.infer<typeof companyFigure>;
export type CompanyFinancials = z.infer<typeof companyFinancials>;
