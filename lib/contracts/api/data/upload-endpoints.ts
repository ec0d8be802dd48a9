import { z } from "zod";
import { wholeNumber } from "../../page-request";
import { sharePricePreview, sharePriceResult } from "../../share-price-upload";
import { storedUploadList, undoneUpload, uploadPage, uploadPreview, uploadResult } from "../../upload";
import type { Endpoints } from "../endpoint";

const file = z.file().describe("CSV or XLSX, at most 20 MB.");
const preview = z
  .literal("1")
  .optional()
  .describe("Given, nothing is stored: the answer shows what would be.");

const uploadForm = z.object({
  file,
  preview,
  mapping: z
    .string()
    .optional()
    .describe("How the columns are read, as JSON with the fields of the example."),
});

const prices = "month,price\n2026-01,61.2\n2026-02,58.9\n";

const mapping = {
  periodColumn: "month",
  valueColumn: "price",
  zoneColumn: null,
  zone: "My site",
  marketType: "ppa",
  priceUnit: "per-mwh",
  currency: "USD",
  timeZone: "America/New_York",
  step: "month",
  stamp: "beginning",
  dateOrder: "year-first",
  decimalSign: ".",
};

export const uploadEndpoints = {
  "GET /api/v1/uploads": {
    tag: "data",
    effect: "read",
    summary: { en: "Files stored on this instance", es: "Archivos guardados en esta instancia" },
    description: "Newest first. File names are private: a public instance lists none.",
    pages: ["/data"],
    query: uploadPage,
    answers: { 200: { "application/json": storedUploadList } },
    examples: [{ query: { limit: 10 } }],
    refused: [{ query: { limit: 0 }, field: "limit" }],
  },
  "POST /api/v1/uploads": {
    tag: "data",
    effect: "change",
    summary: { en: "Upload a table of prices", es: "Subir una tabla de precios" },
    description: "What the mapping does not say is asked, never guessed.",
    pages: ["/data"],
    body: { "multipart/form-data": uploadForm },
    answers: { 200: { "application/json": z.union([uploadResult, uploadPreview]) } },
    problems: [400, 403],
    examples: [
      { form: { file: "@prices.csv", mapping: JSON.stringify(mapping) }, files: { "prices.csv": prices } },
      { form: { file: "@prices.csv", preview: "1" }, files: { "prices.csv": prices } },
    ],
  },
  "POST /api/v1/uploads/share-prices": {
    tag: "data",
    effect: "change",
    summary: { en: "Upload a table of share prices", es: "Subir una tabla de cotizaciones" },
    description: "Columns ticker, date, close and currency. Share prices never leave in a file.",
    pages: ["/data", "/chain"],
    body: { "multipart/form-data": uploadForm.omit({ mapping: true }) },
    answers: { 200: { "application/json": z.union([sharePriceResult, sharePricePreview]) } },
    problems: [400, 403],
    examples: [
      {
        form: { file: "@closes.csv", preview: "1" },
        files: { "closes.csv": "ticker,date,close,currency\nNVDA,2026-11-20,181.5,USD\n" },
      },
    ],
  },
  "POST /api/v1/uploads/{id}/undo": {
    tag: "data",
    effect: "change",
    summary: { en: "Take an upload back", es: "Deshacer una subida" },
    pages: ["/data"],
    path: z.object({ id: wholeNumber.describe("Of the upload's run.") }),
    answers: { 200: { "application/json": undoneUpload } },
    problems: [403, 404, 409],
    needs: "POST /api/v1/uploads",
    examples: [{ path: { id: "{runId}" } }],
  },
} satisfies Endpoints;

export const uploadSchemas = {
  UploadPreview: uploadPreview,
};
