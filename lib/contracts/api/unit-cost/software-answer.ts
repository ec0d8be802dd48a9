import { z } from "zod";

export const softwareLever = z.object({
  unitCostRatio: z.number().describe("C'/C = (1 + E a (s - 1) / c_h) / s."),
  electricityBillMisreadingFraction: z
    .number()
    .describe(
      "Change of unit cost if the same 20 % came off the electricity bill instead: -(s - 1) E / c_h.",
    ),
  electricityContributionFraction: z
    .number()
    .describe("What electricity itself contributes to the change of unit cost."),
  grossMarginAfterFraction: z.number(),
  freedPowerFraction: z
    .number()
    .describe("Power freed for the same tokens where nameplate is the limit: 1 - 1 / s."),
  freedDrawFraction: z.number().describe("The same where the draw is the limit: 1 - (1 + a (s - 1)) / s."),
  cashFlow: z
    .object({
      soldOutUsd: z.number(),
      demandBoundNowUsd: z.number(),
      demandBoundDeferredUsd: z.number(),
      competitiveUsd: z.number(),
    })
    .describe("Change in cash flow, USD per accelerator and year."),
});

export const softwareCompetition = z.object({
  demand: z.object({
    priceRatio: z.number(),
    quantityRatio: z.number(),
    capacityBound: z.boolean(),
    energyRatio: z.number(),
    cashFlowUsd: z
      .number()
      .describe(
        "Change in cash flow once customers have answered the lower price, USD per accelerator and year.",
      ),
  }),
  marginByYear: z
    .array(z.object({ year: z.number(), grossMarginFraction: z.number() }))
    .describe("Gross margin at a held price, as rivals catch up and compete the gain away."),
  fadingCashFlow: z
    .object({ firstYearUsd: z.number(), fiveYearsUsd: z.number() })
    .describe("Cash flow the fading margin adds over the first year and over five, USD per accelerator."),
});
