import { z } from "zod";
import { capacityOverrides, capacityRequest } from "../../capacity-request";
import { replicabilityRequest } from "../../replicability-request";
import type { Endpoints } from "../endpoint";
import { capacityAnswer } from "./capacity-answer";
import { replicability } from "./replicability-answer";

const capacity = capacityAnswer.extend({
  engineVersion: z.string(),
  asOf: z.string().nullable(),
  request: capacityRequest.describe("As read, with what it left out."),
});

const replicabilityAnswer = replicability.extend({
  engineVersion: z.string(),
  asOf: z.string().nullable(),
});

export const capacityEndpoints = {
  "POST /api/v1/capacity": {
    tag: "capacity",
    effect: "compute",
    summary: {
      en: "Deployable capacity by quarter and what binds it",
      es: "Capacidad desplegable por trimestre y qué la limita",
    },
    description:
      "The least limit in each quarter; with `mode: lp` the programme, the worth of 1 % more of each limit and its shadow price; with `uncertainty` bands and P(binding).",
    pages: ["/capacity"],
    body: { "application/json": capacityRequest },
    answers: { 200: { "application/json": capacity } },
    problems: [400, 404],
    examples: [{ body: { mode: "min" } }, { body: { uncertainty: { draws: 2 } } }],
    refused: [{ body: { mode: "max" }, field: "mode" }],
  },
  "GET /api/v1/replicability": {
    tag: "capacity",
    effect: "read",
    summary: {
      en: "How long tracked data centers take, what a GW costs and what runs",
      es: "Cuánto tardan los centros de datos observados, cuánto cuesta un GW y qué funciona",
    },
    pages: ["/capacity"],
    query: replicabilityRequest,
    answers: { 200: { "application/json": replicabilityAnswer } },
    examples: [{}, { query: { fromYear: 2025 } }],
    refused: [{ query: { fromYear: 1900 }, field: "fromYear" }],
  },
} satisfies Endpoints;

export const capacitySchemas = {
  CapacityRequest: capacityRequest,
  CapacityOverrides: capacityOverrides,
  Capacity: capacity,
  Replicability: replicabilityAnswer,
};
