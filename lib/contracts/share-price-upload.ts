import { z } from "zod";

/** A file of closes before it is stored: what would be, and which lines would not. */
export const sharePricePreview = z.object({
  fileName: z.string(),
  rowCount: z.number(),
  rejectedCount: z.number(),
  rows: z.array(z.object({ ticker: z.string(), date: z.string(), close: z.number(), currency: z.string() })),
  rejected: z.array(z.object({ line: z.number(), reason: z.string() })),
});

export const sharePriceResult = z.object({
  runId: z.number(),
  tickers: z.array(z.string()),
  storedCount: z.number(),
  unchangedCount: z.number(),
  rejectedCount: z.number(),
  quarantinedCount: z.number(),
});

export type SharePricePreview = z.infer<typeof sharePricePreview>;
export type SharePriceResult = z.infer<typeof sharePriceResult>;
