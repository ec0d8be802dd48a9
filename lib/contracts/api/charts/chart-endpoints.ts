import { z } from "zod";
import { evidenceStatuses } from "@/lib/model/evidence";
import { chartFileFormats, chartFileRequest, MOST_CHARTS_AT_ONCE } from "../../chart-file-request";
import { apiPages, type Endpoints } from "../endpoint";

const cell = z.union([z.string(), z.number(), z.null()]);

const chartSource = z.object({
  id: z.string(),
  publisher: z.string(),
  title: z.string(),
  homepageUrl: z.string(),
  licenceName: z.string(),
  licenceUrl: z.string().nullable(),
  attribution: z.string(),
  redistribution: z.boolean(),
});

const chartMetadata = z.object({
  id: z.string(),
  title: z.string().describe("What it is about, whatever its numbers say."),
  finding: z.string().describe("One sentence computed from the numbers."),
  unit: z.string(),
  note: z.string().nullable(),
  language: z.enum(["en", "es"]),
  columns: z.array(z.object({ label: z.string(), unit: z.string().nullable() })),
  unavailable: z.array(z.object({ panel: z.string(), reason: z.string() })),
  evidence: z.enum(evidenceStatuses).describe("Of the weakest input."),
  asOf: z.string().nullable(),
  citations: z.array(
    z.object({
      name: z.string(),
      url: z.string().nullable(),
      asOf: z.string().nullable(),
      fetchedAt: z.string().nullable(),
    }),
  ),
  sources: z.array(chartSource),
  licence: z.string(),
  citation: z.string(),
  engineVersion: z.string(),
  links: z.record(z.string(), z.string()),
});

const chartData = chartMetadata.extend({
  rows: z.array(z.array(cell)),
  panels: z.array(z.looseObject({ key: z.string(), title: z.string().nullable() })),
});

const listedChart = z.object({
  id: z.string(),
  title: z.string(),
  page: z.string(),
  anchor: z.string(),
  address: z.string(),
  files: z.record(z.enum(chartFileFormats), z.string()),
});

const madeChart = z.discriminatedUnion("status", [
  chartData.extend({ status: z.literal("available") }),
  z.object({ status: z.literal("unavailable"), id: z.string(), title: z.string(), reason: z.string() }),
]);

const chartList = z.union([
  z.object({ engineVersion: z.string(), charts: z.array(listedChart) }),
  z.object({ engineVersion: z.string(), charts: z.array(madeChart) }),
]);

const chartPages = apiPages.filter((page) => page !== "/realised/alerts" && page !== "/reports"); // these have none

export const chartEndpoints = {
  "GET /api/v1/charts": {
    tag: "charts",
    effect: "read",
    summary: {
      en: "Every chart of the pages with its addresses, or some with their numbers",
      es: "Todos los gráficos de las páginas con sus direcciones, o algunos con sus cifras",
    },
    description: `Without \`ids\`, the catalogue. With \`ids\`, up to ${MOST_CHARTS_AT_ONCE} charts with their numbers, made with the same parameters: one that cannot be had is \`{ status: "unavailable", reason }\` and keeps none of the others back.`,
    pages: chartPages,
    query: chartFileRequest.pick({ lang: true }).extend({
      ids: z.string().describe("Ids joined by commas.").optional(),
    }),
    answers: { 200: { "application/json": chartList } },
    problems: [404],
    examples: [{}, { query: { ids: "bear-to-bull,capex-and-revenue" } }],
    refused: [{ query: { lang: "fr" }, field: "lang" }],
  },
  "GET /api/v1/charts/{chart}": {
    tag: "charts",
    effect: "compute",
    summary: { en: "A chart as data or image", es: "Un gráfico como datos o imagen" },
    description:
      "The id alone or with `.metadata.json` describes the chart; `.csv` and `.json` hold its numbers, `.png` (at twice `w` pixels) and `.svg` its drawing with finding, unit and source. It takes the parameters of the page it stands on, and what is chosen there without an address: `ticker` of a company, `series` of a price, `sweep` and `output` of a sweep. `/charts/{chart}` is the same address without `/api/v1`. What may not be redistributed is refused with 451, naming the series. An image of what cannot be drawn says so, under the status of its reason.",
    pages: chartPages,
    path: z.object({
      chart: z
        .string()
        .regex(/^[a-z0-9-]{1,64}(\.[a-z.]+)?$/)
        .describe("Id and format, joined by a dot."),
    }),
    query: chartFileRequest,
    answers: {
      200: {
        "application/json": z.union([chartData, chartMetadata]),
        "text/csv": z.string(),
        "image/png": z.file(),
        "image/svg+xml": z.string(),
      },
    },
    problems: [404, 451],
    examples: [
      { path: { chart: "bear-to-bull.json" } },
      { path: { chart: "capex-and-revenue.csv" }, query: { lang: "es", bom: "1" } },
      { path: { chart: "power-price-rank.metadata.json" } },
      { path: { chart: "binding-constraint.svg" }, query: { w: 900 } },
    ],
    refused: [{ path: { chart: "bear-to-bull.png" }, query: { w: 20 }, field: "w" }],
  },
  "GET /api/v1/schemas/scenario-bundle.json": {
    tag: "reports",
    effect: "read",
    summary: { en: "JSON Schema of a scenario bundle", es: "Esquema JSON de un paquete de escenarios" },
    description: "Draft 2020-12. Any validator can check the JSON of a report against it.",
    pages: ["/reports"],
    answers: { 200: { "application/schema+json": z.looseObject({ $schema: z.string(), $id: z.string() }) } },
    examples: [{}],
  },
} satisfies Endpoints;

export const chartSchemas = { ChartMetadata: chartMetadata, ChartData: chartData };
