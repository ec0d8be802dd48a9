import { z } from "zod";
import { hardwareRequest } from "../../hardware-request";
import { unitCostOverrides, unitCostRequest } from "../../unit-cost-request";
import type { Endpoints } from "../endpoint";
import { hardwareComparison, hardwareConstant } from "./hardware-answer";
import { unitCostAnswer } from "./unit-cost-answer";

const hardwareAnswer = z.object({
  engineVersion: z.string(),
  asOf: z.string().nullable(),
  hardware: z.array(hardwareComparison),
  constants: z.array(hardwareConstant).describe("Every vintage known at `asOf`."),
});

const unitCost = unitCostAnswer.extend({
  engineVersion: z.string(),
  asOf: z.string().nullable(),
  request: unitCostRequest.describe("As read, with what it left out."),
});

export const unitCostEndpoints = {
  "POST /api/v1/unit-cost": {
    tag: "unit-cost",
    effect: "compute",
    summary: { en: "What a million tokens costs", es: "Cuánto cuesta un millón de tokens" },
    description:
      "Every line, every input with its source, what better software would be worth, carbon and water and, if `uncertainty` asks for it, P5, P50 and P95 with rank correlations and a tornado. `{}` asks nothing of measured hardware: then `overrides` or `operatingPoints` state it.",
    pages: ["/cost", "/energy", "/"],
    body: { "application/json": unitCostRequest },
    answers: { 200: { "application/json": unitCost } },
    problems: [400, 404],
    examples: [
      { body: { hardware: "gb200", model: "DeepSeek-R1", region: "US-VA" } },
      {
        body: {
          hardware: "gb200",
          model: "DeepSeek-R1",
          electricityPriceUsdPerMwh: 60,
          cooling: { climate: "US-VA" },
          uncertainty: { draws: 128 },
        },
      },
      { body: { hardware: "h100", model: "DeepSeek-R1", allowRoofline: true } },
    ],
    refused: [
      {
        body: { hardware: "gb200", model: "DeepSeek-R1", overrides: { pueRatio: 0.4 } },
        field: "overrides.pueRatio",
      },
    ],
  },
  "GET /api/v1/hardware": {
    tag: "unit-cost",
    effect: "read",
    summary: {
      en: "Published accelerator constants beside this model's accelerator-hour",
      es: "Constantes publicadas de aceleradores junto a la hora de acelerador de este modelo",
    },
    pages: ["/cost"],
    query: hardwareRequest,
    answers: { 200: { "application/json": hardwareAnswer } },
    examples: [{}, { query: { asOf: "2026-06-30" } }],
    refused: [{ query: { gpu: "h100" }, field: "gpu" }],
  },
} satisfies Endpoints;

export const unitCostSchemas = {
  UnitCostRequest: unitCostRequest,
  UnitCostOverrides: unitCostOverrides,
  UnitCost: unitCost,
  HardwareComparison: hardwareComparison,
  HardwareConstant: hardwareConstant,
};
