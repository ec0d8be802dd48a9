import { z } from "zod";
import type { FundingView } from "@/lib/model/scenario/funding-view";
import type { RequiredRevenueComparison } from "@/lib/model/scenario/required-revenue-by-year";

const fundingYear = z.object({
  year: z.number(),
  capexUsdBn: z.number(),
  ownFundsUsdBn: z.number().describe("What the spenders' operating cash flow puts in."),
  debtIssuanceUsdBn: z.number(),
  interestUsdBn: z.number(),
  principalUsdBn: z.number(),
  debtUsdBn: z.number().describe("Owed at the end of the year."),
  debtServiceCoverRatio: z
    .number()
    .nullable()
    .describe("(EBITDA - cash tax - maintenance capex) / (interest + principal); null while nothing is due."),
});

export const fundingAnswer = z
  .object({
    years: z.array(fundingYear),
    peakDebtUsdBn: z.number(),
    peakDebtYear: z.number(),
    lowestCover: z
      .object({ year: z.number(), ratio: z.number() })
      .nullable()
      .describe("Of the projected years; null when nothing is ever due."),
    coveredFromYear: z
      .number()
      .nullable()
      .describe(
        "First projected year from which cash covers debt service in every later year; null when 2040's does not.",
      ),
    gap: z
      .object({ capexUsdBn: z.number(), ownFundsUsdBn: z.number(), fundingGapUsdBn: z.number() })
      .describe("2025 to 2028: uses, own funds and what is left to be raised outside."),
  })
  .describe(
    "Who pays for the capex: own cash flow first, debt for the rest. Nothing here feeds back.",
  ) satisfies z.ZodType<FundingView>;

const requiredYear = z.object({
  year: z.number(),
  observedUsdBn: z.number().nullable().describe("Estimated end-customer revenue of a filed year."),
  projectedUsdBn: z.number().nullable(),
  solvedUsdBn: z
    .number()
    .nullable()
    .describe("The scenario's path at the factor at which forward NPV is zero."),
  closedFormUsdBn: z
    .number()
    .nullable()
    .describe(
      "What the capital bought from the first projected year on must earn that year, without a time path.",
    ),
  closedFormWithSunkUsdBn: z.number().nullable().describe("The same with what was spent before."),
});

export const requiredRevenueAnswer = z
  .object({
    years: z.array(requiredYear),
    closedFormToSolvedRatio: z
      .number()
      .nullable()
      .describe(
        "Present value of the closed form over that of the solver's path, projected years to 2040; null without a solution.",
      ),
  })
  .describe(
    "External revenue (perimeter R1) by year: required twice, by the solver and by the closed form, beside what is projected and was observed.",
  ) satisfies z.ZodType<RequiredRevenueComparison>;
