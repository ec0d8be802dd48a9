import { z } from "zod";
import { totalCount } from "../../catalogue-page";
import { companyListRequest, companyPageRequest } from "../../company-list-request";
import { revenueStatementList } from "../realised/ai-revenue";
import { asOfRequest } from "../../series-request";
import { byteOrderMark } from "../../byte-order-mark";
import type { Endpoints } from "../endpoint";
import { companyFinancials } from "./company-financials";
import { companyOverview } from "./company-overview";
import { companyRevisions } from "./company-revisions";

const tickerPath = z.object({ ticker: z.string().describe("In any case, e.g. NVDA or SU.PA.") });

const layerSum = z.object({
  layer: z.string(),
  sum: z
    .object({
      companyCount: z
        .number()
        .describe("Companies with revenue and capital expenditure of the same year, in USD."),
      revenueUsd: z.number(),
      capexUsd: z.number(),
      capexGrowthFraction: z
        .number()
        .nullable()
        .describe("Null while a company lacks the year before, or filed it in another currency."),
    })
    .nullable()
    .describe("Null where no company of the layer has both."),
});

const companyList = z.object({
  companies: z.array(companyOverview),
  totalCount,
  layers: z.array(layerSum).describe("Trailing sums of every layer, whichever companies are asked for."),
});

export const companyEndpoints = {
  "GET /api/v1/companies": {
    tag: "companies",
    effect: "read",
    summary: {
      en: "Companies of the value chain with their trailing figures",
      es: "Empresas de la cadena de valor con sus cifras de los últimos doce meses",
    },
    description:
      "Amounts in the currency of the filing and in USD at the mean rate of the same days; a figure that cannot be had says why.",
    pages: ["/companies", "/chain"],
    query: companyPageRequest,
    answers: { 200: { "application/json": companyList } },
    examples: [{}, { query: { layer: "hyperscalers", sort: "capex", order: "desc" } }],
    refused: [{ query: { sort: "beauty" }, field: "sort" }],
  },
  "GET /api/v1/companies.csv": {
    tag: "companies",
    effect: "read",
    summary: { en: "The same list as CSV", es: "La misma lista en CSV" },
    pages: ["/companies"],
    query: companyListRequest.extend(byteOrderMark.shape),
    answers: { 200: { "text/csv": z.string() } },
    examples: [{ query: { asOf: "2026-06-30" } }],
    refused: [{ query: { order: "up" }, field: "order" }],
  },
  "GET /api/v1/companies/{ticker}": {
    tag: "companies",
    effect: "read",
    summary: {
      en: "Every filed figure of one company",
      es: "Todas las cifras presentadas por una empresa",
    },
    description:
      "Of a restated period, the newest filing known at `asOf`; and the trailing year beside the one before.",
    pages: ["/companies/[ticker]"],
    path: tickerPath,
    query: asOfRequest,
    answers: { 200: { "application/json": companyFinancials } },
    problems: [404],
    examples: [{ path: { ticker: "NVDA" } }, { path: { ticker: "msft" }, query: { asOf: "2026-06-30" } }],
    refused: [{ path: { ticker: "NVDA" }, query: { asOf: "2026-13-01" }, field: "asOf" }],
  },
  "GET /api/v1/companies/{ticker}/revisions": {
    tag: "companies",
    effect: "read",
    summary: { en: "Restated figures of one company", es: "Cifras reexpresadas de una empresa" },
    pages: ["/companies/[ticker]"],
    path: tickerPath,
    query: asOfRequest,
    answers: { 200: { "application/json": companyRevisions } },
    problems: [404],
    examples: [{ path: { ticker: "NVDA" } }],
    refused: [{ path: { ticker: "NVDA" }, query: { as_of: "2026-06-30" }, field: "as_of" }],
  },
  "GET /api/v1/companies/{ticker}/statements": {
    tag: "companies",
    effect: "read",
    summary: {
      en: "What was stated of one company's AI revenue",
      es: "Lo declarado sobre los ingresos por IA de una empresa",
    },
    description: "Newest first. Run rates, quarters and years are not comparable and never added.",
    pages: ["/companies/[ticker]"],
    path: tickerPath,
    query: asOfRequest,
    answers: { 200: { "application/json": z.object({ statements: revenueStatementList }) } },
    problems: [404],
    examples: [{ path: { ticker: "MSFT" } }],
    refused: [{ path: { ticker: "MSFT" }, query: { asOf: "then" }, field: "asOf" }],
  },
} satisfies Endpoints;

export const companySchemas = {
  CompanyList: companyList,
  CompanyOverview: companyOverview,
  CompanyFinancials: companyFinancials,
  CompanyRevisions: companyRevisions,
};
