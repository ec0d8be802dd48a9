import { byteOrderMark } from "../../byte-order-mark";
import { z } from "zod";
import { gaugeKeys } from "@/lib/model/tracking/gauges";
import { oddsRequest } from "../../odds-request";
import { realisedOdds } from "../../realised-odds";
import { catalogueAsOfRequest } from "../../catalogue-page";
import { asOfRequest } from "../../series-request";
import type { Endpoints, QueryGroup } from "../endpoint";
import { aiRevenueAnswer } from "./ai-revenue";
import { gaugeCount, gaugeReading } from "./gauge-reading";
import { realisedFigures } from "./realised-figures";
import { claimReading, signpostReading } from "./signpost-reading";
import { trackedPoint } from "./tracked-point";

const realisedAnswer = z.object({
  asOf: z.string().nullable(),
  figures: realisedFigures,
  gauges: z.array(gaugeReading),
  gaugeCount,
  signposts: z.array(signpostReading),
  claims: z.array(claimReading),
});

const thresholdGroup: QueryGroup = {
  prefix: "g.",
  placeholder: "gauge",
  description: "Bounds of a gauge in place of its own, `watch,strained`, e.g. `g.cashStrain=0.7,1`.",
  values: z.object(
    Object.fromEntries(
      gaugeKeys.map((key) => [
        key,
        z
          .string()
          .regex(/^-?[\d.]+,-?[\d.]+$/)
          .optional(),
      ]),
    ),
  ),
};

export const realisedEndpoints = {
  "GET /api/v1/realised": {
    tag: "realised",
    effect: "read",
    summary: {
      en: "Filed capex against realised revenue",
      es: "Inversión presentada frente a ingresos realizados",
    },
    description:
      "Figures with their filings, gauges judged by the bounds asked for and their count, signposts and arguments, as known at `asOf`.",
    pages: ["/realised", "/"],
    query: asOfRequest,
    queryGroups: [thresholdGroup],
    answers: { 200: { "application/json": realisedAnswer } },
    examples: [{}, { query: { asOf: "2026-06-30", "g.cashStrain": "0.7,1" } }],
    refused: [{ query: { "g.cashStrain": "1,0.7" }, field: "g.cashStrain" }],
  },
  "GET /api/v1/realised.csv": {
    tag: "realised",
    effect: "read",
    summary: { en: "Its filed figures and statements as CSV", es: "Sus cifras y declaraciones en CSV" },
    pages: ["/realised"],
    query: asOfRequest.extend(byteOrderMark.shape),
    queryGroups: [thresholdGroup],
    answers: { 200: { "text/csv": z.string() } },
    examples: [{}],
    refused: [{ query: { asOf: "soon" }, field: "asOf" }],
  },
  "GET /api/v1/ai-revenue": {
    tag: "realised",
    effect: "read",
    summary: {
      en: "Every published statement about AI revenue",
      es: "Todas las declaraciones publicadas sobre ingresos por IA",
    },
    description: "By company and day. Run rates, quarters and years are not comparable and never added.",
    pages: ["/realised", "/companies", "/data"],
    query: catalogueAsOfRequest,
    answers: { 200: { "application/json": aiRevenueAnswer } },
    examples: [{ query: { limit: 20 } }, { query: { asOf: "2026-06-30" } }],
    refused: [{ query: { limit: 0 }, field: "limit" }],
  },
  "GET /api/v1/realised/odds": {
    tag: "realised",
    effect: "compute",
    summary: {
      en: "Odds of bear, base, bull and other, and what moved them",
      es: "Probabilidades de bajista, base, alcista y otro, y qué las movió",
    },
    description:
      "`prior` lists four probabilities in this order. Prior, learning rate and persistence are the reader's; the answer states those in force.",
    pages: ["/realised", "/"],
    query: oddsRequest.extend({
      prior: z
        .string()
        .regex(/^[\d.]+(,[\d.]+){3}$/)
        .optional()
        .describe("Probabilities of bear, base, bull and other that sum to 1, e.g. 0.31,0.31,0.31,0.07."),
    }),
    answers: { 200: { "application/json": realisedOdds } },
    examples: [{}, { query: { prior: "0.2,0.5,0.2,0.1", eta: 0.5, asOf: "2026-06-30" } }],
    refused: [
      { query: { prior: "0.9,0.9,0.1,0.1" }, field: "prior" },
      { query: { rho: 2 }, field: "rho" },
    ],
  },
} satisfies Endpoints;

export const realisedSchemas = {
  Realised: realisedAnswer,
  RealisedFigures: realisedFigures,
  RealisedOdds: realisedOdds,
  TrackedPoint: trackedPoint,
};
