import { z } from "zod";
import { catalogueRequest } from "../../catalogue-page";
import { fetchWindow, requestedFetch } from "../../fetch-window";
import { ingestRunList, ingestRunView } from "../../ingest-run-view";
import { pageRequest, wholeNumber } from "../../page-request";
import {
  quarantineDecision,
  quarantineDecisions,
  quarantineList,
  quarantineListRequest,
  quarantineOutcome,
} from "../../quarantine";
import { revisionRequest } from "../../revision-request";
import { asOfRequest } from "../../series-request";
import type { Endpoints } from "../endpoint";
import { assumptionList } from "./assumption-list";
import { rejectedRowList } from "./rejected-row-list";
import { revisionPage } from "./revision-page";
import { sourceFetch, sourceHealth } from "./source-health";

const runPath = z.object({ id: wholeNumber });

const sourceList = z.object({
  sources: z.array(
    sourceHealth.extend({
      fetch: sourceFetch.nullable().describe("Null for figures that come with the program alone."),
      quarantinedCount: z.number().describe("Rows that wait for a decision."),
    }),
  ),
});

const upload = "POST /api/v1/uploads";

export const dataEndpoints = {
  "GET /api/v1/sources": {
    tag: "data",
    effect: "read",
    summary: { en: "Every source with its health", es: "Cada fuente con su estado" },
    description:
      "Licence, cadence, newest figures, freshness, last run and next fetch; with `asOf`, figures and freshness as on that day.",
    pages: ["/data"],
    query: asOfRequest,
    answers: { 200: { "application/json": sourceList } },
    examples: [{}, { query: { asOf: "2026-06-30" } }],
    refused: [{ query: { asOf: "lately" }, field: "asOf" }],
  },
  "POST /api/v1/sources/{id}/refresh": {
    tag: "data",
    effect: "change",
    summary: { en: "Queue a fetch of a source", es: "Poner en cola la descarga de una fuente" },
    description:
      "202: it waits; its run, newer than `lastRunId`, tells how far it is. 409 where a key is missing.",
    pages: ["/data"],
    path: z.object({ id: z.string() }),
    body: { "application/json": fetchWindow },
    answers: { 202: { "application/json": requestedFetch } },
    problems: [400, 403, 404, 409],
    examples: [{ path: { id: "eia" }, body: { from: "2026-01", to: "2026-06" } }],
    refused: [{ path: { id: "eia" }, body: { from: "January" }, field: "from" }],
  },
  "GET /api/v1/runs": {
    tag: "data",
    effect: "read",
    summary: { en: "Ingest runs, newest first", es: "Ingestas, de la más reciente a la más antigua" },
    pages: ["/data"],
    query: pageRequest,
    answers: { 200: { "application/json": ingestRunList } },
    examples: [{ query: { source: "eia", limit: 5 } }],
    refused: [{ query: { limit: "many" }, field: "limit" }],
  },
  "GET /api/v1/runs/{id}": {
    tag: "data",
    effect: "read",
    summary: { en: "One ingest run", es: "Una ingesta" },
    pages: ["/data"],
    path: runPath,
    answers: { 200: { "application/json": ingestRunView } },
    problems: [404],
    needs: upload,
    examples: [{ path: { id: "{runId}" } }],
  },
  "GET /api/v1/runs/{id}/events": {
    tag: "data",
    effect: "read",
    summary: {
      en: "A run's progress as server-sent events",
      es: "El progreso de una ingesta como eventos del servidor",
    },
    description: "`progress` whenever it has changed, `end` when it has ended; the data of each is the run.",
    pages: ["/data"],
    path: runPath,
    answers: { 200: { "text/event-stream": z.string() } },
    problems: [404],
    needs: upload,
    examples: [{ path: { id: "{runId}" } }],
  },
  "POST /api/v1/runs/{id}/cancel": {
    tag: "data",
    effect: "change",
    summary: { en: "Ask a run to end", es: "Pedir que una ingesta termine" },
    description: "202: it ends between two parts.",
    pages: ["/data"],
    path: runPath,
    answers: { 202: { "application/json": ingestRunView } },
    problems: [403, 404, 409],
    needs: upload,
    examples: [{ path: { id: "{runId}" } }],
  },
  "GET /api/v1/revisions": {
    tag: "data",
    effect: "read",
    summary: { en: "Every value that changed between vintages", es: "Cada valor que cambió entre ediciones" },
    description: "Newest knowledge first. A public instance leaves out what may not be passed on.",
    pages: ["/data", "/"],
    query: revisionRequest,
    answers: { 200: { "application/json": revisionPage } },
    examples: [{ query: { limit: 20 } }],
    refused: [{ query: { limit: 501 }, field: "limit" }],
  },
  "GET /api/v1/assumptions": {
    tag: "data",
    effect: "read",
    summary: {
      en: "Every assumption with its range and source",
      es: "Cada supuesto con su rango y su fuente",
    },
    pages: ["/data", "/cost", "/capacity"],
    query: catalogueRequest,
    answers: { 200: { "application/json": assumptionList } },
    examples: [{ query: { limit: 50 } }],
    refused: [{ query: { offset: -1 }, field: "offset" }],
  },
  "GET /api/v1/rejected-rows": {
    tag: "data",
    effect: "read",
    summary: { en: "Rows that no parser could use", es: "Filas que ningún lector pudo usar" },
    description: "Newest run first. A public instance leaves out what may not be passed on.",
    pages: ["/data"],
    query: catalogueRequest,
    answers: { 200: { "application/json": rejectedRowList } },
    examples: [{ query: { limit: 50 } }],
    refused: [{ query: { limit: 5000 }, field: "limit" }],
  },
  "GET /api/v1/quarantine": {
    tag: "data",
    effect: "read",
    summary: {
      en: "Rows that look wrong, newest first",
      es: "Filas que parecen erróneas, de la más reciente a la más antigua",
    },
    pages: ["/data"],
    query: quarantineListRequest,
    answers: { 200: { "application/json": quarantineList } },
    examples: [{ query: { state: "pending" } }],
    refused: [{ query: { state: "odd" }, field: "state" }],
  },
  "POST /api/v1/quarantine": {
    tag: "data",
    effect: "change",
    summary: { en: "Accept or reject several rows", es: "Aceptar o rechazar varias filas" },
    description: "By their ids, or every waiting row of a run.",
    pages: ["/data"],
    body: { "application/json": quarantineDecisions },
    answers: { 200: { "application/json": quarantineOutcome } },
    problems: [400, 403],
    examples: [{ body: { decision: "rejected", ids: [1, 2] } }],
  },
  "POST /api/v1/quarantine/{id}": {
    tag: "data",
    effect: "change",
    summary: { en: "Accept or reject one row", es: "Aceptar o rechazar una fila" },
    pages: ["/data"],
    path: runPath,
    body: { "application/json": quarantineDecision },
    answers: {
      200: {
        "application/json": quarantineDecision.extend({
          id: z.number(),
          storedCount: z.number().describe("Rows of the database that an accepted one has become."),
        }),
      },
    },
    problems: [400, 403, 404, 409],
    examples: [{ path: { id: 1 }, body: { decision: "accepted" } }],
    refused: [{ path: { id: 1 }, body: { decision: "maybe" }, field: "decision" }],
  },
} satisfies Endpoints;

export const dataSchemas = {
  SourceList: sourceList,
  IngestRun: ingestRunView,
  RevisionPage: revisionPage,
  QuarantineList: quarantineList,
};
