import { z } from "zod";
import { powerSeriesHead } from "../../power-series";
import type { TrailingYear } from "../../trailing-year";

const trailingYear = z.object({
  newestMonth: z.string().describe("YYYY-MM."),
  newestPerMwh: z.number(),
  newestIsWhole: z.boolean().describe("False while the month is still running, or misses hours."),
  retrievedAt: z.string(),
  year: z
    .object({
      lastMonth: z.string(),
      lastMonthPerMwh: z.number(),
      meanPerMwh: z.number(),
      lowestMonthPerMwh: z.number(),
      highestMonthPerMwh: z.number(),
    })
    .nullable()
    .describe("Mean of the newest twelve whole months; null where a month between is missing."),
}) satisfies z.ZodType<TrailingYear>;

export const powerPricesAnswer = z.object({
  asOf: z.string().nullable(),
  series: z.array(
    powerSeriesHead.extend({
      trailing: trailingYear
        .nullable()
        .describe("Per MWh in the series' currency; null without a month of prices."),
    }),
  ),
  withheldCount: z.number().describe("Series whose licence forbids this instance to pass them on."),
});
