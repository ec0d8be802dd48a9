import { z } from "zod";
import {
  backtestList,
  backtestPage,
  backtestRequest,
  backtestView,
  backtestWithResult,
} from "../../backtest";
import { backtestResult } from "../../backtest-result";
import { catalogueRequest } from "../../catalogue-page";
import { wholeNumber } from "../../page-request";
import {
  frozenForecastList,
  frozenForecastView,
  frozenRelease,
  scoredForecasts,
  trackRecord,
  trackRecordQuery,
} from "../../track-record";
import type { Endpoints } from "../endpoint";

const backtestPath = z.object({ id: wholeNumber });

const backtests = "POST /api/v1/backtests";

export const trackRecordEndpoints = {
  "GET /api/v1/track-record": {
    tag: "track-record",
    effect: "read",
    summary: {
      en: "How the forecasts did, and how the method would have done",
      es: "Cómo acertaron los pronósticos y cómo habría acertado el método",
    },
    pages: ["/realised/track-record"],
    query: trackRecordQuery,
    answers: { 200: { "application/json": trackRecord } },
    examples: [{}],
    refused: [{ query: { asOf: "2026" }, field: "asOf" }],
  },
  "GET /api/v1/track-record/forecasts": {
    tag: "track-record",
    effect: "read",
    summary: {
      en: "Every frozen forecast with its distribution and score",
      es: "Cada pronóstico congelado con su distribución y su puntuación",
    },
    pages: ["/realised/track-record"],
    query: catalogueRequest,
    answers: { 200: { "application/json": frozenForecastList } },
    examples: [{ query: { limit: 20 } }],
    refused: [{ query: { limit: "all" }, field: "limit" }],
  },
  "POST /api/v1/track-record/forecasts": {
    tag: "track-record",
    effect: "change",
    summary: {
      en: "Freeze what this release forecasts",
      es: "Congelar lo que pronostica esta versión",
    },
    description: "Asked again it changes nothing.",
    pages: ["/realised/track-record"],
    answers: { 200: { "application/json": frozenRelease } },
    problems: [403],
    examples: [{}],
  },
  "POST /api/v1/track-record/scores": {
    tag: "track-record",
    effect: "change",
    summary: {
      en: "Score the forecasts whose quarter became known",
      es: "Puntuar los pronósticos cuyo trimestre ya se conoce",
    },
    description: "A score that stands is left.",
    pages: ["/realised/track-record"],
    answers: { 200: { "application/json": scoredForecasts } },
    problems: [403],
    examples: [{}],
  },
  "GET /api/v1/backtests": {
    tag: "track-record",
    effect: "read",
    summary: {
      en: "Backtests, newest first",
      es: "Pruebas retrospectivas, de la más reciente a la más antigua",
    },
    pages: ["/realised/track-record"],
    query: backtestPage,
    answers: { 200: { "application/json": backtestList } },
    examples: [{ query: { limit: 10 } }],
    refused: [{ query: { limit: 0 }, field: "limit" }],
  },
  "POST /api/v1/backtests": {
    tag: "track-record",
    effect: "change",
    summary: { en: "Start a backtest", es: "Iniciar una prueba retrospectiva" },
    description: "202: it runs; `GET /api/v1/backtests/{id}` tells how far it is.",
    pages: ["/realised/track-record"],
    body: { "application/json": backtestRequest },
    answers: { 202: { "application/json": backtestView } },
    problems: [400, 403],
    examples: [{ body: { draws: 200, seed: "backtest" } }],
    refused: [{ body: { draws: 7 }, field: "draws" }],
  },
  "GET /api/v1/backtests/{id}": {
    tag: "track-record",
    effect: "read",
    summary: { en: "A backtest and its result", es: "Una prueba retrospectiva y su resultado" },
    description: "`result` is null until every frozen set is scored.",
    pages: ["/realised/track-record"],
    path: backtestPath,
    answers: { 200: { "application/json": backtestWithResult } },
    problems: [404],
    needs: backtests,
    examples: [{ path: { id: "{id}" } }],
  },
  "POST /api/v1/backtests/{id}/cancel": {
    tag: "track-record",
    effect: "change",
    summary: { en: "End a backtest", es: "Terminar una prueba retrospectiva" },
    pages: ["/realised/track-record"],
    path: backtestPath,
    answers: { 200: { "application/json": backtestWithResult } },
    problems: [403, 404],
    needs: backtests,
    examples: [{ path: { id: "{id}" } }],
  },
} satisfies Endpoints;

export const trackRecordSchemas = {
  TrackRecord: trackRecord,
  FrozenForecast: frozenForecastView,
  Backtest: backtestView,
  BacktestWithResult: backtestWithResult,
  BacktestRequest: backtestRequest,
  BacktestResult: backtestResult,
};
