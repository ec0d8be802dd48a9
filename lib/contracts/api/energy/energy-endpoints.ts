import { z } from "zod";
import { deliveredPrices, deliveredPricesRequest } from "../../delivered-prices";
import { LEAD_TIME_PREFIX, leadTimeYears, meritOrderQuery } from "../../merit-order-request";
import { powerSeriesHead } from "../../power-series";
import { priceHistory, priceHistoryRequest } from "../../price-history";
import { priceSeries } from "../../price-series";
import { priceStatistics, priceStatisticsRequest } from "../../price-statistics";
import { asOfRequest, seriesListRequest } from "../../series-request";
import type { Endpoints } from "../endpoint";
import { meritOrderAnswer } from "./merit-order";
import { powerPricesAnswer } from "./power-prices";
import { seriesList } from "./series-list";

const seriesPath = z.object({
  id: z.string().describe("Of a series as `GET /api/v1/series` lists it: source, zone and market type."),
});

const virginia = { id: "eia:US-VA:retail-industrial" };

export const energyEndpoints = {
  "GET /api/v1/series": {
    tag: "energy",
    effect: "read",
    summary: { en: "Electricity price series", es: "Series de precios de la electricidad" },
    description: "Every ingested series with its source, zone, unit, licence and reach.",
    pages: ["/energy", "/data"],
    query: seriesListRequest,
    answers: { 200: { "application/json": seriesList } },
    examples: [{ query: { zone: "US-VA" } }, {}],
    refused: [{ query: { zones: "US" }, field: "zones" }],
  },
  "GET /api/v1/series/{id}": {
    tag: "energy",
    effect: "read",
    summary: { en: "One price series, as published", es: "Una serie de precios, tal como se publicó" },
    description:
      "The newest vintage of every period known at `asOf`, oldest first. `priceUsdPerMwh` is null where the price is not in dollars: no exchange rate is implied. 451 where the licence forbids this instance to pass the series on.",
    pages: ["/energy", "/data", "/cost"],
    path: seriesPath,
    query: asOfRequest,
    answers: { 200: { "application/json": priceSeries } },
    problems: [404, 451],
    examples: [{ path: virginia }, { path: virginia, query: { asOf: "2026-06-30" } }],
    refused: [{ path: virginia, query: { asOf: "yesterday" }, field: "asOf" }],
  },
  "GET /api/v1/series/{id}/history": {
    tag: "energy",
    effect: "read",
    summary: { en: "A series by calendar bucket", es: "Una serie por intervalo de calendario" },
    description:
      "Each bucket keeps its lowest and highest price beside the hour-weighted mean, so no spike or negative price is lost.",
    pages: ["/energy", "/data"],
    path: seriesPath,
    query: priceHistoryRequest,
    answers: { 200: { "application/json": priceHistory } },
    problems: [404, 451],
    examples: [{ path: virginia, query: { from: "2024-01", to: "2025-12", bucket: "quarter" } }],
    refused: [
      { path: virginia, query: { points: 1 }, field: "points" },
      { path: virginia, query: { bucket: "fortnight" }, field: "bucket" },
    ],
  },
  "GET /api/v1/series/{id}/statistics": {
    tag: "energy",
    effect: "read",
    summary: {
      en: "Monthly statistics and the duration curve of a series",
      es: "Estadísticas mensuales y curva de duración de una serie",
    },
    pages: ["/energy"],
    path: seriesPath,
    query: priceStatisticsRequest,
    answers: { 200: { "application/json": priceStatistics } },
    problems: [404, 451],
    examples: [{ path: virginia, query: { from: "2025-01", to: "2025-12", above: 90 } }],
    refused: [{ path: virginia, query: { above: "dear" }, field: "above" }],
  },
  "GET /api/v1/power-prices": {
    tag: "energy",
    effect: "read",
    summary: {
      en: "What every electricity price says now",
      es: "Qué dice ahora cada precio de la electricidad",
    },
    description: "The newest month of each series and the twelve whole months up to it: the power map.",
    pages: ["/energy"],
    query: asOfRequest,
    answers: { 200: { "application/json": powerPricesAnswer } },
    examples: [{}, { query: { asOf: "2026-06-30" } }],
    refused: [{ query: { asOf: "now" }, field: "asOf" }],
  },
  "GET /api/v1/delivered-prices": {
    tag: "energy",
    effect: "compute",
    summary: {
      en: "Delivered electricity price by region, built up from its parts",
      es: "Precio de la electricidad entregada por región, construido a partir de sus componentes",
    },
    description:
      "A part without a source is missing with a reason and stays out of the sum: `totalPerMwh` is null while any part is unresolved. A share bought under contract needs its shape cost stated.",
    pages: ["/energy"],
    query: deliveredPricesRequest,
    answers: { 200: { "application/json": deliveredPrices } },
    problems: [404],
    examples: [{}, { query: { loadFactorFraction: 0.9, ppaShareFraction: 0.5, ppaShapeUsdPerMwh: 5 } }],
    refused: [{ query: { loadFactorFraction: 1.2 }, field: "loadFactorFraction" }],
  },
  "GET /api/v1/merit-order": {
    tag: "energy",
    effect: "compute",
    summary: {
      en: "Regions by the long-run marginal cost of a token",
      es: "Regiones según el coste marginal a largo plazo de un token",
    },
    description:
      "Each region with its power price, its wait for the grid and the power announced there: the supply stack of tokens.",
    pages: ["/capacity"],
    query: meritOrderQuery,
    queryGroups: [
      {
        prefix: LEAD_TIME_PREFIX,
        placeholder: "zone",
        description: "Years to a grid connection in a zone, in place of the published ones.",
        values: z.record(z.string(), leadTimeYears),
      },
    ],
    answers: { 200: { "application/json": meritOrderAnswer } },
    problems: [404],
    examples: [{}, { query: { speed: 35, "lead.US-VA": 3 } }],
    refused: [{ query: { speed: 0 }, field: "speed" }],
  },
} satisfies Endpoints;

export const energySchemas = {
  SeriesList: seriesList,
  PriceSeries: priceSeries,
  PowerSeriesHead: powerSeriesHead,
  PriceHistory: priceHistory,
  PriceStatistics: priceStatistics,
  DeliveredPrices: deliveredPrices,
  PowerPrices: powerPricesAnswer,
  MeritOrder: meritOrderAnswer,
};
