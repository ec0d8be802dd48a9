import { z } from "zod";
import { publishedCases } from "@/lib/model/scenario/published-placement";
import { signpostKeys } from "@/lib/model/tracking/signposts";
import { missingPoint, valuedPoint } from "./tracked-point";

const bound = z.object({ test: z.enum(["below", "at-most", "at-least", "above"]), value: z.number() });

export const signpostReading = z.object({
  key: z.enum(signpostKeys),
  scenario: z.enum(publishedCases),
  series: z
    .enum([
      "capexToCashYear",
      "capexUsd",
      "capexGrowth",
      "capexGrowthYear",
      "cashGrowthYear",
      "capexToCash",
      "cashToCapexYear",
      "capexToRevenue",
      "capexToRevenueYear",
      "depreciationToRevenue",
      "depreciationToRevenueYear",
      "debtToCashYear",
      "endCustomerRevenueYear",
      "endCustomerRunRate",
      "revenueDoublingYears",
      "endCustomerGrowth",
      "aiCapexYear",
      "capexToAiRevenueYear",
      "aiRevenueToCapexYear",
      "aiRevenueToRequired",
      "aiRevenueToDepreciation",
      "neocloudCapexToCashYear",
      "depreciationBurdenYear",
      "vendorFinanceToCapexYear",
      "rentalUsdPerHour",
      "rentalChangeYear",
      "powerUsdPerMwh",
      "powerGrowthYear",
    ])
    .nullable()
    .describe("Null: no such series is stored."),
  unstored: z.enum(["share-price", "impairment"]).nullable(),
  unit: z.enum(["number", "fraction", "usdPerHour", "usd", "usdPerMwh"]),
  bound: bound.nullable().describe("Null where what it derives from is not stored."),
  from: z.string().nullable().describe("First period judged; null: from the first value on."),
  expectedYear: z
    .number()
    .nullable()
    .describe("Year in which the scenario's own path meets it; null where the path states none."),
  status: z.enum(["not-yet", "met", "reversed", "unjudged"]),
  crossing: valuedPoint
    .nullable()
    .describe("The point that met it first after not meeting it: the last such crossing."),
  reversal: valuedPoint.nullable().describe("The point at which it stopped being met; null unless reversed."),
  newest: valuedPoint.nullable(),
  reason: z
    .union([
      z.object({ code: z.literal("missing-figures"), figures: z.array(z.string()) }),
      z.object({ code: z.literal("no-estimate") }),
      z.object({ code: z.literal("not-stored"), series: z.enum(["share-price", "impairment"]) }),
      z.object({ code: z.literal("too-short"), days: z.number(), neededDays: z.number() }),
      z.object({ code: z.literal("no-denominator") }),
      z.object({ code: z.literal("no-bound") }),
      z.object({ code: z.literal("not-before"), period: z.string() }),
    ])
    .nullable()
    .describe("Why it cannot be judged."),
});

const claimSource = z
  .object({ publisher: z.string(), title: z.string().nullable(), url: z.string().nullable() })
  .describe("Who makes the claim.");

export const claimReading = z.object({
  key: z.enum([
    "capexOutrunsRevenue",
    "debtPays",
    "chipsWearOut",
    "circularFinancing",
    "pricesCollapse",
    "paidLate",
    "revenueDoubles",
    "cashPays",
    "depreciationCovered",
    "powerBinds",
    "cashGrows",
    "buildOutLasts",
  ]),
  side: z.enum(["bear", "bull"]),
  source: claimSource,
  series: z.enum([
    "capexToCashYear",
    "capexGrowthYear",
    "cashGrowthYear",
    "revenueDoublingYears",
    "endCustomerGrowth",
    "capexToAiRevenueYear",
    "aiRevenueToRequired",
    "aiRevenueToDepreciation",
    "neocloudCapexToCashYear",
    "vendorFinanceToCapexYear",
    "rentalChangeYear",
    "powerGrowthYear",
  ]),
  unit: z.enum(["fraction", "ratio", "years"]),
  supports: bound.describe(
    "A value that meets the first supports the claim, the second refutes it; neither leaves it silent.",
  ),
  refutes: bound,
  reading: z.enum(["supports", "refutes", "silent"]),
  newest: valuedPoint.nullable(),
  reason: missingPoint.nullable().describe("Why it is silent; null where a value lies between the bounds."),
});
