import { z } from "zod";
import { totalCount } from "../../catalogue-page";

const revenuePoint = z.object({
  id: z.number(),
  statedOn: z.string(),
  company: z.string(),
  metric: z.string(),
  valueUsd: z.number(),
  type: z.string().describe("Run rate, quarter, year, guidance, estimate, …: as collected."),
  basis: z.string(),
  grossNet: z.string().nullable().describe("Whether a partner's share is in it; null where nobody says."),
  sourceTitle: z.string(),
  sourceUrl: z.string(),
  confidence: z.string(),
  notes: z.string().nullable(),
});

export const revenueStatementList = z.array(revenuePoint);

export const aiRevenueAnswer = z.object({ statements: revenueStatementList, totalCount });
