import { z } from "zod";
import type { Endpoints } from "../endpoint";

const health = z.object({
  status: z.literal("ok"),
  engineVersion: z.string(),
  sourceCount: z.number().describe("Sources the database knows."),
});

export const serviceEndpoints = {
  "GET /api/v1/health": {
    tag: "service",
    effect: "read",
    summary: { en: "Whether the instance answers", es: "Si la instancia responde" },
    pages: [],
    answers: { 200: { "application/json": health } },
    examples: [{}],
  },
  "GET /api/v1/openapi.json": {
    tag: "service",
    effect: "read",
    summary: { en: "This interface as OpenAPI 3.1", es: "Esta interfaz como OpenAPI 3.1" },
    pages: [],
    answers: { 200: { "application/json": z.looseObject({ openapi: z.string() }) } },
    examples: [{}],
  },
} satisfies Endpoints;
