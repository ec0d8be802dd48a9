import { z } from "zod";
import { companyListRequest } from "../../company-list-request";
import { asOfRequest } from "../../series-request";
import { byteOrderMark } from "../../byte-order-mark";
import type { Endpoints } from "../endpoint";
import { companyFinancials } from "./company-financials";
import { companyOverview } from "./company-overview";
import { companyRevisions } from "./company-revisions";

const tickerPath = z.object({ ticker: z.string().describe("In any case, e.g. NVDA or SU.PA.") });

const companyList = z.object({ companies: z.array(companyOverview) });

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
    query: companyListRequest,
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
    description: "Of a restated period, the newest filing known at `asOf`.",
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
} satisfies Endpoints;

export const companySchemas = {
  CompanyList: companyList,
  CompanyOverview: companyOverview,
  CompanyFinancials: companyFinancials,
  CompanyRevisions: companyRevisions,
};
