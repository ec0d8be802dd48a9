import { z } from "zod";
import { footprint, measuredEnergy, unitCost } from "./cost-answer";
import { rooflineServing, servingPoint, statedServing } from "./serving-answer";
import { softwareCompetition, softwareLever } from "./software-answer";
import { unitCostUncertainty } from "./uncertainty-answer";
import { coolingResult, regionalElectricityPrice, unitCostInputs } from "./unit-cost-inputs-answer";

export const unitCostAnswer = z.object({
  serving: z.union([servingPoint, statedServing, rooflineServing]),
  tokensCounted: z
    .enum(["output", "total"])
    .describe("Output: every figure per million tokens is per million output tokens, single-sided."),
  electricityPrice: regionalElectricityPrice
    .nullable()
    .describe("Null: the assumption for a data centre in the United States applies."),
  cooling: coolingResult.nullable().describe("Null: the sourced PUE applies."),
  inputs: unitCostInputs,
  cost: unitCost,
  footprint: footprint,
  priceUsdPerMtok: z.number(),
  lever: softwareLever,
  competition: softwareCompetition.nullable(),
  measuredEnergy: z
    .array(measuredEnergy)
    .describe("What was measured on this hardware, each figure at its own boundary."),
  uncertainty: unitCostUncertainty.nullable().describe("Null unless the request asks for it."),
});
