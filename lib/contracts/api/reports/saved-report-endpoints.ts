import { z } from "zod";
import { wholeNumber } from "../../page-request";
import { reportBatchRequest } from "../../report-batch";
import {
  createReportSchedule,
  removedSchedule,
  reportScheduleList,
  reportScheduleView,
} from "../../report-schedule";
import { reportWriting } from "../../report-writing";
import {
  linkRequest,
  removedReport,
  reportThenAndNow,
  savedReportList,
  savedReportPage,
  savedReportView,
  savedReportWithNotes,
  saveReportRequest,
  signedLink,
} from "../../saved-report";
import type { Endpoints } from "../endpoint";
import { reportFileContent } from "./report-file-content";

const reportPath = z.object({
  id: z
    .string()
    .describe("SHA-256 of the report's JSON file; the first eight characters are enough to read it."),
});
const schedulePath = z.object({ id: wholeNumber });

const PRIVATE = "A public instance keeps no history for its readers: 403.";
const schedules = "POST /api/v1/report-schedules";

const fileQuery = reportWriting.extend({
  layout: z
    .enum(["as-first", "any"])
    .default("as-first")
    .describe("`any` takes the file also where it is laid out differently now."),
  expires: wholeNumber.optional().describe("Of a signed link, with `signature`."),
  signature: z.string().optional(),
});

export const savedReportEndpoints = {
  "GET /api/v1/saved-reports": {
    tag: "reports",
    effect: "read",
    summary: {
      en: "Report history, newest first",
      es: "Historial de informes, del más reciente al más antiguo",
    },
    description: PRIVATE,
    pages: ["/reports"],
    query: savedReportPage,
    answers: { 200: { "application/json": savedReportList } },
    problems: [403],
    examples: [{ query: { limit: 20 } }],
    refused: [{ query: { limit: 0 }, field: "limit" }],
  },
  "POST /api/v1/saved-reports": {
    tag: "reports",
    effect: "change",
    summary: { en: "Compute a report and keep it", es: "Calcular un informe y conservarlo" },
    description:
      "With all it was computed from; its id is the hash of its JSON file, so it cannot be changed.",
    pages: ["/reports"],
    body: { "application/json": saveReportRequest },
    answers: { 201: { "application/json": savedReportView } },
    problems: [400, 403, 404, 507],
    examples: [
      { body: { scenarioSet: "comparison", settings: { draws: 0 }, title: "Investment committee" } },
    ],
    refused: [{ body: { scenarioSet: "comparison", settings: { draws: 100_000 } }, field: "settings.draws" }],
  },
  "GET /api/v1/saved-reports/{id}": {
    tag: "reports",
    effect: "read",
    summary: { en: "One saved report with its notes", es: "Un informe guardado con sus notas" },
    description: PRIVATE,
    pages: ["/reports"],
    path: reportPath,
    answers: { 200: { "application/json": savedReportWithNotes } },
    problems: [403, 404],
    needs: "POST /api/v1/saved-reports",
    examples: [{ path: { id: "{id}" } }],
  },
  "DELETE /api/v1/saved-reports/{id}": {
    tag: "reports",
    effect: "change",
    summary: { en: "Remove a saved report for good", es: "Eliminar definitivamente un informe guardado" },
    description: "It takes the whole id.",
    pages: ["/reports"],
    path: reportPath,
    answers: { 200: { "application/json": removedReport } },
    problems: [403, 404],
    needs: "POST /api/v1/saved-reports",
    examples: [{ path: { id: "{id}" } }],
  },
  "GET /api/v1/saved-reports/{id}/files/{format}": {
    tag: "reports",
    effect: "read",
    summary: { en: "A file of a saved report", es: "Un archivo de un informe guardado" },
    description:
      "The same byte for byte as when it was first rendered. A public instance gives it to whoever has a signed link.",
    pages: ["/reports"],
    path: reportPath.extend({ format: z.string().describe("pdf, xlsx, csv, json or parquet.") }),
    query: fileQuery,
    answers: { 200: reportFileContent },
    problems: [403, 404, 409],
    needs: "POST /api/v1/saved-reports",
    examples: [{ path: { id: "{id}", format: "csv" } }],
    refused: [{ path: { id: "{id}", format: "csv" }, query: { paper: "a5" }, field: "paper" }],
  },
  "GET /api/v1/saved-reports/{id}/today": {
    tag: "reports",
    effect: "compute",
    summary: {
      en: "A saved report beside the same question asked now",
      es: "Un informe guardado junto a la misma pregunta hecha hoy",
    },
    pages: ["/reports"],
    path: reportPath,
    answers: { 200: { "application/json": reportThenAndNow } },
    problems: [403, 404],
    needs: "POST /api/v1/saved-reports",
    examples: [{ path: { id: "{id}" } }],
  },
  "POST /api/v1/saved-reports/{id}/links": {
    tag: "reports",
    effect: "change",
    summary: { en: "Make a signed link to a file", es: "Crear un enlace firmado a un archivo" },
    description: "Whoever has it gets that one file until it expires.",
    pages: ["/reports"],
    path: reportPath,
    body: { "application/json": linkRequest },
    answers: { 201: { "application/json": signedLink } },
    problems: [400, 403, 404, 409],
    needs: "POST /api/v1/saved-reports",
    examples: [{ path: { id: "{id}" }, body: { format: "pdf", expiresInHours: 72 } }],
    refused: [{ path: { id: "{id}" }, body: { format: "pdf", expiresInHours: 0 }, field: "expiresInHours" }],
  },
  "GET /api/v1/report-schedules": {
    tag: "reports",
    effect: "read",
    summary: {
      en: "Report schedules, newest first",
      es: "Programaciones de informes, de la más reciente a la más antigua",
    },
    description: PRIVATE,
    pages: ["/reports"],
    answers: { 200: { "application/json": reportScheduleList } },
    problems: [403],
    examples: [{}],
  },
  "POST /api/v1/report-schedules": {
    tag: "reports",
    effect: "change",
    summary: { en: "Have a report made again and again", es: "Programar un informe periódico" },
    description: "Weekly, or when one of the five hyperscalers has filed. Its reports appear in the history.",
    pages: ["/reports"],
    body: { "application/json": createReportSchedule },
    answers: { 201: { "application/json": reportScheduleView } },
    problems: [400, 403, 404, 409],
    examples: [
      { body: { scenarioSet: "comparison", timing: { trigger: "weekly", weekday: 1, hourUtc: 6 } } },
    ],
    refused: [
      {
        body: { scenarioSet: "comparison", timing: { trigger: "weekly", weekday: 8, hourUtc: 6 } },
        field: "timing.weekday",
      },
    ],
  },
  "GET /api/v1/report-schedules/{id}": {
    tag: "reports",
    effect: "read",
    summary: { en: "One report schedule", es: "Una programación de informes" },
    pages: ["/reports"],
    path: schedulePath,
    answers: { 200: { "application/json": reportScheduleView } },
    problems: [403, 404],
    needs: schedules,
    examples: [{ path: { id: "{id}" } }],
  },
  "DELETE /api/v1/report-schedules/{id}": {
    tag: "reports",
    effect: "change",
    summary: { en: "Remove a report schedule", es: "Eliminar una programación de informes" },
    description: "The reports it made stay.",
    pages: ["/reports"],
    path: schedulePath,
    answers: { 200: { "application/json": removedSchedule } },
    problems: [403, 404],
    needs: schedules,
    examples: [{ path: { id: "{id}" } }],
  },
  "POST /api/v1/report-batches": {
    tag: "reports",
    effect: "compute",
    summary: { en: "Several reports in one zip file", es: "Varios informes en un archivo zip" },
    description: "All of the same moment.",
    pages: ["/reports"],
    body: { "application/json": reportBatchRequest },
    answers: { 200: { "application/zip": z.file() } },
    problems: [400, 404, 507],
    examples: [
      { body: { scenarioSets: ["base", "bull"], formats: ["json", "csv"], settings: { draws: 0 } } },
    ],
    refused: [{ body: { scenarioSets: [], formats: ["pdf"] }, field: "scenarioSets" }],
  },
} satisfies Endpoints;

export const savedReportSchemas = {
  SavedReport: savedReportView,
  SaveReportRequest: saveReportRequest,
  ReportSchedule: reportScheduleView,
};
