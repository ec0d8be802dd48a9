import { z } from "zod";
import { wholeNumber } from "../../page-request";
import {
  removedSweep,
  sweepList,
  sweepPage,
  sweepQuery,
  sweepRequest,
  sweepView,
  sweepWithResults,
} from "../../sweep";
import type { Endpoints } from "../endpoint";

const sweepPath = z.object({ id: wholeNumber });

const sweeps = "POST /api/v1/sweeps";

export const sweepEndpoints = {
  "GET /api/v1/sweeps": {
    tag: "scenarios",
    effect: "read",
    summary: { en: "Sweeps, newest first", es: "Barridos, del más reciente al más antiguo" },
    description: "Without their results.",
    pages: ["/scenarios"],
    query: sweepPage,
    answers: { 200: { "application/json": sweepList } },
    examples: [{ query: { limit: 10 } }],
    refused: [{ query: { limit: 1.5 }, field: "limit" }],
  },
  "POST /api/v1/sweeps": {
    tag: "scenarios",
    effect: "change",
    summary: {
      en: "Start a sweep over up to three parameters",
      es: "Iniciar un barrido sobre un máximo de tres parámetros",
    },
    description:
      "202: it runs; `GET /api/v1/sweeps/{id}` tells how far it is. At most 40,000 nodes and 8,000,000 draws.",
    pages: ["/scenarios"],
    body: { "application/json": sweepRequest },
    answers: { 202: { "application/json": sweepView } },
    problems: [400, 403, 404, 409],
    examples: [
      {
        body: {
          scenario: "base",
          axes: [
            { parameter: "waccFraction", from: 0.06, to: 0.12, steps: 3 },
            { parameter: "terminalGrowthFraction", values: [0.01, 0.02] },
          ],
        },
      },
    ],
    refused: [
      {
        body: { scenario: "base", axes: [{ parameter: "waccFraction", from: 0.06, to: 9, steps: 3 }] },
        field: "axes.0.to",
      },
    ],
  },
  "GET /api/v1/sweeps/{id}": {
    tag: "scenarios",
    effect: "read",
    summary: { en: "A sweep with its results so far", es: "Un barrido con sus resultados hasta ahora" },
    description:
      "In node order, the last axis changing fastest; a node still to come is null. `results=false` leaves them out. Under `<id>.csv` its nodes as a file.",
    pages: ["/scenarios"],
    path: z.object({ id: z.string().regex(/^\d{1,10}(\.csv)?$/) }),
    query: sweepQuery,
    answers: {
      200: {
        "application/json": z.union([sweepWithResults, sweepView]),
        "text/csv": z.string(),
      },
    },
    problems: [404],
    needs: sweeps,
    examples: [
      { path: { id: "{id}" } },
      { path: { id: "{id}" }, query: { results: "false" } },
      { path: { id: "{id}.csv" } },
    ],
    refused: [{ path: { id: "{id}" }, query: { results: "some" }, field: "results" }],
  },
  "POST /api/v1/sweeps/{id}/cancel": {
    tag: "scenarios",
    effect: "change",
    summary: { en: "End a sweep", es: "Terminar un barrido" },
    description: "The results so far stay.",
    pages: ["/scenarios"],
    path: sweepPath,
    answers: { 200: { "application/json": sweepView } },
    problems: [403, 404],
    needs: sweeps,
    examples: [{ path: { id: "{id}" } }],
  },
  "DELETE /api/v1/sweeps/{id}": {
    tag: "scenarios",
    effect: "change",
    summary: { en: "Remove a sweep that has ended", es: "Eliminar un barrido terminado" },
    pages: ["/scenarios"],
    path: sweepPath,
    answers: { 200: { "application/json": removedSweep } },
    problems: [403, 404, 409],
    needs: sweeps,
    examples: [{ path: { id: "{id}" } }],
  },
} satisfies Endpoints;

export const sweepSchemas = {
  Sweep: sweepView,
  SweepWithResults: sweepWithResults,
  SweepRequest: sweepRequest,
};
