import { z } from "zod";
import { totalCount } from "../../catalogue-page";

const assumption = z.object({
  id: z.string(),
  name: z.string(),
  symbol: z.string(),
  unit: z.string(),
  low: z.number().nullable().describe("Null, like mode and high, where the source gives none."),
  mode: z.number().nullable(),
  high: z.number().nullable(),
  distribution: z.string(),
  asOf: z.string().nullable(),
  sourceTitle: z.string(),
  sourceUrl: z.string().nullable(),
  note: z.string().nullable(),
});

export const assumptionList = z.object({ assumptions: z.array(assumption), totalCount });
