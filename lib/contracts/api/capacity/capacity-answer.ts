import { z } from "zod";
import { capacityRegions } from "@/lib/model/capacity/capacity-region";
import { capacityConstraints, fleetLimits } from "@/lib/model/capacity/capacity-constraint";
import { capacityFieldNames } from "@/lib/model/capacity/capacity-fields";
import { sourcedField } from "../unit-cost/sourced-field";
import { capacityPlan } from "./capacity-plan-answer";

const capacityInput = z.record(z.enum(capacityFieldNames), z.number());

const capacityInputs = z.object({
  input: capacityInput,
  fields: z
    .record(z.enum(capacityFieldNames), sourcedField)
    .describe("Where each value comes from, to show and to edit."),
});

const capacityServing = z
  .object({
    tokensPerItMwYear: z.number(),
    priceUsdPerMtok: z.number(),
    itPowerKwPerAccelerator: z.object({ current: z.number(), next: z.number() }),
    loadFactorFraction: z.number().describe("Of IT nameplate."),
    pueRatio: z.number().describe("Annual: what the meter bills."),
    runningUsdPerItMwYear: z.number().describe("Operations, software and water; energy apart."),
  })
  .describe(
    "What a MW of the current generation does in a year, from the unit cost of the accelerator chosen.",
  );

const minimumCapacity = z.object({
  limitsItGw: z
    .record(z.enum(fleetLimits), z.array(z.number()))
    .describe("GW of IT each limit would allow if nothing else limited, at the end of each quarter."),
  itGw: z.array(z.number()).describe("The least of them."),
  binding: z.array(z.enum(fleetLimits)),
  runnerUp: z
    .array(z.object({ limit: z.enum(fleetLimits), slackFraction: z.number() }))
    .describe("The next tightest, and how far above: 0.1 is ten per cent of slack."),
});

const band = z.object({ p05: z.array(z.number()), p50: z.array(z.number()), p95: z.array(z.number()) });

const capacityUncertainty = z.object({
  draws: z.number(),
  infeasibleDraws: z
    .number()
    .describe("Draws in which the required capacity cannot be met; they are in no figure below."),
  seed: z.string(),
  uncertainFields: z.array(z.enum(capacityFieldNames)),
  itGw: band,
  bindingProbability: z
    .record(z.enum(capacityConstraints), z.array(z.number()))
    .describe(
      "Share of draws in which 1 % more of a limit in that quarter is worth something. Several can bind at once.",
    ),
  everBindingProbability: z
    .record(z.enum(capacityConstraints), z.number())
    .describe("Share of draws in which it is worth something in any quarter."),
  expectedOnePercentUsdBn: z
    .record(z.enum(capacityConstraints), z.number())
    .describe(
      "Mean over the draws of the value of 1 % more of a limit in every quarter, USD bn of net present value.",
    ),
  netPresentValueUsdBn: z.object({ p05: z.number(), p50: z.number(), p95: z.number() }),
});

export const capacityAnswer = z.object({
  quarters: z.array(z.string()),
  inputs: capacityInputs,
  serving: capacityServing,
  gridEnergyUsdPerMwYear: z
    .record(z.enum(capacityRegions), z.number())
    .describe("What the energy of a MW of utility power costs a year on the grid of each region."),
  minimum: minimumCapacity,
  plan: capacityPlan.nullable().describe("Null in `min` mode."),
  uncertainty: capacityUncertainty.nullable().describe("Null unless asked for."),
});
