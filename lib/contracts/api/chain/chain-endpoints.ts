import { z } from "zod";
import { statedChain } from "../../chain-request";
import { byteOrderMark } from "../../byte-order-mark";
import { asOfRequest } from "../../series-request";
import type { Endpoints } from "../endpoint";
import { comparisonQuery, overrideGroup } from "../scenarios/comparison-query";
import { chainShock } from "@/lib/contracts/chain-shocks-answer";
import { valueChainAnswer } from "./chain-answer";
import { chainFlowsView } from "./chain-flows-answer";
import { vendorAssessment } from "./vendor-assessment";
import { vendorFigure } from "./vendor-figure";
import { vendorGroup, vendorQuery } from "./vendor-query";
import { vendorsAnswer } from "./vendors-answer";

export const chainEndpoints = {
  "GET /api/v1/chain": {
    tag: "chain",
    effect: "compute",
    summary: {
      en: "Who earns each dollar of a scenario's capex",
      es: "Quién gana cada dólar de inversión de un escenario",
    },
    description:
      "Pools by layer, vendors with their shares, and who loses in `year` when efficiency rises. The three purses (capex, running costs, end customers) are never added up.",
    pages: ["/chain"],
    query: comparisonQuery.extend(statedChain.shape),
    queryGroups: [overrideGroup],
    answers: { 200: { "application/json": valueChainAnswer } },
    problems: [404],
    examples: [{ query: { scenario: "base" } }, { query: { scenario: "bull", year: 2031 } }],
    refused: [
      { query: { scenario: "base", year: 1999 }, field: "year" },
      { query: { scenario: "base", "o.waccFraction": 7 }, field: "overrides.waccFraction" },
    ],
  },
  "GET /api/v1/chain/flows": {
    tag: "chain",
    effect: "compute",
    summary: {
      en: "Flows of bear, base and bull, who buys from whom, and what sellers finance",
      es: "Flujos bajista, base y alcista, quién compra a quién y qué financian los vendedores",
    },
    pages: ["/chain"],
    query: asOfRequest,
    answers: { 200: { "application/json": chainFlowsView } },
    problems: [404],
    examples: [{}],
    refused: [{ query: { asOf: "x" }, field: "asOf" }],
  },
  "GET /api/v1/vendors": {
    tag: "chain",
    effect: "compute",
    summary: {
      en: "What the market price of each vendor assumes",
      es: "Qué supone el precio de mercado de cada proveedor",
    },
    description:
      "Beside what the scenarios give it, and the joint test of each layer. A public instance answers no share price, nor what gives one away.",
    pages: ["/chain"],
    query: vendorQuery,
    queryGroups: [vendorGroup],
    answers: { 200: { "application/json": vendorsAnswer } },
    examples: [{}, { query: { "v.layer": "hyperscalers", "v.sort": "-capexIntensity" } }],
    refused: [{ query: { "v.hold": "forever" }, field: "v.hold" }],
  },
  "GET /api/v1/vendors.csv": {
    tag: "chain",
    effect: "compute",
    summary: { en: "The same table as CSV", es: "La misma tabla en CSV" },
    description: "Share prices may not be redistributed: prices and what gives them away are left empty.",
    pages: ["/chain"],
    query: vendorQuery.extend(byteOrderMark.shape),
    queryGroups: [vendorGroup],
    answers: { 200: { "text/csv": z.string() } },
    examples: [{}],
    refused: [{ query: { "v.sort": "beauty" }, field: "v.sort" }],
  },
} satisfies Endpoints;

export const chainSchemas = {
  ValueChain: valueChainAnswer,
  ChainFlows: chainFlowsView,
  ChainShock: chainShock,
  VendorTable: vendorsAnswer,
  VendorAssessment: vendorAssessment,
  VendorFigure: vendorFigure,
};
