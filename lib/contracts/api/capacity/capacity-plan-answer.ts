import { z } from "zod";
import { capacityConstraints, powerSources } from "@/lib/model/capacity/capacity-constraint";
import { capacityRegions } from "@/lib/model/capacity/capacity-region";

const bindingLimit = z.object({
  constraint: z.enum(capacityConstraints),
  onePercentUsdBn: z.number().describe("Of 1 % more in this quarter alone."),
});

const onePercentValue = z
  .object({
    dualUsdBn: z.number().describe("0.01 x sum of A x dual: exact for small changes while the basis holds."),
    upUsdBn: z
      .number()
      .describe(
        "Solved again with 1 % more, and with 1 % less; where they differ the programme is degenerate.",
      ),
    downUsdBn: z.number(),
  })
  .describe("USD bn of net present value for 1 % more of a limit, over all quarters.");

export const capacityPlan = z.object({
  quarters: z.array(z.string()),
  netPresentValueUsdBn: z.number(),
  itGw: z.array(z.number()).describe("In service at the end of each quarter, GW of IT."),
  itGwByRegion: z.record(z.enum(capacityRegions), z.array(z.number())),
  itGwByGeneration: z.object({
    current: z.array(z.number()),
    next: z.array(z.number()),
    existing: z.array(z.number()),
  }),
  installedItGw: z.array(z.number()).describe("Bought and within its life, running or not, GW of IT."),
  fedItGwBySource: z.record(z.enum(powerSources), z.array(z.number())),
  tokensPerYear: z.array(z.number()).describe("At the rate of the quarter."),
  binding: z
    .array(bindingLimit.nullable())
    .describe("What binds, by the value of 1 % more of it; null where nothing does."),
  runnerUp: z
    .array(
      z.object({
        constraint: z.enum(capacityConstraints),
        onePercentUsdBn: z.number(),
        slackFraction: z.number(),
      }),
    )
    .describe("The next: worth something too, or else the limit with the least slack."),
  onePercent: z.record(z.enum(capacityConstraints), onePercentValue),
  shadowPriceUsdBnPerUnitYear: z
    .record(z.enum(capacityConstraints), z.array(z.number()))
    .describe(
      "USD bn a year for one more unit of the limit (GW, million GB, million modules; GW of IT where stated so), in the region where it is worth most. Of capital, spent once: USD of the quarter for one more USD of its budget.",
    ),
  gridShadowPriceUsdPerMwYear: z
    .record(z.enum(capacityRegions), z.array(z.number()))
    .describe("USD per MW of utility power and year on the grid of each region."),
});
